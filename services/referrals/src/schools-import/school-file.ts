import { type RowNote, shown } from '../row-notes'
import { followed, LINK_COLUMNS } from './links'
import { partedOtherwise } from '../staged-files/other-mark'
import { FileNotRead } from '../staged-files/refusals'
import { REGISTER, type Reading, registerUrn, Wrong } from './register'

/** What a file holds, as its first line says. */
export interface FileHead {
  holds: 'schools' | 'links'
  /** As they stand there. */
  names: string[]
  /** Of our table: what rows of this file are kept as, in this order. */
  columns: string[]
}

/** @throws FileNotRead where the first line is of no file of the register */
export function readHead(cells: readonly string[]): FileHead {
  const names = cells.map((name) => name.trim())
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at)
  if (twice) throw new FileNotRead(`The column ${twice} is there twice`)
  const isThere = (name: string) => names.includes(name)
  if (LINK_COLUMNS.every(isThere)) return { holds: 'links', names, columns: ['predecessor_urn', 'successor_urn'] }
  const missing = REGISTER.filter(({ needed, from }) => needed && !from.every(isThere)).flatMap(({ from }) => from)
  const needed = REGISTER.filter((column) => column.needed)
  const parted = partedOtherwise(names, [...needed.flatMap(({ from }) => from), ...LINK_COLUMNS])
  if (parted) throw new FileNotRead(parted)
  if (missing.length === needed.length)
    throw new FileNotRead(
      'The first line does not name the columns of the register of schools, such as URN and EstablishmentName',
    )
  if (missing.length > 0) throw new FileNotRead(`The first line does not name the column ${missing.join(', ')}`)
  const columns = REGISTER.filter(({ from }) => from.every(isThere)).map(({ into }) => into)
  return { holds: 'schools', names, columns }
}

/** The values of a good row in the order of the head's columns; or what is wrong with it, and whose row it is. */
export type Row = { values: string[] } | { errors: RowNote[]; urn?: string } | 'passed over'

export interface RowReader {
  read(line: number, cells: readonly string[]): Row
}

type TextOf = (cell: string) => string

export const rowReader = (head: FileHead, textOf: TextOf): RowReader =>
  head.holds === 'links' ? new LinkRows(head, textOf) : new SchoolRows(head, textOf)

const PLAIN = /^[\x20-\x7e]*$/
const UNSHOWN = /[\p{Cc}�]/u

/** In one line, without what surrounds it. */
function clean(cell: string, textOf: TextOf): string | Wrong {
  if (PLAIN.test(cell)) return cell.trim()
  const text = textOf(cell).replaceAll(/\s+/g, ' ').trim()
  return UNSHOWN.test(text) ? new Wrong('There is a character in it that cannot be read') : text
}

function tooFew(line: number, cells: readonly string[], { names }: FileHead): RowNote | undefined {
  if (cells.length === names.length) return undefined
  const reason = `The row has ${cells.length} cells and the first line names ${names.length}: is it whole, and is a quotation mark missing?`
  return { line, column: '', value: '', reason }
}

class SchoolRows implements RowReader {
  private readonly plan: { column: string; at: number[]; read: Reading }[]
  /** By URN, the line where it stood first: of six digits there are a million, so that memory does not grow with the file. */
  private readonly firstLine = new Uint32Array(1_000_000)

  constructor(
    private readonly head: FileHead,
    private readonly textOf: TextOf,
  ) {
    this.plan = REGISTER.filter(({ into }) => head.columns.includes(into)).map(({ from, read }) => ({
      ...{ column: from.join(', '), read, at: from.map((name) => head.names.indexOf(name)) },
    }))
  }

  read(line: number, cells: readonly string[]): Row {
    const few = tooFew(line, cells, this.head)
    if (few) return { errors: [few], urn: cells[this.plan[0].at[0]]?.trim() }
    const errors: RowNote[] = []
    const refuse = (column: string, value: string, { reason }: Wrong) =>
      void errors.push({ line, column, value: shown(value), reason })
    const values = this.plan.map(({ column, at, read }) => {
      const said = at.length === 1 ? cells[at[0]] : at.map((one) => cells[one]).join(' ')
      const text = clean(said, this.textOf)
      const value = text instanceof Wrong ? text : read(text)
      if (!(value instanceof Wrong)) return value
      refuse(column, text instanceof Wrong ? this.textOf(said).trim() : text, value)
      return ''
    })
    const urn = values[0]
    const first = this.firstLine[Number(urn)]
    if (first) refuse('URN', urn, new Wrong(`This URN stands in line ${first} already`))
    else if (urn) this.firstLine[Number(urn)] = line
    return errors.length > 0 ? { errors, urn } : { values }
  }
}

class LinkRows implements RowReader {
  private readonly at: number[]

  constructor(
    private readonly head: FileHead,
    private readonly textOf: TextOf,
  ) {
    this.at = LINK_COLUMNS.map((name) => head.names.indexOf(name))
  }

  read(line: number, cells: readonly string[]): Row {
    const few = tooFew(line, cells, this.head)
    if (few) return { errors: [few] }
    const [urn, linkUrn, linkType] = this.at.map((one) => this.textOf(cells[one]).trim())
    const errors = [
      ['URN', urn],
      ['LinkURN', linkUrn],
    ].flatMap(([column, value]) => {
      const read = registerUrn(value)
      return read instanceof Wrong ? [{ line, column, value: shown(value), reason: read.reason }] : []
    })
    if (errors.length > 0) return { errors }
    const link = followed(urn, linkUrn, linkType)
    return link ? { values: [link.predecessor, link.successor] } : 'passed over'
  }
}
