import { ENROLMENT_STATUS } from '@daysix/shared/codes'
import { type FactKind, kindOfFact, MOST_CODES } from '@daysix/shared/pupil-facts'
import type { FieldErrors } from '../api'
import { type AuthorityNames, nameOf, withCodes } from '../authorities/names'
import { answered } from '../cases/record'
import { choice, dateBoxes, only, type Posted, readDate, text, ticked } from '../forms'

/** The value of a fact, field by field, as the door takes it. */
export type FactValue = Record<string, string | string[] | boolean | null>

interface Days {
  from: string | null
  until: string | null
  saidBy: string | null
}
export type SaidFact = Days & { value: FactValue }
export type SaidRoll = Days & { urn: string; status: Status }
export type Status = 'C' | 'M' | 'S' | 'G' | 'F' | 'O' | 'P'
export const STATUSES = ENROLMENT_STATUS.map(({ code }) => code) as Status[]

const EXAMPLE = '1 9 2026'

function readDays(posted: Posted): { errors: FieldErrors; answers: Days } {
  const from = readDate(posted, 'from', 'the first day', { example: EXAMPLE, optional: true })
  const until = readDate(posted, 'until', 'the last day', { example: EXAMPLE, optional: true })
  return {
    errors: only({ from: from.error, until: until.error }),
    answers: { from: from.on ?? null, until: until.on ?? null, saidBy: text(posted, 'saidBy') || null },
  }
}

/** The field of one answer in the form: the door names them so in what it refuses. */
export const fieldName = (name: string, nth?: number): string =>
  nth === undefined ? `value.${name}` : `value.${name}.${nth}`

export const CODE_PLACES = Array.from({ length: MOST_CODES }, (_, i) => i)

/** The fields of a kind that ask for an authority. */
export const authorityFields = (kind: FactKind): string[] =>
  kindOfFact(kind)
    .fields.filter(({ type }) => type === 'authority')
    .map(({ name }) => fieldName(name))

/** What a fact says is the service's to check; the days must be days. */
export function readFact(kind: FactKind, typed: Posted, names: AuthorityNames = []) {
  const { posted, errors: wrong } = withCodes(typed, authorityFields(kind), names)
  const { errors, answers } = readDays(posted)
  const value: FactValue = {}
  for (const { name, type } of kindOfFact(kind).fields) {
    if (type === 'flag') value[name] = ticked(posted, fieldName(name)).includes('yes')
    else if (type === 'codes') value[name] = CODE_PLACES.map((i) => text(posted, fieldName(name, i))).filter(Boolean)
    else value[name] = text(posted, fieldName(name)) || null
  }
  return answered<SaidFact>({ ...errors, ...wrong }, { ...answers, value })
}

export function readRoll(posted: Posted) {
  const { errors, answers } = readDays(posted)
  const [listed, other, status] = [text(posted, 'urn'), text(posted, 'otherUrn'), choice(posted, 'status', STATUSES)]
  const urn = listed || other
  const all = {
    ...errors,
    ...only({
      urn: !urn && 'Select a school, or enter the number of one that is not in the list',
      otherUrn: listed && other && listed !== other && 'Leave this empty, or select no school of the list',
      status: !status && 'Select how the pupil is registered',
    }),
  }
  return answered<SaidRoll>(all, { ...answers, urn, status: status! })
}

/** What is wrong with a school stands beside the box that named it. */
export function rollErrors(posted: Posted, { urn, ...errors }: FieldErrors): FieldErrors {
  if (!urn) return errors
  return text(posted, 'otherUrn') && !text(posted, 'urn') ? { ...errors, otherUrn: urn } : { ...errors, urn }
}

export function readEnd(posted: Posted) {
  const { on, error } = readDate(posted, 'on', 'the last day on which it holds', { example: EXAMPLE })
  return answered<{ on: string }>(only({ on: error }), { on: on! })
}

/** @param instead reads what is right, where something is */
export function readCorrection<T>(posted: Posted, instead: (posted: Posted) => { answers?: T; errors: FieldErrors }) {
  const because = text(posted, 'because')
  const right = choice(posted, 'right', ['other', 'nothing'] as const)
  const read = right === 'other' ? instead(posted) : { errors: {} }
  const errors = {
    ...only({ because: !because && 'Enter why it was wrong', right: !right && 'Select what is right' }),
    ...read.errors,
  }
  return answered<{ because: string; instead: T | null }>(errors, { because, instead: read.answers ?? null })
}

/** Our own field for what the service refuses of that which is right instead. */
export const correctionErrors = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [
      name === 'instead' ? 'right' : name.replace(/^instead\./, ''),
      message,
    ]),
  )

interface Held {
  fromOn: string | null
  toOn: string | null
  saidBy: string | null
}

const dayValues = ({ fromOn, toOn, saidBy }: Held): Posted => ({
  ...dateBoxes('from', fromOn),
  ...dateBoxes('until', toOn),
  saidBy: saidBy ?? '',
})

export function factValues(
  kind: FactKind,
  fact: Held & { value: Record<string, unknown> },
  names: AuthorityNames = [],
): Posted {
  const values: Posted = dayValues(fact)
  for (const { name, type } of kindOfFact(kind).fields) {
    const said = fact.value[name]
    if (type === 'flag') values[fieldName(name)] = said === true ? 'yes' : undefined
    else if (type === 'codes') CODE_PLACES.forEach((i) => (values[fieldName(name, i)] = (said as string[])[i] ?? ''))
    else if (type === 'authority' && typeof said === 'string') values[fieldName(name)] = nameOf(said, names)
    else values[fieldName(name)] = typeof said === 'string' ? said : ''
  }
  return values
}

export const rollValues = (roll: Held & { school: { urn: string }; status: string }): Posted => ({
  ...dayValues(roll),
  ...{ urn: roll.school.urn, status: roll.status },
})
