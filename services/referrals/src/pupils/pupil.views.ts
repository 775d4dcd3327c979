import { z } from 'zod'
import { FLAGS, SchoolName } from '../cases/case.views'

/** From a day to a day, both of which belong to it; null where it is not known since when, or while it holds. */
const Held = z.object({
  fromOn: z.string().nullable(),
  toOn: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: z.string(),
  /** Never held: why it was withdrawn. */
  withdrawn: z.string().nullable(),
})

export const PupilRecord = z.object({
  id: z.string(),
  name: z.string(),
  legalName: z.string(),
  upn: z.string().nullable(),
  uln: z.string().nullable(),
  birthDate: z.string(),
  sex: z.enum(['M', 'F']).nullable(),
  ncYear: z.string().nullable(),
  keyStage: z.string().nullable(),
  school: SchoolName,
  flags: z.array(z.enum(FLAGS)),
  /** The latest first, those that hold before those that have ended. */
  registrations: z.array(Held.extend({ school: SchoolName, statusWords: z.string() })),
  /** Kind by kind, the latest of each first. */
  facts: z.array(Held.extend({ kind: z.string(), kindWords: z.string(), words: z.string() })),
  /** Those that whoever asks may see, the latest first. */
  cases: z.array(
    z.object({
      ...{ reference: z.string(), kindWords: z.string(), stageWords: z.string(), imposedOn: z.string() },
      outcomeWords: z.string().nullable(),
    }),
  ),
})
export type PupilRecord = z.output<typeof PupilRecord>
