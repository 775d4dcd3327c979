import { LOOK_ACTIONS } from '@daysix/platform/audit'
import { z } from 'zod'

export const LooksAtPupil = z
  .object({
    items: z.array(
      z.object({
        at: z.string().meta({ format: 'date-time' }),
        who: z.string(),
        action: z.enum(LOOK_ACTIONS),
        subjectKind: z.string(),
        reference: z.string().nullable().meta({ description: 'Of the case that was looked at, where it was one.' }),
        reason: z.string().nullable(),
      }),
    ),
    cases: z
      .array(z.object({ id: z.uuid(), reference: z.string() }))
      .meta({ description: 'To ask the other contexts by, which know the child by them.' }),
  })
  .meta({ id: 'LooksAtPupil' })
export type LooksAtPupil = z.output<typeof LooksAtPupil>
