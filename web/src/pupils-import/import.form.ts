import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { contentOf } from '../content'
import type { ArrivingFile } from '../schools-import/form-with-file'
import { only, type Posted, text, ticked } from '../forms'

/** Bytes: 5,000 rows, which is what the service reads at once, of more than a hundred letters each. */
export const MOST_OF_A_ROLL = 700_000

interface Answers {
  text: string
  addLikely: boolean
}

export function readImport(posted: Posted): { answers?: Answers; errors: FieldErrors } {
  const file = text(posted, 'text')
  const errors = only({
    text: (!file && 'Choose a file, or paste its text') || contentOf(Buffer.from(file), 'csv', MOST_OF_A_ROLL).trouble,
  })
  return answered(errors, { text: file, addLikely: ticked(posted, 'addLikely').includes('yes') })
}

/**
 * The text of a file that was chosen, in UTF-8 or Windows-1252, or what is wrong with it; neither where none was chosen.
 * Nothing of it is kept.
 */
export async function textOfFile(arriving: ArrivingFile | undefined): Promise<{ text?: string; trouble?: string }> {
  if (!arriving) return {}
  if (!arriving.name) {
    arriving.content.resume()
    return {}
  }
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of arriving.content as AsyncIterable<Buffer>) {
    bytes += part.length
    // the rest goes by unread, so that whoever sends it hears the answer
    if (bytes <= MOST_OF_A_ROLL + 1) parts.push(part)
  }
  if (bytes === 0) return { trouble: 'The file is empty' }
  if (bytes > MOST_OF_A_ROLL)
    return { trouble: 'The file must be smaller than 700 kilobytes and hold at most 5,000 rows: split it by school' }
  return contentOf(Buffer.concat(parts), 'csv', MOST_OF_A_ROLL)
}
