import { email, telephone as telephoneNumber } from '@daysix/platform/fields'
import { isLocalTime } from '@daysix/shared/instant'
import { z } from 'zod'
import { type Governance, governanceOf, type ReviewPanelBy } from './governance'
import type { School } from './school.entity'

/*
 * What the authority adds to a school, which the national register does not know and no import touches: when its sessions
 * are, who is rung and written to there, and who arranges its review panels.
 */

const NAME = 200
const AREA = 100

const tooLong = (most: number) => `Use ${most} characters or fewer`
/** Nothing where it is empty. */
const line = (most: number) =>
  z
    .string('Enter text')
    .trim()
    .max(most, tooLong(most))
    .transform((text) => text || null)
    .nullable()
const address = email().nullable()
const telephone = telephoneNumber().nullable()
const time = z
  .string('Enter a time, like 08:45')
  .refine((text) => isLocalTime(text), { error: 'Enter a time, like 08:45', abort: true })
  .nullable()

const TIMES = {
  ...{ morningStarts: time, morningEnds: time, afternoonStarts: time, afternoonEnds: time },
}
const CONTACTS = {
  ...{ exclusionContact: line(NAME), exclusionEmail: address, exclusionTelephone: telephone },
  ...{ designatedLead: line(NAME), designatedLeadEmail: address, designatedLeadTelephone: telephone },
  ...{ senco: line(NAME), sencoEmail: address, sencoTelephone: telephone },
  ...{ attendanceContact: line(NAME), attendanceEmail: address, attendanceTelephone: telephone },
  safeEmail: address,
}
const TERMS = 'Enter how many terms a year the school has, from 3 to 6'

const Additions = z.object({
  ...TIMES,
  termCount: z.number(TERMS).int(TERMS).min(3, TERMS).max(6, TERMS).nullable(),
  ...CONTACTS,
  /** An agreement that goes before what the school’s type says. */
  reviewPanelBy: z.enum(['authority', 'academy-trust'], 'Choose the authority or the trust').nullable(),
  /** The authority that arranges the panel where one does; the school’s own where none is named. */
  reviewPanelLaCode: z
    .string('Enter the authority’s code')
    .trim()
    .regex(/^\d{3}$/, 'An authority’s code has three digits')
    .nullable(),
  area: line(AREA),
})
type Additions = z.output<typeof Additions>

export const AdditionsBody = Additions.extend({
  /** Asked where an e-mail address changes. */
  reason: line(1000).default(null),
}).superRefine((said, { addIssue }) => {
  for (const [field, message] of timesOutOfOrder(said)) addIssue({ code: 'custom', path: [field], message })
})

const text = z.string().nullable()

/** Everything that is held, whether or not the rules of today would take it. */
export const AdditionsView = z.object({
  urn: z.string(),
  name: z.string(),
  ...{ morningStarts: text, morningEnds: text, afternoonStarts: text, afternoonEnds: text },
  termCount: z.number().int().nullable(),
  ...{ exclusionContact: text, exclusionEmail: text, exclusionTelephone: text },
  ...{ designatedLead: text, designatedLeadEmail: text, designatedLeadTelephone: text },
  ...{ senco: text, sencoEmail: text, sencoTelephone: text },
  ...{ attendanceContact: text, attendanceEmail: text, attendanceTelephone: text },
  ...{ safeEmail: text, area: text, reviewPanelLaCode: text },
  reviewPanelBy: z.enum(['authority', 'academy-trust']).nullable(),
  /** Who arranges the panel after all; nobody where the 2012 Regulations do not apply to the school. */
  reviewPanel: z.object({ by: z.enum(['authority', 'academy-trust']), laCode: text, laName: text }).nullable(),
})

/** The names of what is added: what a change is held against, and what its audit tells. */
export const ADDITIONS = Object.keys(Additions.shape) as (keyof Additions)[]

/** A half of the day has two ends, and one comes after the other. */
export function timesOutOfOrder({
  morningStarts,
  morningEnds,
  afternoonStarts,
  afternoonEnds,
}: Pick<Additions, keyof typeof TIMES>): [field: keyof typeof TIMES, sentence: string][] {
  const wrong: [keyof typeof TIMES, string][] = []
  if (morningStarts && !morningEnds) wrong.push(['morningEnds', 'Enter when the morning ends'])
  if (morningEnds && !morningStarts) wrong.push(['morningStarts', 'Enter when the morning starts'])
  if (afternoonStarts && !afternoonEnds) wrong.push(['afternoonEnds', 'Enter when the afternoon ends'])
  if (afternoonEnds && !afternoonStarts) wrong.push(['afternoonStarts', 'Enter when the afternoon starts'])
  if (morningStarts && morningEnds && morningEnds <= morningStarts)
    wrong.push(['morningEnds', 'The morning must end after it starts'])
  if (morningEnds && afternoonStarts && afternoonStarts < morningEnds)
    wrong.push(['afternoonStarts', 'The afternoon must start after the morning ends'])
  if (afternoonStarts && afternoonEnds && afternoonEnds <= afternoonStarts)
    wrong.push(['afternoonEnds', 'The afternoon must end after it starts'])
  return wrong
}

/** Whether something is written to another address than before. */
export const writesElsewhere = (before: Additions, after: Additions): boolean =>
  ADDITIONS.some((name) => name.endsWith('Email') && before[name] !== after[name])

/** An agreement of the authority and a trust about panels goes before what the type says. */
export function governanceWith(school: Pick<School, 'typeCode' | 'groupCode' | 'reviewPanelBy'>): Governance {
  const governance = governanceOf(school)
  const { reviewPanelBy } = school
  return governance.reviewPanelBy && reviewPanelBy ? { ...governance, reviewPanelBy } : governance
}

/** Which authority arranges the panels of a school; none where a trust does, or nobody. */
export const panelAuthorityOf = (
  school: Pick<School, 'laCode' | 'reviewPanelLaCode'>,
  by: ReviewPanelBy | null,
): string | null => (by === 'authority' ? (school.reviewPanelLaCode ?? school.laCode) : null)
