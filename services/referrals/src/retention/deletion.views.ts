import { z } from 'zod'
import type { Certified } from './deletions.service'
import { type DeletionPart, KEEPERS } from './record-deletion.entity'

const instant = z.string().meta({ format: 'date-time' })
const HeadView = z.object({ position: z.number().int(), hash: z.string() })
const PartView = z.object({
  service: z.enum(KEEPERS),
  done: z.boolean(),
  doneAt: instant.nullable(),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  erasedOfAudit: z.number().int().nullable(),
  headBefore: HeadView.nullable(),
  headAfter: HeadView.nullable(),
  tries: z.number().int(),
  failedBecause: z.string().nullable(),
})
export const DeletionView = z
  .object({
    id: z.uuid(),
    state: z.enum(['asked', 'withdrawn', 'under-way', 'done']),
    pupilId: z.uuid(),
    rule: z.string(),
    record: z.string(),
    basis: z.string(),
    years: z.number().int(),
    reason: z.string().nullable().meta({ description: 'Gone with the record.' }),
    askedBy: z.string(),
    askedBySub: z.string(),
    askedAt: instant,
    confirmedBy: z.string().nullable(),
    confirmedAt: instant.nullable(),
    withdrawnBy: z.string().nullable(),
    withdrawnAt: instant.nullable(),
    parts: z.array(PartView),
    histories: z.string(),
  })
  .meta({ id: 'RecordDeletion' })

/** What no service of ours deletes by itself: part of what is certified. */
const HISTORIES =
  'The histories of procedures hold ids, dates and codes and nothing else of the child. They end with the time for which the engine keeps closed procedures.'

export const deletionView = (one: Certified): z.output<typeof DeletionView> => ({
  ...{ id: one.id, state: stateOf(one), pupilId: one.pupilId, rule: one.rule, record: one.record, basis: one.basis },
  ...{ years: one.years, reason: one.reason, histories: HISTORIES, parts: one.parts.map(partView) },
  ...{ askedBy: one.askedByName, askedBySub: one.askedBy, askedAt: one.askedAt.toISOString() },
  ...{ confirmedBy: one.confirmedByName, confirmedAt: one.confirmedAt?.toISOString() ?? null },
  ...{ withdrawnBy: one.withdrawnByName, withdrawnAt: one.withdrawnAt?.toISOString() ?? null },
})

function stateOf({ confirmedAt, withdrawnAt, parts }: Certified): z.output<typeof DeletionView>['state'] {
  if (withdrawnAt) return 'withdrawn'
  if (!confirmedAt) return 'asked'
  return parts.every(({ doneAt }) => doneAt) ? 'done' : 'under-way'
}

const partView = ({ service, doneAt, tables, erased, ...part }: DeletionPart): z.output<typeof PartView> => ({
  ...{ service, done: doneAt !== null, doneAt: doneAt?.toISOString() ?? null, erasedOfAudit: erased },
  tables: Object.entries(tables ?? {}).map(([name, rows]) => ({ name, rows })),
  ...{ headBefore: part.headBefore, headAfter: part.headAfter, tries: part.tries, failedBecause: part.failedBecause },
})
