import type { ListedClock } from '../today/work'
import { atSchool, type PlacementRow } from './at-school'

const aClock = (differs: Partial<ListedClock>): ListedClock => ({
  ...{ id: 'clock', rule: 'GB-01', title: 'Governors’ meeting', who: 'Governing board', kind: 'duty' },
  ...{ state: 'scheduled', status: 'computed', dueOn: '2026-11-27', schoolDaysLeft: 3 },
  ...{ reference: 'AP-26-00012', pupilName: 'Robin Ash', schoolName: 'Harbour Academy' },
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

describe('what the authority needs from a school', () => {
  it('is the head’s and the governors’ duties, not the authority’s own', () => {
    const { asked } = atSchool(
      [
        aClock({ id: 'board' }),
        aClock({ id: 'head', who: 'Head teacher', dueOn: '2026-11-24' }),
        aClock({ id: 'authority', who: 'Local authority for the area where the child lives' }),
        aClock({ id: 'parents', who: 'Parents', kind: 'right' }),
      ],
      [],
      [],
    )
    expect(asked.map(({ href }) => href)).toEqual(['/clocks/head', '/clocks/board'])
  })

  it('sets what is late apart', () => {
    expect(atSchool([aClock({ state: 'missed' })], [], []).late).toHaveLength(1)
  })
})

it.each([
  [{}, 'At Support Centre North, week 4 of 12'],
  [{ state: 'accepted', startedOn: null, week: null }, 'Starting at Support Centre North'],
  [{ state: 'offered', providerName: null, startedOn: null, week: null }, 'Offered a place at a place to be named'],
])('says where a pupil is: %j', (differs, where) => {
  expect(atSchool([], [], [aPlacement(differs)]).elsewhere[0].where).toBe(where)
})

it('leaves out pupils whose placement is over, or who still wait', () => {
  expect(atSchool([], [], [aPlacement({ state: 'ended' }), aPlacement({ state: 'waiting' })]).elsewhere).toEqual([])
})
