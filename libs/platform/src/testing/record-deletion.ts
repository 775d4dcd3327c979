import type { DataSource } from 'typeorm'
import { audit } from '../audit'
import { sealSome, type Verification, verifyAudit } from '../audit-chain'
import { type DeletedPart, deletedPart, type DeletedRecord, deleteHeld } from '../record-deletion'
import type { Holding } from '../records'
import { nothingHoldsTheSealBack } from './database'
import { tablesHolding } from './words-held'

type Rows = readonly (readonly [table: string, row: Record<string, unknown>])[]

/** Words that nobody else has: wherever one stands, something is held of the child. */
const WORDS = ['Quenby', 'Ollerenshaw']
export const SAID = 'Quenby Ollerenshaw said so'
export const CASE = '00000000-0000-4000-8000-0000000000c1'
export const RECORD: DeletedRecord = {
  deletionId: '00000000-0000-4000-8000-0000000000d1',
  pupilIds: ['00000000-0000-4000-8000-0000000000a1'],
  caseIds: [CASE],
}

/** What a deletion did to a service. */
export interface Deleted {
  /** Tables in which the child's words stood before, and after. */
  before: string[]
  after: string[]
  /** Holdings of which the child had no row: the deletion was not tried on them. */
  untried: string[]
  part: DeletedPart | undefined
  verification: Verification
}

/** Lays out rows of this child and a trail in the audit, seals it, deletes the record, and looks at what is left. */
export async function deletedWith(
  db: DataSource,
  { schema, holdings }: { schema: string; holdings: readonly Holding[] },
  { rows, subjects }: { rows: Rows; subjects: readonly [kind: string, id: string][] },
): Promise<Deleted> {
  const casey = { sub: 'casey', name: 'Casey Okafor' }
  for (const [table, row] of rows)
    await db.query(
      `insert into ${table} (${Object.keys(row).join(', ')})
      select ${Object.keys(row).join(', ')} from jsonb_populate_record(null::${table}, $1::jsonb)`,
      [JSON.stringify(row)],
    )
  await db.transaction(async (tx) => {
    for (const [subjectKind, subjectId] of subjects)
      await audit(tx, casey, { action: 'noted', subjectKind, subjectId, after: { words: WORDS }, reason: SAID })
    await audit(tx, casey, {
      ...{ action: 'listed', subjectKind: 'list', subjectId: 'all' },
      after: { shown: [CASE, WORDS[0]] },
    })
    // of nobody here
    await audit(tx, casey, { action: 'noted', subjectKind: 'case', subjectId: OTHERS, after: { of: 'another' } })
  })
  await sealAll(db)
  const before = await tablesHolding(db, WORDS)
  for (const _time of ['asked', 'asked again'])
    await db.transaction((tx) => deleteHeld(tx, { schema, holdings }, RECORD, casey))
  await sealAll(db)
  const part = await deletedPart(db.manager, RECORD.deletionId)
  return {
    ...{ before, part, after: await tablesHolding(db, WORDS) },
    untried: holdings.filter(({ table, outlives }) => !outlives && !part?.rows[table]).map(({ table }) => table),
    verification: await db.transaction('REPEATABLE READ', (tx) => verifyAudit(tx)),
  }
}

const OTHERS = '0198a7b2-3c4d-7e5f-8a9b-00000000beef'

async function sealAll(db: DataSource): Promise<void> {
  await nothingHoldsTheSealBack(db)
  await db.transaction((tx) => sealSome(tx, 1000))
}
