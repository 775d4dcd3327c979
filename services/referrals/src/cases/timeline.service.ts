import { insertOnce } from '@daysix/platform/database'
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
export const tellStory = (tx: EntityManager, { refs, ...line }: StoryLine): Promise<boolean> =>
  insertOnce(tx, TimelineEntry, { ...line, refs: textOnly(refs), headline: isHeadline(line.kind, textOnly(refs)) })

const textOnly = (refs: object): Record<string, string> =>
  Object.fromEntries(Object.entries(refs).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
