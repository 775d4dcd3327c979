import { Controller, Get, Param } from '@nestjs/common'
import { read } from '../api'
import type { Child } from '../cases/kase'
import { looksOf } from '../cases/looks'
import { For, page, type Page, Visit, type Visiting } from '../page'
import { type ContextRecord, CONTEXT_WORDS, keepersElsewhere } from '../subject-access/context-record'
import { lookWords } from './look-words'
import { childOfRecord, recordOf, viewLogOf } from './pupils.page'

type Context = ContextRecord['context']

export interface LookAt {
  at: string
  who: string
  action: string
  subjectKind: string
  /** Of the case, where it was one. */
  reference: string | null
  reason: string | null
  context: Context
}

/** Everybody who looked at one child, in all contexts: they are asked when somebody opens this page, and at no other. */
@Controller('pupils/:id/looks')
@For('caseworker', 'manager', 'admin')
export class ViewLogPage {
  @Get()
  async show(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    const record = await recordOf(id, visit)
    const { items, cases } = await read(viewLogOf(id, visit))
    const here = items.map((one) => ({ ...one, context: 'referrals' as const }))
    const query = { caseIds: cases.map((kase) => kase.id).join() }
    const elsewhere = await Promise.all(
      keepersElsewhere(visit).map(async ({ context, keeper }) => {
        const found = await read(keeper.GET('/api/v1/pupils/{id}/looks', { params: { path: { id }, query } }))
        return found.items.map(({ caseId, ...one }) => ({
          ...{ ...one, context, reason: null },
          reference: cases.find((kase) => kase.id === caseId)?.reference ?? null,
        }))
      }),
    )
    return viewLogPage(id, childOfRecord(record), [...here, ...elsewhere.flat()])
  }
}

export const viewLogPage = (id: string, child: Child, looks: readonly LookAt[]): Page =>
  page('pupils/view-log', {
    // a browser keeps the titles of pages
    title: 'Who looked at this child',
    child,
    looks: looksOf(
      looks
        .toSorted((a, b) => b.at.localeCompare(a.at))
        .map((one) => ({ ...one, action: lookWords(one), where: CONTEXT_WORDS[one.context] })),
    ),
    back: { href: `/pupils/${id}`, text: 'The child' },
  })
