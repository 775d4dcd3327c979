import { type CivilDate, isCivilDate } from '@daysix/shared/civil-date'
import { z } from 'zod'

/** A day in a request: `YYYY-MM-DD`, refused with the sentence that asks for it. */
export const day = (sentence: string): z.ZodType<CivilDate, string> =>
  z
    .string({ error: sentence })
    .refine((text) => isCivilDate(text), sentence)
    .meta({ format: 'date' }) as unknown as z.ZodType<CivilDate, string>

/** Words that must be there. */
export const words = (sentence: string) => z.string({ error: sentence }).trim().min(1, sentence).max(4000)

export const choice = <const V extends readonly [string, ...string[]]>(values: V, sentence: string) =>
  z.enum(values, { error: sentence })
