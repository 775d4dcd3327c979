import { z } from 'zod'

const SessionName = z.enum(['AM', 'PM'])

export const TotalsView = z.object({
  pupilId: z.string(),
  name: z.string(),
  /** The year of its August. */
  schoolYear: z.number(),
  /** The most school days in a year, and from how many on a school is warned. */
  most: z.number(),
  warnFrom: z.number(),
  /** Counted by the authority's days, since the school has given none. */
  provisional: z.boolean(),
  /** School days of the year, halves possible; null while no term dates are loaded. */
  year: z.number().nullable(),
  words: z.string(),
  terms: z.array(
    z.object({
      name: z.string(),
      from: z.string(),
      to: z.string(),
      days: z.number(),
      duty: z.object({ rule: z.string(), words: z.string() }),
    }),
  ),
  /** The first run of suspensions that reaches a sixth school day. */
  daySix: z
    .object({ rule: z.string(), title: z.string(), dueOn: z.string().nullable(), explanation: z.string() })
    .nullable(),
  suspensions: z.array(
    z.object({
      id: z.string(),
      category: z.enum(['SUSP', 'LNCH']),
      startsOn: z.string(),
      endsOn: z.string(),
      startSession: SessionName.nullable(),
      endSession: SessionName.nullable(),
      days: z.number().nullable(),
      school: z.string(),
      recorded: z.object({ by: z.string(), at: z.string() }),
      withdrawn: z.object({ by: z.string(), at: z.string(), because: z.string() }).nullable(),
    }),
  ),
  earlierSchools: z.array(
    z.object({
      id: z.string(),
      schoolYear: z.number(),
      term: z.string(),
      schoolName: z.string(),
      days: z.number(),
    }),
  ),
  /** Permanent exclusions that the head cancelled: the days served stay. */
  cancelled: z.array(
    z.object({ reference: z.string(), imposedOn: z.string(), cancelledOn: z.string(), days: z.number() }),
  ),
})
export type TotalsView = z.output<typeof TotalsView>

export const RecordedSuspension = TotalsView.extend({
  /** What whoever recorded it should know, as a year that fills up. */
  warning: z.string().nullable(),
})
export type RecordedSuspension = z.output<typeof RecordedSuspension>
