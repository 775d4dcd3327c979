import { z } from 'zod'
import type { PupilRow } from './pupil-file'

/** A row of a file, as it is shown beside what it changes. */
export const Named = z.object({
  line: z.number(),
  name: z.string(),
  birthDate: z.string(),
  upn: z.string().nullable(),
  schoolUrn: z.string(),
  status: z.string(),
  /** The last day of a registration that is over. */
  until: z.string().nullable(),
})

/** Who is held and much like a row. */
export const LikeView = z.object({ name: z.string(), upn: z.string().nullable(), schoolUrn: z.string() })

export const named = ({ line, legalForename, legalSurname, birthDate, upn, schoolUrn, status, to }: PupilRow) => ({
  ...{ line, name: `${legalForename} ${legalSurname}`, birthDate, upn, schoolUrn, status, until: to },
})
