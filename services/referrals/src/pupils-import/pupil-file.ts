import { type CivilDate, isCivilDate } from '@daysix/shared/civil-date'
import { type CodeList, findCode } from '@daysix/shared/codes'
import { parseUpn } from '@daysix/shared/upn'
import { parse } from 'csv-parse/sync'
import type { EnrolmentStatus } from '../pupils/registrations'
import { type RowNote, shown } from '../row-notes'
import { partedOtherwise } from '../staged-files/other-mark'

/** The columns of a file of pupils. An empty cell, or a column that is not there, leaves what is held as it is. */
export const COLUMNS = {
  upn: 'Unique pupil number, permanent or temporary',
  former_upns:
    'Unique pupil numbers of before, parted by spaces: they find the child too, and are kept beside the one of now',
  uln: 'Unique learner number, ten digits',
  legal_surname: 'Legal surname. Needed',
  legal_forename: 'Legal first name. Needed',
  middle_names: 'Middle names',
  preferred_surname: 'Surname used, if another',
  preferred_forename: 'First name used, if another',
  birth_date: 'Date of birth, 2012-05-31 or 31/05/2012. Needed',
  sex: 'Legal sex, M or F',
  nc_year: 'Year group: N1, N2, R, 1 to 14, or X where no year is followed',
  school_urn: 'URN of the school. Needed',
  enrolment_status:
    'C, M, S, G, F or O, or P for a registration that is over; C where it is empty. S, G, F and O are a second school: such a row changes the registration alone',
  on_roll_from: 'First day on that school’s roll',
  on_roll_to:
    'Last day on that school’s roll, of a registration that is over: such a row goes into the history and changes nothing else. Needed with P',
  home_authority: 'Code of the authority the child lives in, three digits',
  sen_provision: 'Support for special educational needs: N, K or E',
} as const
type Column = keyof typeof COLUMNS
const NEEDED = ['legal_surname', 'legal_forename', 'birth_date', 'school_urn'] as const

/** What a row says of the pupil beside who it is. */
export interface RowFields {
  uln?: string
  middleNames?: string
  preferredSurname?: string
  preferredForename?: string
  sex?: 'M' | 'F'
  ncYear?: string
  homeLaCode?: string
  senProvision?: string
}

export interface PupilRow {
  line: number
  upn: string | null
  formerUpns: string[]
  legalSurname: string
  legalForename: string
  birthDate: CivilDate
  schoolUrn: string
  status: EnrolmentStatus
  from: CivilDate | null
  /** The last day of a registration that is over. */
  to: CivilDate | null
  fields: RowFields
}

/** What the rows are held against. */
export interface Held {
  today: CivilDate
  schools: ReadonlySet<string>
  accepts: (list: CodeList, code: string, on: CivilDate) => boolean
}

/** Of a text that is answered at once. */
export const MOST_ROWS = 5_000
const OLDEST_PUPIL_YEARS = 20

/** The good rows, and what is wrong with the others: a good row is not held up by a bad one. Never throws. */
export function readPupilFile(text: string, held: Held): { rows: PupilRow[]; errors: RowNote[] } {
  const errors: RowNote[] = []
  const rows = recordsOf(text, errors).flatMap(({ line, cells }) => {
    const row = readRow(line, cells, held)
    if (!Array.isArray(row)) return [row]
    errors.push(...row)
    return []
  })
  return { rows, errors }
}

type Cells = Partial<Record<Column, string>>

/** Which columns there are, and what is wrong with the first line: without errors its rows can be read. */
export function readHead(cells: readonly string[]): { names: string[]; errors: RowNote[]; isMissingSome: boolean } {
  const names = cells.map((name) => name.toLowerCase().replaceAll(/[\s-]+/g, '_'))
  const missing = NEEDED.filter((name) => !names.includes(name))
  const twice = names.filter((name, at) => name in COLUMNS && names.indexOf(name) !== at)
  const note = (column: string, value: string, reason: string) => ({ line: 1, column, value: shown(value), reason })
  const parted = partedOtherwise(cells, NEEDED)
  if (parted) return { names, errors: [note('', '', parted)], isMissingSome: true }
  return {
    names,
    errors: [
      ...missing.map((name) => note(name, '', `The column ${name} is missing: the first line names the columns`)),
      ...twice.map((name) => note(name, name, 'The column is there twice')),
    ],
    isMissingSome: missing.length > 0,
  }
}

/** By the names of the columns; what is empty says nothing. */
export const cellsOf = (names: readonly string[], record: readonly string[]): Cells =>
  Object.fromEntries(names.map((name, at) => [name, record[at]]).filter(([, value]) => value)) as Cells

function recordsOf(text: string, errors: RowNote[]): { line: number; cells: Cells }[] {
  const refuse = (line: number, reason: string) => void errors.push({ line, column: '', value: '', reason })
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(text, {
      ...{ bom: true, trim: true, info: true, relax_column_count: true, skip_empty_lines: true },
      to: MOST_ROWS + 2,
    }) as never
  } catch (error) {
    const { lines = 1, message } = error as { lines?: number; message: string }
    // quotation marks in other places than after a comma are no rows at all
    const parted = partedOtherwise(text.split('\n', 1), NEEDED)
    if (parted) refuse(1, parted)
    else refuse(lines, `The file cannot be read from here on: ${message}`)
    return []
  }
  const [first, ...body] = records
  const head = readHead(first?.record ?? [])
  errors.push(...head.errors)
  if (body.length > MOST_ROWS) refuse(MOST_ROWS + 2, `A text has at most ${MOST_ROWS} rows: bring it as a file`)
  if (head.isMissingSome || body.length > MOST_ROWS) return []
  return body.map(({ record, info: { lines: line } }) => ({ line, cells: cellsOf(head.names, record) }))
}

