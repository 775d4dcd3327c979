import { inflateSync } from 'node:zlib'

/** The words of a PDF as a reader would copy them: what is drawn, through each font’s own table of letters. */
export function textOfPdf(pdf: Buffer): string {
  const raw = pdf.toString('latin1')
  const objects = new Map([...raw.matchAll(/^(\d+) 0 obj\n([^]*?)\nendobj/gm)].map(([, id, body]) => [id!, body!]))
  const streamOf = (body: string): string => {
    const [, bytes] = /stream\n([^]*)\nendstream/.exec(body) ?? []
    if (!bytes) return ''
    const buffer = Buffer.from(bytes, 'latin1')
    return (body.includes('FlateDecode') ? inflateSync(buffer) : buffer).toString('latin1')
  }
  const letters = new Map<string, string[]>()
  for (const [, names] of raw.matchAll(/\/Font <<\n([^]*?)>>/g))
    for (const [, name, id] of names!.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, table] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!) ?? '') ?? []
      letters.set(name!, lettersOf(streamOf(objects.get(table ?? '') ?? '')))
    }
  const pages = [...objects.values()].map(streamOf).filter((content) => content.includes('BT'))
  return pages.map((content) => drawn(content, letters)).join('\n')
}

const lettersOf = (table: string): string[] =>
  [...table.matchAll(/<([0-9a-f]{4,})>(?=[\s\]])/g)].length === 0
    ? []
    : [...table.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[([^\]]*)\]/g)].flatMap(([, row]) =>
        row!
          // letters that are drawn as one, as in "file", stand together
          .match(/<[^>]*>/g)!
          .map((one) =>
            Buffer.from(one.replaceAll(/[<>\s]/g, ''), 'hex')
              .swap16()
              .toString('utf16le'),
          ),
      )

/** What was written is what is copied, where the PDF says it beside what is drawn (`ActualText`). */
const WRITTEN = /\/Span <<\s*\/ActualText \(((?:\\[^]|[^\\)])*)\)\s*>> BDC[^]*?EMC/g

function drawn(content: string, letters: Map<string, string[]>): string {
  let font: string[] = []
  const lines: string[] = []
  const parts = new RegExp(`${WRITTEN.source}|/(F\\d+) [\\d.]+ Tf|\\[([^\\]]*)\\] TJ`, 'g')
  for (const [whole, written, name, glyphs] of content.matchAll(parts)) {
    if (whole.startsWith('/Span')) {
      lines.push(textOf(written!))
      const [, last] = /[^]*\/(F\d+) [\d.]+ Tf/.exec(whole) ?? []
      font = letters.get(last ?? '') ?? font
    } else if (name) font = letters.get(name) ?? []
    else
      lines.push(
        [...glyphs!.matchAll(/<([0-9a-f]*)>/g)]
          .flatMap(([, row]) => row!.match(/.{4}/g) ?? [])
          .map((glyph) => font[parseInt(glyph, 16)] ?? '?')
          .join(''),
      )
  }
  return lines.join('\n')
}

/** A string of a PDF: escaped, and in two bytes a letter where it begins with their mark. */
function textOf(written: string): string {
  const plain = written.replaceAll(/\\([^])/g, (_, letter: string) => ESCAPED[letter] ?? letter)
  return plain.startsWith('\xfe\xff') ? Buffer.from(plain.slice(2), 'latin1').swap16().toString('utf16le') : plain
}
const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
