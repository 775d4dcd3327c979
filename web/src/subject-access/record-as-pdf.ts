import type { CivilDate } from '@daysix/shared/civil-date'
import PDFDocument from 'pdfkit'
import { day } from '../present'
import { columnWords } from './columns'
import { type ContextRecord, CONTEXT_WORDS } from './context-record'
import { isNothing, TAKEN_OUT } from './redaction'
import { Typesetter } from './typeset'

/** Of headings, which are all in our own words. */
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')

/** Stands before what may be about somebody else, so that whoever reads it before it goes out misses none. */
const MARK = '[may be about another person]'

const TITLE = 'Everything held about this child'

/**
 * The record for somebody to read and, where it is marked, to redact. Tagged, so that it can be listened to.
 * @param of by which number: `Case AP-26-00001`
 */
export async function recordPdf(
  { of, madeOn }: { of: string; madeOn: CivilDate },
  record: readonly ContextRecord[],
): Promise<Buffer> {
  const file = new PDFDocument({
    ...{ size: 'A4', margin: 50, pdfVersion: '1.7', tagged: true, lang: 'en-GB', displayTitle: true },
    // the title of a file is read in lists of files: it names no child
    info: { Title: `${TITLE}: ${of}` },
  })
  const chunks: Buffer[] = []
  file.on('data', (chunk: Buffer) => chunks.push(chunk))
  const whole = new Promise<Buffer>((resolve, reject) => {
    file.on('end', () => resolve(Buffer.concat(chunks)))
    file.on('error', reject)
  })
  file.registerFont('bold', BOLD)
  const typesetter = new Typesetter(file)
  const head = (tag: 'H1' | 'H2' | 'H3', text: string, size: number) =>
    file.addStructure(
      file.struct(tag, {}, () => {
        file
          .font('bold')
          .fontSize(size)
          .text(text, { paragraphGap: size / 2 })
      }),
    )
  const write = (text: string) =>
    file.addStructure(
      file.struct('P', {}, () => typesetter.write(printable(text), { size: 9, gap: 4.5, instead: NOT_SHOWN })),
    )

  head('H1', TITLE, 18)
  write(`${of}. Made on ${day(madeOn)}.`)
  for (const { context, holdings } of record) {
    head('H2', CONTEXT_WORDS[context], 14)
    const held = holdings.filter(({ rows }) => rows.length > 0)
    if (held.length === 0) write('Nothing is held there.')
    for (const { name, others, rows } of held) {
      head('H3', name, 11)
      for (const row of rows) write(entry(row, others))
    }
  }
  file.end()
  return whole
}

/** The filled columns of a row, one a line. */
const entry = (row: Record<string, unknown>, others: readonly string[]): string =>
  Object.entries(row)
    .filter(([, value]) => !isNothing(value))
    .map(([column, value]) => {
      const mark = others.includes(column) && value !== TAKEN_OUT ? `${MARK} ` : ''
      return `${columnWords(column)}: ${mark}${said(value)}`
    })
    .join('\n')

const said = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean)

/** Stands for what no font here has letters for: a box would look as if nothing were held. */
const NOT_SHOWN = '[words in a script that this file cannot show: the JSON file holds them]'

/**
 * Marks that turn the order of what follows, and what has no shape, would let a text show as another: they are written out.
 * Joiners are part of how some scripts are written.
 */
const printable = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(
      /[^\P{C}\n\u200C\u200D]/gu,
      (one) => `<U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`,
    )
