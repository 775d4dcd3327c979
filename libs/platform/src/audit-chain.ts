import { createHash } from 'node:crypto'
import type { EntityManager } from 'typeorm'

/**
 * The chain of hashes over a service's audit. A row is written in the transaction of the change and knows that transaction;
 * it is sealed just after the commit, so that no write waits for another. Sealed are the rows of transactions below the
 * snapshot's `xmin`: every one of those has ended, so none can still come in before what is sealed, and (transaction, row)
 * is one order for all time. A link's hash is over the link before, what never changes of the row, and the hash of its
 * words. The words of a deleted child's record can so be erased and the chain still be followed.
 */

/** What never changes of a row, as text that is the same whoever asks. */
const FIXED = `jsonb_build_array(a.id, a.tx::text, to_char(a.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  a.who, a.who_name, a.acting, a.request_id, a.address, a.action, a.subject_kind, a.subject_id, a.case_id)::text`

/** What may hold personal data. The salt is erased with it: its hash then tells nobody what it was. */
const WORDS = `jsonb_build_array(a.salt, a.before, a.after, a.reason)::text`

/** For a migration of each service: the columns that tie a row to its transaction and origin, the chain, and who may do what. */
export const auditChain = (schema: string): string[] => [
  `alter table audit
     add column case_id text, add column acting text, add column request_id text, add column address text,
     add column tx xid8 not null default pg_current_xact_id(),
     add column salt uuid default gen_random_uuid(), add column erased_by uuid`,
  `update audit set case_id = subject_id where subject_kind = 'case'`,
  `create index audit_in_order on audit (tx, id)`,
  `create index audit_of_person on audit (who, id)`,
  `create index audit_of_case on audit (case_id, id) where case_id is not null`,
  `create index if not exists audit_subject on audit (subject_kind, subject_id)`,
  `create table audit_seal (
     position bigint constraint audit_seal_pk primary key constraint audit_seal_position check (position > 0),
     audit_id bigint not null constraint audit_seal_audit_unique unique,
     tx xid8 not null, words bytea not null, hash bytea not null, sealed_at timestamptz not null default now())`,
  `revoke insert, update, delete, truncate on audit from daysix_${schema}`,
  `grant insert (who, who_name, acting, request_id, address, action, subject_kind, subject_id, case_id, before, after, reason)
     on audit to daysix_${schema}`,
  `revoke update, delete, truncate on audit_seal from daysix_${schema}`,
]

/**
 * For a migration of each service: how words go out of the audit with a child's record. The service itself may change no row
 * of the audit; this may, and only by writing in the same breath which rows it emptied and for which deletion. It empties no
 * account of a deletion, and no row twice.
 */
export const eraseAudit = (schema: string): string[] => [
  `create unique index audit_deletion_once on audit (subject_id) where action = 'record-deleted'`,
  `create function erase_audit(deletion uuid, about bigint[], account jsonb,
     by_whom text, by_name text, through text, request text, from_where text) returns integer
   language plpgsql security definer set search_path = ${schema}, pg_temp as $$
   declare emptied bigint[];
   begin
     with gone as (
       update audit set before = null, after = null, reason = null, salt = null, erased_by = deletion
        where id = any(about) and erased_by is null and action <> 'record-deleted' returning id)
     select coalesce(array_agg(id order by id), '{}') into emptied from gone;
     insert into audit (who, who_name, acting, request_id, address, action, subject_kind, subject_id, after)
     values (by_whom, by_name, through, request, from_where, 'record-deleted', 'deletion', deletion::text,
       account || jsonb_build_object('erased', to_jsonb(emptied::text[])));
     return cardinality(emptied);
   end $$`,
  `revoke all on function erase_audit from public`,
]

export interface Head {
  position: number
  /** In hexadecimal. */
  hash: string
}

interface Link {
  audit_id: string
  tx: string
  fixed: string
  words: string
}

const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** Before the first link: another in each service, so that no chain can stand for another's. */
const beginning = (schema: string): Buffer => sha256(`daysix audit of ${schema}`)

const linkHash = (before: Buffer, position: number, fixed: string, words: Buffer): Buffer =>
  sha256(before, `${position}\n${fixed}\n`, words)

/** The search path's first schema: the service's own. */
async function schemaOf(tx: EntityManager): Promise<string> {
  const [{ schema }] = await tx.query<{ schema: string }[]>('select current_schema() as schema')
  return schema
}

/**
 * Seals at most `most` rows, in the caller's transaction. Answers how many; none while another process seals.
 * Reads what is committed and writes links only: nothing that a writer of the audit would wait for.
 */
