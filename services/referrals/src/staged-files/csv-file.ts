import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { Readable, Transform } from 'node:stream'
import { TextDecoder } from 'node:util'
import Papa from 'papaparse'
import { FileNotRead } from './refusals'

/** What is brought as a file. */
export interface KindOfFile {
  /** After “the CSV file of”. */
  of: string
  /** Megabytes. */
  most: number
}

/** Without a row in between: a quotation mark that nothing closes would take in the rest of the file. */
const LONGEST_ROW = 4_000_000

/** A row as bytes that look like letters (Latin-1): a cell becomes text when it is asked for. */
export interface ReadRow {
  /** The first of the row, from 1, as an editor shows it. */
  line: number
  cells: string[]
}

const NOT_CLOSED = 'A quotation mark is not closed: the file is not whole, or a mark is missing'
const NOT_WHOLE = 'The file did not arrive whole. Bring it again.'

/** A comma-separated file as it arrives, some rows at a time; it is never whole in memory. */
export class CsvFile {
  bytes = 0
  private bytesAtLastRow = 0
  private readonly digest = createHash('sha256')
  private readonly decoder = new CellDecoder()
  private marks = 0
  private lastRowHasBreaks = false

  constructor(private readonly kind: KindOfFile) {}

  /** Once they were read: a quotation mark in the last row is not closed, and what followed it was taken for its cell. */
  get endsOpen(): boolean {
    return this.lastRowHasBreaks && this.marks % 2 === 1
  }

  /** Of all its bytes, once they were read. */
  get hash(): string {
    return this.digest.copy().digest('hex')
  }

  /**
   * Those that came in one piece together, without the empty ones.
   * @throws FileNotRead where it is not text in cells, or did not arrive whole
   */
  async *rows(source: Readable): AsyncGenerator<ReadRow[], void> {
    const looked = new Transform({ transform: (chunk: Buffer, _encoding, done) => this.look(chunk, done) })
    const parsed = parse(looked)
    source.once('error', () => parsed.destroy(new FileNotRead(NOT_WHOLE)))
    source.once('close', () => source.readableEnded || parsed.destroy(new FileNotRead(NOT_WHOLE)))
    source.pipe(looked)
    try {
      let line = 1
      for await (const piece of parsed as AsyncIterable<string[][]>) {
        const rows: ReadRow[] = []
        for (const cells of piece) {
          if (cells.length > 1 || cells[0] !== '') rows.push({ line, cells })
          const breaks = breaksIn(cells)
          this.lastRowHasBreaks = breaks > 0
          line += 1 + breaks
        }
        if (piece.length > 0) this.bytesAtLastRow = this.bytes
        if (rows.length > 0) yield rows
      }
    } finally {
      // what is left of it goes nowhere, so that whoever sends it comes to hear the answer
      source.unpipe(looked).resume()
    }
    if (this.bytes === 0) throw new FileNotRead('The file is empty')
  }

  textOf(cell: string): string {
    return this.decoder.textOf(cell)
  }

  private look(chunk: Buffer, done: (error: Error | null, chunk?: Buffer) => void): void {
    const isFirst = this.bytes === 0
    this.bytes += chunk.length
    this.digest.update(chunk)
    this.marks += marksIn(chunk)
    if (this.bytes > this.kind.most * 1_000_000)
      return done(new FileNotRead(`The file is larger than ${this.kind.most} MB: that is not ${this.kind.of}`))
    if (this.bytes - this.bytesAtLastRow > LONGEST_ROW) return done(new FileNotRead(NOT_CLOSED))
    if (!isFirst) return done(null, chunk)
    const reason = notText(chunk, this.kind.of)
    if (reason) return done(new FileNotRead(reason))
    const hasMark = chunk.subarray(0, 3).equals(BYTE_ORDER_MARK)
    if (hasMark) this.decoder.decided = new TextDecoder()
    done(null, hasMark ? chunk.subarray(3) : chunk)
  }
}

/** The rows of each piece of the text; it waits while they are not taken. One by one they would take half as long again. */
function parse(text: Readable): Readable {
  const pieces = new Readable({ objectMode: true, highWaterMark: 1, read: () => void text.resume() })
  Papa.parse<string[]>(text, {
    ...{ encoding: 'latin1', delimiter: ',' },
    chunk: ({ data }) => pieces.push(data) || text.pause(),
    complete: () => pieces.push(null),
    error: (error) => pieces.destroy(error),
  })
  return pieces
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => (cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum), 0)

function marksIn(chunk: Buffer): number {
  let count = 0
  for (let at = chunk.indexOf(0x22); at !== -1; at = chunk.indexOf(0x22, at + 1)) count += 1
  return count
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

const OTHER_KINDS: [begins: string, words: string][] = [
  ['%PDF', 'This is a PDF.'],
  ['PK\x03\x04', 'This is a spreadsheet or a zip archive: unpack it, or save it as CSV.'],
  ['\xd0\xcf\x11\xe0', 'This is a spreadsheet: save it as CSV.'],
  ['<', 'This is a web page.'],
]

/** Judged by what it holds: a name says nothing. */
function notText(chunk: Buffer, of: string): string | undefined {
  const begins = chunk.subarray(0, 200).toString('latin1').trimStart()
  const kind = OTHER_KINDS.find(([sign]) => begins.startsWith(sign))
  const bring = `Bring the CSV file of ${of}`
  if (kind) return `${kind[1]} ${bring}`
  return chunk.includes(0) ? `This is not a file of text in UTF-8 or Windows-1252. ${bring}` : undefined
}

const BEYOND_ASCII = /[\x80-\xff]/

/**
 * UTF-8, or else Windows-1252, which spreadsheets and the register itself still write. What comes before the first letter
 * beyond ASCII is the same in both, and bytes that are no UTF-8 cannot be taken for it: that letter decides.
 */
class CellDecoder {
  decided?: TextDecoder

  textOf(cell: string): string {
    if (!BEYOND_ASCII.test(cell)) return cell
    const bytes = Buffer.from(cell, 'latin1')
    this.decided ??= new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252')
    return this.decided.decode(bytes)
  }
}
