import { inParts, insertOnce } from '@daysix/platform/database'
import { isHeadline } from '@daysix/shared/events'
import type { EntityManager } from 'typeorm'
import { TimelineEntry } from './timeline.entity'

export interface StoryLine {
  caseId: string
  eventId: string
  kind: string
  at: Date
  refs: Record<string, string>
  whoName?: string
}

/** Adds a line to a case's story; a fact told twice is written once. Answers whether it is new. */
export const tellStory = (tx: EntityManager, line: StoryLine): Promise<boolean> =>
  insertOnce(tx, TimelineEntry, rowOf(line))

/** Many lines, of many cases, in one statement for each thousand. */
export async function tellStories(tx: EntityManager, lines: readonly StoryLine[]): Promise<void> {
  for (const some of inParts(lines, 1000))
    await tx
      .createQueryBuilder()
      .insert()
      .into(TimelineEntry)
      .values(some.map(rowOf))
      .orIgnore()
      .updateEntity(false)
      .execute()
}

const rowOf = ({ refs, ...line }: StoryLine) => ({
  ...{ ...line, refs: textOnly(refs), headline: isHeadline(line.kind, textOnly(refs)) },
})

const textOnly = (refs: object): Record<string, string> =>
  Object.fromEntries(Object.entries(refs).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
