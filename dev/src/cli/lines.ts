import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { NotAnswered } from './answers'

/** A line without its end; one that is too long is not even kept. */
export type Line = string | 'too long'

/** In bytes: a thousand times what a fact takes. */
export const LONGEST_LINE = 1_000_000

const NEW_LINE = 0x0a

/**
 * The lines of a file, or of standard input for `-`, some at a time and never more in memory than was read at once. Empty
 * lines are passed over.
 * @throws NotAnswered when it cannot be read
 */
export async function* linesOf(file: string): AsyncGenerator<Line[]> {
  const input = file === '-' ? process.stdin : createReadStream(resolve(process.env.INIT_CWD ?? process.cwd(), file))
  try {
    yield* split(input)
  } catch (error) {
    throw new NotAnswered(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`)
  }
}

/** Splits at new lines only: what a line holds is the reader's matter. */
export async function* split(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  let parts: Buffer[] = []
  let length = 0
  const take = (part: Buffer) => {
    length += part.length
    if (length <= LONGEST_LINE) parts.push(part)
    else parts = []
  }
  const finish = (): Line[] => {
    const text =
      length > LONGEST_LINE
        ? 'too long'
        : Buffer.concat(parts)
            .toString('utf8')
            .replace(/^\ufeff/, '')
    parts = []
    length = 0
    return text.trim() === '' ? [] : [text]
  }
  for await (const chunk of chunks) {
    const lines: Line[] = []
    let from = 0
    for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, from)) {
      take(chunk.subarray(from, end))
      lines.push(...finish())
      from = end + 1
    }
    take(chunk.subarray(from))
    if (lines.length > 0) yield lines
  }
  const last = finish()
  if (last.length > 0) yield last
}
