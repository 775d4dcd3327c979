import type { Command } from 'commander'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

/** Where a command's words go. */
export interface Answers {
  /** The answer: standard output. */
  say(text: string): void
  /** As `say`, for answers that come in a flood: waits until they are taken. */
  pour(text: string): Promise<void>
  /** Everything else: standard error. */
  complain(text: string): void
}

/** What each noun is added to. */
export interface Nouns {
  program: Command
  answers: Answers
  /** The exit code of an answer that is a refusal. */
  end(code: number): void
}

/** Something asked for is refused or is not there. The message is one sentence. */
export class NotAnswered extends Error {}

export const asJson = (value: unknown): string => JSON.stringify(value, null, 2)

/** Columns as wide as their widest word, two spaces between them. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows
    .map((row) =>
      row
        .map((word, column) => word.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/**
 * The content of a JSON file, named as the person at the terminal names it: npm runs scripts in the checkout's root, not
 * where that person is.
 * @throws NotAnswered when there is none, or it is not JSON
 */
export async function readJson(file: string): Promise<unknown> {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new NotAnswered(`${file} cannot be read (${error.code}).`)
  })
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new NotAnswered(`${file} is not JSON: ${(error as Error).message}.`)
  }
}
