import type { CivilDate } from '@daysix/shared/civil-date'
import { type CodeList, findCode, ncYearByAge } from '@daysix/shared/codes'
import { type FactField, type FactKind, kindOfFact, MOST_CODES } from '@daysix/shared/pupil-facts'
import type { FieldRefusal } from '@daysix/shared/refusal'
import { email } from '@daysix/platform/fields'
import { refusal } from '../cases/report'
import { keyStageOf } from './nc-year'
import { readUpn } from './upn'

export type FactValue = Record<string, unknown>
export type ReadValue = { value: FactValue; fields: FieldRefusal[] }

const LONGEST = { text: 200, email: 254, note: 4000 }

/** What is said of a fact, by what its kind asks; every field that is wrong beside its own name. */
export function readValue(kind: FactKind, given: FactValue): ReadValue {
  const { fields: asked, oneOf } = kindOfFact(kind)
  const value: FactValue = {}
  const fields: FieldRefusal[] = []
  for (const field of asked) {
    const read = readField(field, given[field.name])
    if ('wrong' in read) fields.push(refusal(`/value/${field.name}${read.at ?? ''}`, 'wrong', read.wrong))
    else if (field.type !== 'flag' || read.said) value[field.name] = read.said
  }
  if (oneOf && oneOf.names.every((name) => !value[name]) && fields.length === 0)
    fields.push(refusal(`/value/${oneOf.names[0]}`, 'missing', oneOf.asked))
  return kind === 'upn' && fields.length === 0 ? readNumber(value) : { value, fields }
}

type Read = { said: unknown } | { wrong: string; at?: string }

function readField({ type, list, label, asked }: FactField, given: unknown): Read {
  if (type === 'flag') return { said: given === true }
  if (type === 'codes') return readCodes(Array.isArray(given) ? given : [], list!, asked)
  const said = typeof given === 'string' ? given.trim() : ''
  if (!said) return asked ? { wrong: asked } : { said: null }
  const longest = type === 'note' ? LONGEST.note : LONGEST.text
  if (type !== 'email' && said.length > longest) return { wrong: `${label} must be ${longest} characters or fewer` }
  if (type === 'authority' && !/^\d{3}$/.test(said)) return { wrong: 'Enter the authority’s code, three digits' }
  if (type === 'code' && !findCode(list!, said)) return { wrong: asked ?? `Choose ${label}` }
  if (type === 'email') {
    const { error } = email().safeParse(said)
    if (error) return { wrong: error.issues[0].message }
  }
  return { said }
}

function readCodes(given: unknown[], list: CodeList, asked: string | undefined): Read {
  const codes = given.filter((code) => code !== '')
  if (codes.length === 0 && asked) return { wrong: asked, at: '/0' }
  if (codes.length > MOST_CODES) return { wrong: `Choose up to ${MOST_CODES}`, at: '/0' }
  const unknown = codes.findIndex((code) => typeof code !== 'string' || !findCode(list, code))
  if (unknown >= 0) return { wrong: 'Choose one of the list', at: `/${unknown}` }
  const twice = codes.findIndex((code, i) => codes.indexOf(code) < i)
  return twice >= 0 ? { wrong: 'Choose each once', at: `/${twice}` } : { said: codes }
}

function readNumber({ upn, letterWrong }: FactValue): ReadValue {
  const read = readUpn(String(upn), letterWrong === true)
  if ('error' in read) return { value: {}, fields: [refusal('/value/upn', read.code, read.error)] }
  return { value: { upn: read.upn, ...(read.letterWrong && { letterWrong: true }) }, fields: [] }
}

/** The codes of national lists in a fact, with where they stand: new records may use those that are accepted. */
export function codesOf(kind: FactKind, value: FactValue): { list: CodeList; code: string; pointer: string }[] {
  return kindOfFact(kind).fields.flatMap(({ name, list }) =>
    list
      ? [value[name]].flat().map((code, i) => ({
          ...{ list, code: String(code) },
          pointer: Array.isArray(value[name]) ? `/value/${name}/${i}` : `/value/${name}`,
        }))
      : [],
  )
}

/** The key stage follows the year. A year that is not that of the age has a reason: kept back, put forward, a middle school. */
export function readYear(value: FactValue, birthDate: CivilDate, on: CivilDate): ReadValue {
  const ncYear = String(value.ncYear)
  const begins = Number(on.slice(0, 4)) - (on.slice(5) < '09-01' ? 1 : 0)
  const isOfAge = (YEAR_NUMBERS[ncYear] ?? Number(ncYear)) === ncYearByAge(birthDate, begins)
  const said = { ncYear, keyStage: keyStageOf(ncYear), ...(value.because ? { because: value.because } : {}) }
  const asked = 'Say why it is another year than that of the child’s age'
  const fields = isOfAge || value.because ? [] : [refusal('/value/because', 'missing', asked)]
  return { value: said, fields }
}

const YEAR_NUMBERS: Record<string, number | undefined> = { N1: -2, N2: -1, R: 0 }
