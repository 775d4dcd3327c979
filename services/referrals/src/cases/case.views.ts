import { STAGE_NAMES } from '@daysix/shared/stages'
import { z } from 'zod'
import { ClockView } from '../clocks/clock.views'

export const PupilView = z.object({
  id: z.string(),
  upn: z.string().nullable(),
  firstName: z.string(),
  /** As the child is called. */
  name: z.string(),
  legalForename: z.string(),
  legalSurname: z.string(),
  birthDate: z.string(),
  ncYear: z.string().nullable(),
  senProvision: z.string(),
  lookedAfter: z.boolean(),
  socialWorkerName: z.string().nullable(),
  homeLaCode: z.string().nullable(),
})

export const SchoolName = z.object({ urn: z.string(), name: z.string() })

/** What must not be overlooked about this child. */
export const FLAGS = [
  'looked-after',
  'social-worker',
  'ehc-plan',
  'sen-support',
  'lives-elsewhere',
  'address-restricted',
] as const

export const CaseView = z.object({
  id: z.string(),
  reference: z.string(),
  kind: z.string(),
  kindWords: z.string(),
  stage: z.enum(STAGE_NAMES),
  stageWords: z.string(),
  outcome: z.string().nullable(),
  outcomeWords: z.string().nullable(),
  closedAt: z.string().nullable(),
  version: z.number(),
  pupil: PupilView,
  flags: z.array(z.enum(FLAGS)),
  school: SchoolName,
  responsibleSchool: SchoolName,
  imposedOn: z.string(),
  imposedTime: z.string(),
  reasons: z.array(z.object({ code: z.string(), words: z.string() })),
  reportedBy: z.string(),
  reportedAt: z.string(),
  owner: z.object({ sub: z.string(), name: z.string() }).nullable(),
  /** What has been recorded about the exclusion itself; null until it is. */
  facts: z.object({
    parentNoticeAt: z.string().nullable(),
    familyContactedOn: z.string().nullable(),
    exceptionReason: z.string().nullable(),
    exceptionFrom: z.string().nullable(),
    governorsDecision: z.enum(['upheld', 'reinstated']).nullable(),
    governorsDecidedOn: z.string().nullable(),
    governorsNoticeOn: z.string().nullable(),
    reviewAppliedOn: z.string().nullable(),
    reviewWaivedOn: z.string().nullable(),
    reviewDecision: z.enum(['upheld', 'recommended', 'quashed', 'abandoned']).nullable(),
    reviewDecidedOn: z.string().nullable(),
    reviewNotifiedOn: z.string().nullable(),
    reconsideredDecision: z.enum(['upheld', 'reinstated']).nullable(),
    reconsideredOn: z.string().nullable(),
    /** The day a reinstated child was back at school. */
    returnedOn: z.string().nullable(),
    removedFromRollOn: z.string().nullable(),
    cancelledOn: z.string().nullable(),
    /** School days out of school up to the cancellation; null also while term dates are not loaded. */
    daysServed: z.number().int().nullable(),
  }),
  /** URN of the school that the panel allocated, until the child has started there. */
  allocatedTo: z.string().nullable(),
  nextAction: z.object({ code: z.string(), words: z.string(), dueOn: z.string().optional() }),
  /** Every clock, the next to fall due first and the settled ones last. */
  clocks: z.array(ClockView),
})
export type CaseView = z.output<typeof CaseView>

export const CaseRow = z.object({
  id: z.string(),
  reference: z.string(),
  stage: z.enum(STAGE_NAMES),
  stageWords: z.string(),
  outcomeWords: z.string().nullable(),
  pupilName: z.string(),
  ncYear: z.string().nullable(),
  school: SchoolName,
  imposedOn: z.string(),
  owner: z.object({ sub: z.string(), name: z.string() }).nullable(),
  /** URN of the school that the panel allocated, until the child has started there. */
  allocatedTo: z.string().nullable(),
  nextDeadline: z
    .object({ clockId: z.string(), rule: z.string(), title: z.string(), dueOn: z.string(), overdue: z.boolean() })
    .nullable(),
})
export type CaseRow = z.output<typeof CaseRow>

export const TimelineView = z.object({
  id: z.string(),
  kind: z.string(),
  at: z.string(),
  headline: z.boolean(),
  words: z.string(),
  who: z.string().nullable(),
  refs: z.record(z.string(), z.string()),
})

/** What a page of a case begins with. */
export const CaseOverview = z.object({ case: CaseView, timeline: z.array(TimelineView) }).meta({ id: 'CaseOverview' })

export const ContactView = z.object({
  id: z.string(),
  name: z.string(),
  relationship: z.string(),
  parentalResponsibility: z.boolean(),
  mayContact: z.boolean(),
  /** Null too for a bar from before reasons were asked for. */
  mayNotContactBecause: z.string().nullable(),
  courtOrder: z.string().nullable(),
  addressRestricted: z.boolean(),
  addressLines: z.array(z.string()),
  email: z.string().nullable(),
  telephone: z.string().nullable(),
  channel: z.enum(['email', 'letter']),
  language: z.string(),
  largePrint: z.boolean(),
  interpreter: z.boolean(),
  household: z.number(),
  isPupil: z.boolean(),
  beganOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  /** How letters go to them, or that none do, and why: by the one table of who may be written to. */
  letters: z.object({ by: z.enum(['email', 'letter']).nullable(), sentences: z.array(z.string()) }),
  /** A second person has yet to look the address over, or found it wrong. */
  look: z.enum(['asked', 'wrong']).nullable(),
})

export const AttemptView = z.object({
  id: z.string(),
  madeOn: z.string(),
  method: z.string(),
  result: z.string(),
  contactName: z.string().nullable(),
  note: z.string().nullable(),
  madeBy: z.string(),
})

export const TaskView = z.object({
  id: z.string(),
  caseId: z.string(),
  reference: z.string(),
  kind: z.string(),
  words: z.string(),
  raisedAt: z.string(),
  doneAt: z.string().nullable(),
  doneBy: z.string().nullable(),
})
export type TaskView = z.output<typeof TaskView>

export const SeenView = z.object({
  at: z.string(),
  who: z.string(),
  action: z.string(),
  /** Why a restricted case was opened. */
  reason: z.string().nullable(),
})
