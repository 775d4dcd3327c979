import { FACT_KINDS, type FactKind } from '@daysix/shared/pupil-facts'
import { z } from 'zod'
import { FLAGS, SchoolName } from '../cases/case.views'
import { ENROLMENT_STATUSES } from './registrations'

/** From a day to a day, both of which belong to it; null where it is not known since when, or while it holds. */
const Held = z.object({
  id: z.string(),
  fromOn: z.string().nullable(),
  toOn: z.string().nullable(),
  /** Who told it, in words; null where nobody said so. */
  saidBy: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: z.string(),
  /** Who recorded its end, or withdrew it. */
  endedBy: z.string().nullable(),
  /** Never held: why it was withdrawn. */
  withdrawn: z.string().nullable(),
})

export const FACT_KIND_NAMES = Object.keys(FACT_KINDS) as [FactKind, ...FactKind[]]

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
  /** Of the pupil and its family together. */
  version: z.number(),
  flags: z.array(z.enum(FLAGS)),
  /** The latest first, those that hold before those that have ended. */
  registrations: z.array(
    Held.extend({ school: SchoolName, status: z.enum(ENROLMENT_STATUSES), statusWords: z.string() }),
  ),
  /** Kind by kind, the latest of each first. */
  facts: z.array(
    Held.extend({
      ...{ kind: z.enum(FACT_KIND_NAMES), kindWords: z.string(), words: z.string() },
      /** As the kind's fields name it. */
      value: z.record(z.string(), z.unknown()),
    }),
  ),
  /** Those that whoever asks may see, the latest first. */
  cases: z.array(
    z.object({
      ...{ reference: z.string(), kindWords: z.string(), stageWords: z.string(), imposedOn: z.string() },
      outcomeWords: z.string().nullable(),
    }),
  ),
})
export type PupilRecord = z.output<typeof PupilRecord>
