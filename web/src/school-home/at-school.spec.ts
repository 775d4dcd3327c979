import { atSchool, type PlacementRow, type SchoolCase, type SchoolClock } from './at-school'

const aClock = (differs: Partial<SchoolClock>): SchoolClock => ({
  ...{ id: 'clock', rule: 'GB-01', title: 'Governors’ meeting', who: 'Governing board', kind: 'duty' },
  ...{ state: 'scheduled', status: 'computed', dueOn: '2026-11-27', schoolDaysLeft: 3, byHand: null, standing: 'C' },
  ...{ reference: 'AP-26-00012', pupilName: 'Robin Ash', schoolName: 'Harbour Academy' },
  ...{ schoolUrn: '900001', responsibleUrn: '900001' },
  ...differs,
})

const aPlacement = (differs: Partial<PlacementRow>): PlacementRow => ({
  ...{
    id: 'p',
    caseReference: 'AP-26-00012',
    pupilName: 'Robin Ash',
    state: 'started',
    providerName: 'Support Centre North',
  },
  ...{ startsOn: '2026-11-02', startedOn: '2026-11-02', week: 4, untilWeek: 12 },
  ...differs,
})

const aRow = (differs: Partial<SchoolCase>): SchoolCase => ({
  ...{ reference: 'AP-26-00012', stage: 'at-panel', pupilName: 'Robin Ash', ncYear: '8', imposedOn: '2026-11-03' },
  ...{ school: { name: 'Harbour Academy' }, owner: null, nextDeadline: null, allocatedTo: null },
  ...differs,
})

const at = (clocks: SchoolClock[], placements: PlacementRow[] = [], urns = ['900001']) =>
  atSchool({ clocks, cases: [], placements }, urns)

describe('what the authority needs from a school', () => {
  it('is the head’s and the governors’ duties, not the authority’s own', () => {
    const { asked } = at([
      aClock({ id: 'board' }),
      aClock({ id: 'head', who: 'Head teacher', dueOn: '2026-11-24' }),
      aClock({ id: 'authority', who: 'Local authority for the area where the child lives' }),
      aClock({ id: 'parents', who: 'Parents', kind: 'right' }),
    ])
    expect(asked.map(({ href }) => href)).toEqual(['/clocks/head', '/clocks/board'])
  })

  it('is asked of the school that is answerable: the stay of the receiving one, the exclusion of the other', () => {
    const moved = { schoolUrn: '900001', responsibleUrn: '900002' }
    const clocks = [
      aClock({ id: 'board', ...moved }),
      aClock({ id: 'step', rule: 'PL-07', who: 'School and centre', ...moved }),
    ]
    expect(at(clocks).asked.map(({ href }) => href)).toEqual(['/clocks/board'])
    expect(at(clocks, [], ['900002']).asked.map(({ href }) => href)).toEqual(['/clocks/step'])
  })

  const review = { bookedFor: '2026-11-25', decision: null, missing: ['child', 'school'] }
  it.each([
    [{ week: 3, review }, ['/placements/p/review/views/school']],
    [{ week: 2, review }, []],
    [{ week: 4, review: { ...review, missing: ['child'] } }, []],
    [{ week: 4, review: { ...review, decision: 'continue' } }, []],
    [{ week: 4, state: 'ended', review }, []],
    [{ week: 4 }, []],
  ])('is its view for the review, from week three until it is given: %j', (differs, hrefs) => {
    expect(at([], [aPlacement(differs)]).awaited.map(({ href }) => href)).toEqual(hrefs)
  })

  it('is the day a child started whom the panel allocated to it, and not to another', () => {
    const awaited = (urn: string) =>
      atSchool({ clocks: [], cases: [aRow({ allocatedTo: '900002' }), aRow({})], placements: [] }, [urn]).awaited
    expect(awaited('900002').map(({ href }) => href)).toEqual(['/cases/AP-26-00012/allocated-school'])
    expect(awaited('900001')).toEqual([])
  })

  it('sets what is late apart', () => {
    expect(at([aClock({ state: 'missed' })]).late).toHaveLength(1)
  })
})

it.each([
  [{}, 'At Support Centre North, week 4 of 12'],
  [{ state: 'accepted', startedOn: null, week: null }, 'Starting at Support Centre North'],
  [{ state: 'offered', providerName: null, startedOn: null, week: null }, 'Offered a place at a place to be named'],
])('says where a pupil is: %j', (differs, where) => {
  expect(at([], [aPlacement(differs)]).elsewhere[0].where).toBe(where)
})

it('leaves out pupils whose placement is over, or who still wait', () => {
  expect(at([], [aPlacement({ state: 'ended' }), aPlacement({ state: 'waiting' })]).elsewhere).toEqual([])
})
