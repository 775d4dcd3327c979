import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { contentOf } from '../content'
import { only, type Posted, text, ticked } from '../forms'

/** What a form of this size can carry: the roll of a large school. */
const MOST_CHARACTERS = 100_000

interface Answers {
  text: string
  addLikely: boolean
}

export function readImport(posted: Posted): { answers?: Answers; errors: FieldErrors } {
  const file = text(posted, 'text')
  const errors = only({
    text:
      (!file && 'Paste the text of the file') ||
      (file.length > MOST_CHARACTERS &&
        `Paste at most ${MOST_CHARACTERS} characters: give one school at a time, or use the command line`) ||
      contentOf(Buffer.from(file), 'csv', Infinity).trouble,
  })
  return answered(errors, { text: file, addLikely: ticked(posted, 'addLikely').includes('yes') })
}
