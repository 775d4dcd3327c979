import { z } from 'zod'
import { SchoolName } from '../cases/case.views'

const FoundPupil = z.object({
  id: z.string(),
  upn: z.string().nullable(),
  name: z.string(),
  legalForename: z.string(),
  middleNames: z.string().nullable(),
  legalSurname: z.string(),
  birthDate: z.string(),
  ncYear: z.string().nullable(),
  school: SchoolName,
  /** Why this child is in the list, in words. */
  foundBy: z.array(z.string()),
  /** Without a doubt, or probably, the child that was asked for. */
  match: z.enum(['same', 'likely', 'possible']),
  /** Those that whoever asks may see, the latest first. */
  cases: z.array(z.object({ reference: z.string(), stageWords: z.string(), imposedOn: z.string() })),
})
export type FoundPupil = z.output<typeof FoundPupil>

export const FoundPupils = z.object({
  items: z.array(FoundPupil),
  /** There are more than are shown. */
  more: z.boolean(),
  /** The reference asked for, where its case is restricted and whoever asks has not opened it. */
  restricted: z.string().nullable(),
})
export type FoundPupils = z.output<typeof FoundPupils>