export async function sealSome(tx: EntityManager, most: number): Promise<number> {
  const schema = await schemaOf(tx)
  const [{ locked }] = await tx.query<{ locked: boolean }[]>(
    `select pg_try_advisory_xact_lock(hashtext($1)) as locked`,
    [`seal audit ${schema}`],
  )
  if (!locked) return 0
  const [last] = await tx.query<{ position: string; audit_id: string; tx: string; hash: Buffer }[]>(
    `select position, audit_id, tx::text as tx, hash from audit_seal order by position desc limit 1`,
  )
  const rows = await tx.query<Link[]>(
    `select a.id as audit_id, a.tx::text as tx, ${FIXED} as fixed, ${WORDS} as words from audit a
      where (a.tx, a.id) > ($1::xid8, $2::bigint) and a.tx < pg_snapshot_xmin(pg_current_snapshot())
      order by a.tx, a.id limit $3`,
    [last?.tx ?? '0', last?.audit_id ?? '0', most],
  )
  let hash = last?.hash ?? beginning(schema)
  let position = Number(last?.position ?? 0)
  const links = rows.map((row) => {
    const words = sha256(row.words)
    hash = linkHash(hash, ++position, row.fixed, words)
    return { position, audit_id: row.audit_id, tx: row.tx, words, hash }
  })
  if (links.length > 0)
    await tx.query(
      `insert into audit_seal (position, audit_id, tx, words, hash)
       select * from unnest($1::bigint[], $2::bigint[], $3::xid8[], $4::bytea[], $5::bytea[])`,
      [
        links.map((link) => link.position),
        links.map((link) => link.audit_id),
        links.map((link) => link.tx),
        links.map((link) => link.words),
        links.map((link) => link.hash),
      ],
    )
  return links.length
}

/** How far the chain has come. Quick, and no proof. */
export async function chainState(
  tx: EntityManager,
): Promise<{ head: Head | null; sealedAt: Date | null; notYetSealed: number }> {
  const [last] = await tx.query<{ position: string; hash: Buffer; sealed_at: Date; tx: string; audit_id: string }[]>(
    `select position, hash, sealed_at, tx::text as tx, audit_id from audit_seal order by position desc limit 1`,
  )
  return {
    head: last ? { position: Number(last.position), hash: last.hash.toString('hex') } : null,
    sealedAt: last?.sealed_at ?? null,
    notYetSealed: await notYetSealed(tx, { tx: last?.tx ?? '0', row: last?.audit_id ?? '0' }),
  }
}

async function notYetSealed(tx: EntityManager, last: { tx: string; row: string }): Promise<number> {
  const [{ waiting }] = await tx.query<{ waiting: number }[]>(
    `select count(*)::int as waiting from audit a where (a.tx, a.id) > ($1::xid8, $2::bigint)
      and a.tx < pg_snapshot_xmax(pg_current_snapshot())`,
    [last.tx, last.row],
  )
  return waiting
}

export interface Finding {
  /**
   * `changed`: the row is not what was sealed. `missing`: it is gone. `reordered`: it stands where another was. `inserted`:
   * it came in among what was sealed before. `unlinked`: links of the chain are gone. `elsewhere`: it is of a transaction
   * that this database has not had, as after a dump was read into another server. `cut`: the chain does not reach or does
   * not hold the head that was noted.
   */
  what: 'changed' | 'missing' | 'reordered' | 'inserted' | 'unlinked' | 'elsewhere' | 'cut'
  /** The row's number in the audit. */
  row: string | null
  /** The link's in the chain. */
  position: number | null
}

export interface Verification {
  sealed: number
  notYetSealed: number
  /** Rows whose words were erased with a child's record, each named by the audit of that deletion. */
  erased: number
  /** To be noted outside the database: rows cut off at the end are found by it and by nothing else. */
  head: Head | null
  findings: Finding[]
}

interface Sealed extends Record<'position' | 'audit_id', string> {
  sealed_tx: string
  sealed_words: Buffer
  hash: Buffer
  id: string | null
  tx: string | null
  fixed: string | null
  words: string | null
  erased: boolean
  lawfully_erased: boolean
}

/** Links read at once. */
const AT_ONCE = 2000

/**
 * Follows the whole chain, as everything stood at one instant: give it a transaction with `repeatable read`.
 * @param noted a head noted earlier, outside the database
 */
