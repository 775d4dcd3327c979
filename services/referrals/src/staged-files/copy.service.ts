import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { pipeline } from 'node:stream/promises'
import type { EntityManager } from 'typeorm'

/**
 * Writes rows as they come, without ever holding them all.
 * @param columns of our table, never of a file
 * @param lines some at a time, each as `copyLine` writes it
 */
export async function copyInto(
  tx: EntityManager,
  table: string,
  columns: readonly string[],
  lines: () => AsyncIterable<string>,
): Promise<void> {
  const client = (await tx.queryRunner!.connect()) as ClientBase
  await pipeline(lines, client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin (null '')`)))
}

/** A row as `COPY` reads it, empty where it says nothing. No value holds a tab or an end of line. */
export const copyLine = (values: readonly string[]): string => `${values.join('\t').replaceAll('\\', '\\\\')}\n`
