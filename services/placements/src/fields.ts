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

/** A Monday, or any day of the week meant. */
export const weekParam: z.ZodType<CivilDate, string> = day('Give the week as the date of its Monday, like 2026-11-09')

export const providerCode = z.string('Select a provider').trim().min(1, 'Select a provider').max(40)

const dayView = z.string().meta({ format: 'date' })
const instantView = z.string().meta({ format: 'date-time' })
export const views = { day: dayView, instant: instantView }
