import { z } from 'zod'

const years = z.coerce.number().int().min(1).max(150)

/** No source that was read settles them: each authority has its own. */
export const retentionYears = z.object({
  RETENTION_YEARS: years.default(25),
  RETENTION_YEARS_LOOKED_AFTER: years.default(75),
})
