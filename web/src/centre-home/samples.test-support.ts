import { type Sample, sample } from '../sample.test-support'
import { atCentre } from './at-centre'

const places = {
  code: 'KS34-EC',
  name: 'Education Centre, Key Stages 3 and 4',
  places: 12,
  taken: 12,
  free: 0,
  waiting: 1,
}
const pupil = { caseReference: 'AP-26-00001', pupilName: 'Robin Ash', ncYear: '8' }
const busy = atCentre(
  places,
  {
    provisions: [
      { id: 'a', ...pupil, state: 'arranged', startsOn: '2026-11-24', startedOn: null, startsAt: '09:30' },
      { id: 'b', ...pupil, state: 'started', startsOn: '2026-11-10', startedOn: '2026-11-10', startsAt: '09:30' },
    ],
    expected: [],
    running: [
      {
        ...{
          id: 'c',
          ...pupil,
          state: 'started',
          startsOn: '2026-11-02',
          startedOn: '2026-11-02',
          week: 4,
          untilWeek: 12,
        },
        weeks: [{ weekBegins: '2026-11-23', entered: false }],
        review: { bookedFor: '2026-11-26', heldOn: null, missing: ['child'] },
        steps: [{ id: 'e', on: '2026-11-23', result: null }],
      },
    ],
    unreported: [
      {
        id: 'd',
        ...pupil,
        state: 'ended',
        startsOn: '2026-09-07',
        startedOn: '2026-09-07',
        weeks: [],
        reportDueOn: null,
      },
    ],
  },
  '2026-11-24',
  '2026-11-23',
)
const quiet = atCentre(
  { ...places, taken: 0, free: 12, waiting: 0 },
  { provisions: [], expected: [], running: [], unreported: [] },
  '2026-11-24',
  '2026-11-23',
)

export const SAMPLES: Sample[] = [
  sample('a centre with pupils', 'centre-home/centre-home', { title: 'Your centre', centres: [busy] }),
  sample('a centre without pupils', 'centre-home/centre-home', { title: 'Your centre', centres: [quiet] }),
  sample('a centre user without a centre', 'centre-home/centre-home', { title: 'Your centre', centres: [] }),
]