/** What a row says, or what is wrong with it. */
export function readRow(line: number, cells: Cells, held: Held): PupilRow | RowNote[] {
  const errors: RowNote[] = []
  const row = rowOf(line, cells, held, (column, reason) => {
    errors.push({ line, column, value: shown(cells[column] ?? ''), reason })
  })
  return errors.length > 0 ? errors : (row as PupilRow)
}

function rowOf(
  line: number,
  cells: Cells,
  { today, schools, accepts }: Held,
  refuse: (column: Column, reason: string) => void,
): Partial<PupilRow> {
  const text = (column: Column, most = 200) => {
    const value = cells[column]
    if (value && value.length > most) refuse(column, `Use ${most} characters or fewer`)
    // a character that no name has, and no column holds
    if (value && /\p{Cc}/u.test(value)) refuse(column, 'There is a character in it that cannot be shown')
    return value
  }
  for (const column of NEEDED) if (!cells[column]) refuse(column, 'This cell must not be empty')
  const birthDate = dayIn(cells.birth_date)
  if (cells.birth_date && !birthDate) refuse('birth_date', 'Enter a day that exists, like 2012-05-31')
  if (birthDate && birthDate >= today) refuse('birth_date', 'The date of birth must be in the past')
  if (birthDate && Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) > OLDEST_PUPIL_YEARS)
    refuse('birth_date', 'Check the year of birth: no pupil is that old')
  const from = dayIn(cells.on_roll_from)
  if (cells.on_roll_from && !from) refuse('on_roll_from', 'Enter a day that exists, like 2026-09-01')
  if (from && birthDate && from <= birthDate) refuse('on_roll_from', 'The day is before the child was born')
  const to = dayIn(cells.on_roll_to)
  if (cells.on_roll_to && !to) refuse('on_roll_to', 'Enter a day that exists, like 2026-07-21')
  if (to && to > today) refuse('on_roll_to', 'Leave it empty while the child is on the roll: the day is to come')
  if (from && to && to < from) refuse('on_roll_to', 'The last day must not be before the first')
  const upn = cells.upn ? parseUpn(cells.upn) : undefined
  if (upn && 'error' in upn) refuse('upn', upn.error)
  const formerUpns = (cells.former_upns ?? '').split(/[\s,;]+/).flatMap((said) => {
    const former = said ? parseUpn(said) : undefined
    if (former && 'error' in former) refuse('former_upns', `${shown(said)}: ${former.error}`)
    return former && 'upn' in former ? [former.upn] : []
  })
  if (upn && 'upn' in upn && formerUpns.includes(upn.upn)) refuse('former_upns', 'One of them is the UPN of now')
  if (cells.uln && !/^\d{10}$/.test(cells.uln)) refuse('uln', 'Enter ten digits')
  if (cells.school_urn && !schools.has(cells.school_urn)) refuse('school_urn', 'No school with this URN is held')
  const code = (column: Column, list: CodeList) => {
    const value = cells[column]?.toUpperCase()
    if (value && !findCode(list, value)) refuse(column, `${value} is not a code of this column`)
    else if (value && !accepts(list, value, from ?? today)) refuse(column, `${value} is not accepted for new records`)
    return value
  }
  const status = code('enrolment_status', 'enrolment-status') ?? 'C'
  if (status === 'P' && !cells.on_roll_to)
    refuse('on_roll_to', 'Enter the last day on the roll: P is a registration that is over')
  const sex = cells.sex?.toUpperCase()
  if (sex && sex !== 'M' && sex !== 'F') refuse('sex', 'Enter M or F, or leave it empty')
  if (cells.home_authority && !/^\d{3}$/.test(cells.home_authority)) refuse('home_authority', 'Enter three digits')
  const given = {
    uln: cells.uln,
    middleNames: text('middle_names'),
    preferredSurname: text('preferred_surname'),
    preferredForename: text('preferred_forename'),
    sex: sex as 'M' | 'F' | undefined,
    ncYear: code('nc_year', 'nc-year'),
    homeLaCode: cells.home_authority,
    senProvision: code('sen_provision', 'sen-provision'),
  }
  const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return {
    ...{ line, upn: upn && 'upn' in upn ? upn.upn : null, schoolUrn: cells.school_urn, fields },
    ...{ formerUpns: [...new Set(formerUpns)], from: from ?? null, to: to ?? null },
    ...{
      legalSurname: text('legal_surname'),
      legalForename: text('legal_forename'),
      status: status as EnrolmentStatus,
    },
    ...(birthDate && { birthDate }),
  }
}

/** `2012-05-31` or `31/05/2012`. */
function dayIn(cell: string | undefined): CivilDate | undefined {
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell ?? '')
  const day = british ? `${british[3]}-${british[2].padStart(2, '0')}-${british[1].padStart(2, '0')}` : cell
  return isCivilDate(day) ? day : undefined
}
