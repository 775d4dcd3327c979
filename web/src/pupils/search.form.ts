import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { only, type Posted, readDate, text } from '../forms'

export interface Asked {
  name?: string
  birthDate?: string
  upn?: string
  postcode?: string
  reference?: string
}

export function readSearch(posted: Posted): { answers?: Asked; errors: FieldErrors } {
  const birth = readDate(posted, 'birthDate', 'the date of birth', { example: '31 5 2012', optional: true })
  const given = Object.fromEntries(
    ['name', 'upn', 'postcode', 'reference']
      .map((field) => [field, text(posted, field)] as const)
      .filter(([, said]) => said),
  )
  const asked: Asked = { ...given, ...(birth.on && { birthDate: birth.on }) }
  const isEmpty = Object.keys(asked).length === 0
  const errors = only({
    birthDate: birth.error,
    name: isEmpty && !birth.error && 'Enter a name, or anything else that you know of the child',
  })
  return answered(errors, asked)
}
