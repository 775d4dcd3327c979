import { DetailsRefused } from '../cases/refusals'

/** What is refused of that which is said instead of a mistake stands under `/instead`. */
export async function ofInstead<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof DetailsRefused)) throw error
    throw new DetailsRefused(error.fields.map((field) => ({ ...field, pointer: `/instead${field.pointer}` })))
  }
}
