import { type CivilDate, isCivilDate } from '@daysix/shared/civil-date'
import { parseCaseReference } from '@daysix/shared/reference'
import { type FieldRefusal, Refusal } from '@daysix/shared/refusal'

/** What somebody knows of a child they look for; any one of them is enough. */
export interface AskedFor {
  name?: string | undefined
  birthDate?: CivilDate | undefined
  upn?: string | undefined
  postcode?: string | undefined
  reference?: string | undefined
}

/** As the database is asked: nothing of it where it was not said. */
export interface Sought {
  name?: { words: string; ends: string[] }
  birthDate?: CivilDate
  /** The beginning of a UPN, or all of it. */
  upn?: string
  /** The beginning of a postcode, as postcodes are written: one space before the last three characters. */
  postcode?: string
  reference?: string
}

class SearchNeedsMore extends Refusal {
  constructor() {
    const message =
      'Enter a name, a date of birth, the first 4 characters of a UPN, the first part of a postcode or a case reference'
    super(message, { fields: [{ pointer: '/name', code: 'missing', message }] })
  }
}

/** Left out unsaid, it would be taken for something that was looked for. */
class SearchNotUnderstood extends Refusal {
  constructor(fields: FieldRefusal[]) {
    super('Something of this cannot be looked for', { fields })
  }
}

const LEAST_UPN = 4

/** @throws SearchNeedsMore where nothing is left to look for, SearchNotUnderstood for what is no UPN, postcode or reference */
export function soughtOf({ name = '', birthDate, upn = '', postcode = '', reference = '' }: AskedFor): Sought {
  const words = wordsOf(name)
  const ends = [...new Set([words[0], words.at(-1)])].filter((word) => word !== undefined)
  const number = upn.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  const place = postcodeOf(postcode)
  const kase = parseCaseReference(reference)?.reference
  const wrong = [
    ...wrongIf(upn.trim() && number.length < LEAST_UPN, 'upn', 'Enter the first 4 characters of the UPN, or more'),
    ...wrongIf(postcode.trim() && !place, 'postcode', 'Enter a postcode or its first part, like AB1'),
    ...wrongIf(reference.trim() && !kase, 'reference', 'Enter a case reference, like AP-26-00001'),
  ]
  if (wrong.length > 0) throw new SearchNotUnderstood(wrong)
  const sought = {
    ...(words.some((word) => !/^[a-z\d]$/.test(word)) && { name: { words: words.join(' '), ends } }),
    ...(isCivilDate(birthDate) && { birthDate }),
    ...(number && { upn: number }),
    ...(place && { postcode: place }),
    ...(kase && { reference: kase }),
  }
  if (Object.keys(sought).length === 0) throw new SearchNeedsMore()
  return sought
}

const wrongIf = (isWrong: unknown, field: keyof AskedFor, message: string): FieldRefusal[] =>
  isWrong ? [{ pointer: `/${field}`, code: 'wrong', message }] : []

/** In any script. Of several words the first and the last must be like a name’s; those between only say which is nearer. */
export const wordsOf = (name: string): string[] =>
  name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)

/** `ab12cd` is AB1 2CD; a part is taken as it is written: `ab1`, `AB1 2`. */
function postcodeOf(text: string): string | undefined {
  const written = text.trim().toUpperCase().replaceAll(/\s+/g, ' ')
  const whole = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})$/.exec(written)
  if (whole) return `${whole[1]} ${whole[2]}`
  return /^[A-Z]{1,2}\d[A-Z\d]?( \d?[A-Z]?)?$/.test(written) ? written : undefined
}

/** The same day, or the same with its day or its month mistaken or the two exchanged: as people write days down wrongly. */
export function isNear(one: CivilDate, other: CivilDate): boolean {
  const [a, b] = [one.split('-'), other.split('-')]
  const same = a.filter((part, n) => part === b[n]).length
  return same >= 2 || (a[0] === b[0] && a[1] === b[2] && a[2] === b[1])
}
