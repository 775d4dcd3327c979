import { isCivilDate, type CivilDate } from '@daysix/shared/civil-date'
import { isLocalTime, type LocalTime } from '@daysix/shared/instant'
import { z } from 'zod'

/** Fields that several requests share. The sentence is what a person reads beside the field. */
export const day = (sentence: string): z.ZodType<CivilDate, string> =>
  z
    .string(sentence)
    .refine((value) => isCivilDate(value), sentence)
    .transform((value) => value as CivilDate)
    .meta({ format: 'date' })

export const time = (sentence: string): z.ZodType<LocalTime, string> =>
  z
    .string(sentence)
    .refine((value) => isLocalTime(value), sentence)
    .transform((value) => value as LocalTime)

export const words = (sentence: string, most = 4000) =>
  z.string(sentence).trim().min(1, sentence).max(most, `Use ${most} characters or fewer`)

/** Left out or empty: none. */
export const optionalWords = (most = 4000) =>
  z
    .string()
    .trim()
    .max(most, `Use ${most} characters or fewer`)
    .transform((value) => value || undefined)
    .optional()

export const id = z.uuid('The address names nothing that is known here')

export const urn = (sentence: string) => z.string(sentence).regex(/^\d{6}$/, sentence)

const dayView = z.string().meta({ format: 'date' })
const instantView = z.string().meta({ format: 'date-time' })
export const views = { day: dayView, instant: instantView }