export async function verifyAudit(tx: EntityManager, noted?: Head): Promise<Verification> {
  const schema = await schemaOf(tx)
  const walk = new Walk(beginning(schema), noted)
  for (;;) {
    const links = await tx.query<Sealed[]>(
      `select s.position, s.audit_id, s.tx::text as sealed_tx, s.words as sealed_words, s.hash,
          a.id, a.tx::text as tx, ${FIXED} as fixed, ${WORDS} as words, a.erased_by is not null as erased,
          exists (select from audit d where d.action = 'record-deleted' and d.subject_id = a.erased_by::text
            and d.after->'erased' @> to_jsonb(a.id::text)) as lawfully_erased
        from audit_seal s left join audit a on a.id = s.audit_id
        where s.position > $1 order by s.position limit $2`,
      [walk.position, AT_ONCE],
    )
    for (const link of links) walk.follow(link)
    if (links.length < AT_ONCE) break
  }
  walk.end()
  const outside = await tx.query<{ id: string; what: 'inserted' | 'elsewhere' }[]>(
    `select a.id, case when a.tx >= pg_snapshot_xmax(pg_current_snapshot()) then 'elsewhere' else 'inserted' end as what
      from audit a where not exists (select from audit_seal s where s.audit_id = a.id)
       and ((a.tx, a.id) <= ($1::xid8, $2::bigint) or a.tx >= pg_snapshot_xmax(pg_current_snapshot()))
      order by a.id limit 1000`,
    [walk.last.tx, walk.last.row],
  )
  for (const { id, what } of outside) walk.findings.push({ what, row: id, position: null })
  return {
    sealed: walk.sealed,
    notYetSealed: await notYetSealed(tx, walk.last),
    erased: walk.erased,
    head: walk.head,
    findings: walk.findings,
  }
}

class Walk {
  readonly findings: Finding[] = []
  position = 0
  sealed = 0
  erased = 0
  last = { tx: '0', row: '0' }
  /** The hash that the next link may go on from as well: two links changed places before it. */
  private swapped?: Buffer
  /** Of rows that are not what was sealed: the words each should have, and has. */
  private readonly strangers: { finding: Finding; sealed: string; found: string }[] = []

  constructor(
    private before: Buffer,
    private readonly noted?: Head,
  ) {}

  get head(): Head | null {
    return this.position ? { position: this.position, hash: this.before.toString('hex') } : null
  }

  follow(link: Sealed): void {
    const position = Number(link.position)
    const isNext = position === this.position + 1
    if (!isNext) this.find('unlinked', null, this.position + 1)
    const inOrder =
      BigInt(link.sealed_tx) > BigInt(this.last.tx) ||
      (link.sealed_tx === this.last.tx && BigInt(link.audit_id) > BigInt(this.last.row))
    if (link.id === null) this.find('missing', link.audit_id, position)
    else if (!inOrder) this.outOfOrder(link.audit_id, position)
    else this.compare(link, position, isNext)
    // whatever was found, the next link is held against what this one says: one changed row is one finding
    this.swapped = inOrder ? undefined : this.before
    this.before = link.hash
    if (inOrder) this.last = { tx: link.sealed_tx, row: link.audit_id }
    this.position = position
    this.sealed += 1
    if (this.noted?.position === position && this.noted.hash !== link.hash.toString('hex'))
      this.find('cut', null, position)
  }

  /** Two links that changed places do not fit their hashes either: the first of them is named for what it is. */
  private outOfOrder(row: string, position: number): void {
    const earlier = this.findings.at(-1)
    if (earlier?.what === 'changed' && earlier.position === position - 1) earlier.what = 'reordered'
    this.find('reordered', row, position)
  }

  private compare(link: Sealed, position: number, isNext: boolean): void {
    const words = sha256(link.words!)
    const isErased = link.erased && link.lawfully_erased
    if (isErased) this.erased += 1
    const fits =
      (isErased || words.equals(link.sealed_words)) &&
      link.tx === link.sealed_tx &&
      (!isNext || this.goesOn(link, position))
    if (fits) return
    const finding = this.find('changed', link.audit_id, position)
    this.strangers.push({ finding, sealed: link.sealed_words.toString('hex'), found: words.toString('hex') })
  }

  private goesOn({ fixed, sealed_words: words, hash }: Sealed, position: number): boolean {
    const befores = this.swapped ? [this.before, this.swapped] : [this.before]
    return befores.some((before) => linkHash(before, position, fixed!, words).equals(hash))
  }

  /** A row that has the words of another, salted as they are, has taken its place. */
  end(): void {
    for (const { finding, sealed, found } of this.strangers)
      if (sealed !== found && this.strangers.some((other) => other.sealed === found)) finding.what = 'reordered'
    if (this.noted && this.noted.position > this.position) this.find('cut', null, this.position)
  }

  private find(what: Finding['what'], row: string | null, position: number): Finding {
    const finding = { what, row, position }
    this.findings.push(finding)
    return finding
  }
}

/** One sentence for a person, naming the row. */
export function findingWords({ what, row, position }: Finding): string {
  switch (what) {
    case 'changed':
      return `Row ${row} is not what was sealed at position ${position}`
    case 'missing':
      return `Row ${row}, sealed at position ${position}, is gone`
    case 'reordered':
      return `Row ${row} at position ${position} stands where another was sealed`
    case 'inserted':
      return `Row ${row} was put in among rows that were sealed before`
    case 'unlinked':
      return `The chain has no link at position ${position}`
    case 'elsewhere':
      return `Row ${row} is of a transaction that this database has not had`
    case 'cut':
      return `The chain is not the one whose head was noted: it differs at position ${position}`
  }
}
