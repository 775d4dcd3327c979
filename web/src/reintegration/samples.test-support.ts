import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import { childOf, type Reintegration } from '../placements/child'
import { A_PLACEMENT } from '../placements/samples.test-support'
import type { Sample } from '../sample.test-support'
import { planValues, readPlan } from './plan.form'
import { markQuestion, planPage, returnPage } from './reintegration.page'

const MORNING = [
  { session: 'AM' as const, site: 'school' as const },
  { session: 'PM' as const, site: 'centre' as const },
]
const ALL_DAY = MORNING.map(({ session }) => ({ session, site: 'school' as const }))
const step = (n: number, on: string, full = false) => ({
  id: `6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1d00${n}`,
  on,
  sessions: full ? ALL_DAY : MORNING,
  fullTimetable: full,
  result: null,
  missedReason: null,
  closed: null,
})
const PLAN: Reintegration = {
  placementId: A_PLACEMENT.id,
  caseId: A_PLACEMENT.caseId,
  revision: 2,
  agreedBy: 'Head of year',
  steps: [
    { ...step(1, '2026-11-20'), result: 'missed', missedReason: 'Ill' },
    step(2, '2026-11-23'),
    { ...step(4, '2026-11-24'), closed: 'emergency closure' },
    step(3, '2026-12-01', true),
  ],
  version: 2,
}
const NOTHING: Reintegration = { ...PLAN, revision: 0, agreedBy: null, steps: [], version: 0 }
const around = {
  child: childOf(A_PLACEMENT),
  visit: { today: '2026-11-24', mayPlan: true, mayMark: true, showCase: true },
  back: '/placements/x',
  running: true,
}

export const SAMPLES: Sample[] = [
  { name: 'a return that is planned', page: returnPage(PLAN, around) },
  { name: 'no return yet', page: returnPage(NOTHING, around) },
  { name: 'no placement to return from', page: returnPage(undefined, around) },
  { name: 'planning a return', page: planPage(A_PLACEMENT, NOTHING, emptyForm(planValues(NOTHING, []))) },
  {
    name: 'planning a return without an answer',
    page: planPage(A_PLACEMENT, NOTHING, refusedForm(planValues(NOTHING, []), readPlan({}).errors)),
  },
  {
    name: 'changing a return',
    page: planPage(
      A_PLACEMENT,
      PLAN,
      refusedForm(planValues(PLAN, PLAN.steps.slice(1)), {
        'steps.0.on': 'That is a weekend',
        'steps.1.sessions': 'The time at school cannot fall',
        agreedBy: 'Enter who',
      }),
    ),
  },
  {
    name: 'recording a step',
    page: markQuestion(
      { placement: A_PLACEMENT, on: '2026-11-23', where: 'Morning at school' },
      refusedForm({}, { result: 'Select', reason: 'Enter why the step was missed' }),
    ),
  },
]
