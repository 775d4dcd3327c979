import { listing } from '../listing'
import { type Sample, sample } from '../sample.test-support'
import { atSchool } from './at-school'

const clock = {
  ...{ id: 'a', rule: 'GB-01', title: 'Governors’ meeting', who: 'Governing board', kind: 'duty' },
  ...{ state: 'warning', status: 'computed', dueOn: '2026-11-25', schoolDaysLeft: 1, byHand: null, standing: 'C' },
  ...{ reference: 'AP-26-00012', pupilName: 'Robin Ash', schoolName: 'Harbour Academy' },
  ...{ schoolUrn: '900001', responsibleUrn: '900001' },
}
const busy = atSchool(
  {
    clocks: [clock, { ...clock, id: 'b', state: 'missed', dueOn: '2026-11-20' }],
    cases: [
      {
        ...{
          reference: 'AP-26-00012',
          stage: 'notified',
          pupilName: 'Robin Ash',
          ncYear: '8',
          school: { name: 'Harbour Academy' },
        },
        ...{ imposedOn: '2026-11-03', owner: null, nextDeadline: null, allocatedTo: '900001' },
      },
    ],
    placements: [
      {
        ...{
          id: 'p',
          caseReference: 'AP-26-00009',
          pupilName: 'Kit Rowan',
          state: 'started',
          providerName: 'Support Centre North',
        },
        ...{ startsOn: '2026-11-02', startedOn: '2026-11-02', week: 4, untilWeek: 12 },
        review: { bookedFor: '2026-11-25', decision: null, missing: ['school'] },
      },
    ],
  },
  ['900001'],
)

export const SAMPLES: Sample[] = [
  sample('a school with pupils', 'school-home/school-home', {
    title: 'Your school',
    ...busy,
    urns: ['900001', '900002'],
  }),
  sample('a school without pupils', 'school-home/school-home', {
    title: 'Your school',
    ...atSchool({ clocks: [], cases: [], placements: [] }, []),
  }),
  sample('a school’s past cases', 'school-home/past', {
    ...{ title: 'Past cases', cases: [{ ...busy.cases[0], outcomeWords: 'Back at school' }] },
    list: listing('/school/past', {}, { total: 30, next: 'more' }),
  }),
  sample('a school without past cases', 'school-home/past', { title: 'Past cases', cases: [] }),
]
