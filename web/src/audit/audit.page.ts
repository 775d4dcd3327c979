import { Controller, Get, Query } from '@nestjs/common'
import { type Apis, read, readIfAny } from '../api'
import { type CsvFile, csvFile, everyPage, wantsCsv } from '../csv'
import { type Form, type Posted, text } from '../forms'
import { listing } from '../listing'
import { AlsoAsFile, For, page, type Page, refusedForm, Visit, type Visiting } from '../page'
import { asAddress, type Context, CONTEXTS, contextOf, type Narrowing, readNarrowing, referenceIn } from './audit.form'
import { changesOf } from './changes'

const CONTEXT_WORDS: Record<Context, string> = {
  referrals: 'Cases, pupils and schools',
  panels: 'Panels',
  placements: 'Placements and education from day six',
  notifications: 'Letters and mail',
}

type AuditQuery = Narrowing & { limit: number; cursor?: string }

/** Every service keeps its own audit behind the same doors. */
const keeperOf = (visit: Visiting, where: Context): Apis['panels'] => visit[where] as Apis['panels']

const auditOf = (visit: Visiting, where: Context, query: AuditQuery) =>
  read(keeperOf(visit, where).GET('/api/v1/audit', { params: { query } }))

export type AuditRow = Awaited<ReturnType<typeof auditOf>>['items'][number]

/** Who did what, and who looked at which child; and whether the record of it is whole. */
@Controller('audit')
@For('manager', 'admin')
export class AuditPage {
  @Get()
  @AlsoAsFile()
  list(@Query() query: Posted, @Visit() visit: Visiting): Promise<Page | CsvFile> {
    return auditPage('/audit', query, visit)
  }

  @Get('looks')
  @AlsoAsFile()
  looks(@Query() query: Posted, @Visit() visit: Visiting): Promise<Page | CsvFile> {
    return auditPage('/audit/looks', { ...query, action: 'viewed' }, visit)
  }

  /** How far each chain has come; with `check`, followed from its beginning. */
  @Get('chain')
  async chain(@Query('check') check: string | undefined, @Visit() visit: Visiting): Promise<Page> {
    const chains = await Promise.all(
      CONTEXTS.map(async (where) => ({
        name: CONTEXT_WORDS[where],
        ...(await read(keeperOf(visit, where).GET('/api/v1/audit/chain'))),
        verified: check ? await read(keeperOf(visit, where).GET('/api/v1/audit/verification')) : undefined,
      })),
    )
    return chainPage(chains, visit.now)
  }
}

async function auditPage(path: string, query: Posted, visit: Visiting): Promise<Page | CsvFile> {
  const where = contextOf(query)
  const { narrowing: narrowed, errors } = readNarrowing(query)
  const reference = referenceIn(narrowed)
  const caseId = reference ? await caseNamed(reference, visit) : narrowed.caseId
  // no id is this one: the list is empty, as it is of a case that nothing was done with
  const narrowing = { ...narrowed, ...(reference && { caseId: caseId ?? reference }) }
  if (reference && !caseId) errors.caseId = `No case has the reference ${reference}`
  const cursor = text(query, 'cursor') || undefined
  const list = (limit: number, from: string | undefined) =>
    auditOf(visit, where, { ...narrowing, limit, ...(from && { cursor: from }) })
  if (wantsCsv(query)) return auditFile(path, await everyPage((from) => list(200, from)))
  const found = await list(50, cursor)
  const references = await referencesOf(found.items, visit)
  return listPage(path, where, narrowing, { ...found, cursor, references, form: refusedForm(query, errors) })
}

async function caseNamed(reference: string, visit: Visiting): Promise<string | undefined> {
  const query = { references: reference }
  const known = await read(visit.referrals.GET('/api/v1/audit/cases', { params: { query } }))
  return known.items[0]?.id
}

/** Case ids with their references, as far as there are any. */
async function referencesOf(rows: readonly AuditRow[], visit: Visiting): Promise<Record<string, string>> {
  const ids = [...new Set(rows.flatMap(({ caseId }) => caseId ?? []))]
  if (ids.length === 0) return {}
  const query = { ids: ids.join(',') }
  const known = await readIfAny(visit.referrals.GET('/api/v1/audit/cases', { params: { query } }))
  return Object.fromEntries((known?.items ?? []).map(({ id, reference }) => [id, reference]))
}

interface Listed {
  items: AuditRow[]
  total: number
  next: string | null
  cursor?: string
  references: Record<string, string>
  form: Form
}

export function listPage(path: string, where: Context, narrowing: Narrowing, listed: Listed): Page {
  const { items, references, form, ...list } = listed
  const isLooks = path === '/audit/looks'
  return page('audit/audit', {
    title: isLooks ? 'Who looked at which child' : 'Audit',
    path,
    isLooks,
    rows: items.map((row) => auditLine(row, references)),
    contexts: CONTEXTS.map((value) => ({ value, text: CONTEXT_WORDS[value] })),
    list: listing(path, asAddress(where, narrowing), list),
    form: { ...form, values: { ...form.values, where } },
  })
}

/** What an entry is about, where it has a page of its own. */
const PAGE_OF: Partial<Record<string, string>> = { pupil: '/pupils', school: '/schools' }

const auditLine = (row: AuditRow, references: Record<string, string>) => ({
  ...row,
  href: !row.erasedBy && PAGE_OF[row.subjectKind] && `${PAGE_OF[row.subjectKind]}/${row.subjectId}`,
  who: row.whoName ?? row.who,
  // another system asks through itself
  acting: row.acting === row.who || row.acting === row.whoName ? null : row.acting,
  reference: row.caseId ? references[row.caseId] : undefined,
  changes: changesOf(row.before, row.after),
})

type Chain = {
  name: string
  head: { position: number; hash: string } | null
  sealedAt: string | null
  notYetSealed: number
  verified?: { sealed: number; erased: number; findings: { words: string }[] }
}

export const chainPage = (chains: readonly Chain[], now: Date): Page =>
  page('audit/chain', {
    title: 'Is the audit whole?',
    chains,
    checked: chains.every(({ verified }) => verified),
    wrong: chains.filter(({ verified }) => verified && verified.findings.length > 0).length,
    checkedAt: now.toISOString(),
    back: { href: '/audit' },
  })

const auditFile = (path: string, rows: AuditRow[]): CsvFile =>
  csvFile<AuditRow>(
    path === '/audit/looks' ? 'access-log' : 'audit',
    {
      Row: ({ id }) => id,
      When: ({ recordedAt }) => recordedAt,
      Who: ({ who }) => who,
      Name: ({ whoName }) => whoName,
      Through: ({ acting }) => acting,
      From: ({ address }) => address,
      Request: ({ requestId }) => requestId,
      What: ({ action }) => action,
      'Subject kind': ({ subjectKind }) => subjectKind,
      Subject: ({ subjectId }) => subjectId,
      Case: ({ caseId }) => caseId,
      Before: ({ before }) => before && JSON.stringify(before),
      After: ({ after }) => after && JSON.stringify(after),
      Why: ({ reason }) => reason,
    },
    rows,
  )
