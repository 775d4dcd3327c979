import { z } from 'zod'

export const uln = z
  .string()
  .trim()
  .regex(/^\d{10}$/, 'Enter the unique learner number: ten digits')
