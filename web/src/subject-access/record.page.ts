import { Controller, Get, Param, Query } from '@nestjs/common'
import { read, readIfAny } from '../api'
import { caseOf, childOf } from '../cases/kase'
import { JsonFile } from '../json-file'
import { AlsoAsFile, Counted, For, page, type Page, Visit, type Visiting } from '../page'
import { PdfFile } from '../pdf-file'
import { plural } from '../present'
import { columnWords } from './columns'
import { type ContextRecord, CONTEXT_WORDS } from './context-record'
import { recordPdf } from './record-as-pdf'
import { toRead, withoutOthers } from './redaction'

const CONTEXTS = ['panels', 'placements', 'notifications'] as const
/** Everything held of one child in all contexts, for the answer to a subject-access request. Each context notes that it was asked. */
@Controller('cases/:ref/record')
@For('manager', 'admin')
export class RecordPage {
  @Get()
  async show(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    return recordPage(childOf(kase), await recordOf(kase.pupil.id, visit))
  }

  /** `others=out`: without what may be about somebody else. `as=pdf`: to be read; otherwise for another program. */
  @Get('file')
  @AlsoAsFile()
  @Counted('file')
  async file(
    @Param('ref') ref: string,
    @Query('others') others: string | undefined,
    @Query('as') as: string | undefined,
    @Visit() visit: Visiting,
  ): Promise<JsonFile | PdfFile> {
    const kase = await caseOf(ref, visit)
    const record = await recordOf(kase.pupil.id, visit)
    const given =
      others === 'out' ? record.map((one) => ({ ...one, holdings: one.holdings.map(withoutOthers) })) : record
    const name = `record-${kase.reference}`
    if (as === 'pdf')
      return new PdfFile(name, await recordPdf({ reference: kase.reference, madeOn: visit.today }, given))
    return new JsonFile(name, { reference: kase.reference, madeOn: visit.today, record: given })
  }
}

async function recordOf(pupilId: string, visit: Visiting): Promise<ContextRecord[]> {
  const path = { id: pupilId }
  const { holdings } = await read(visit.referrals.GET('/api/v1/pupils/{id}/record', { params: { path } }))
  const cases = holdings.find(({ name }) => name === 'Cases')?.rows ?? []
  const query = { caseIds: cases.map(({ id }) => String(id)).join(',') }
  const others = await Promise.all(
    CONTEXTS.map(async (context) => {
      // the same door in every service
      const keeper = visit[context] as Visiting['panels']
      const held = await readIfAny(keeper.GET('/api/v1/pupils/{id}/record', { params: { path, query } }))
      return { context, holdings: held?.holdings ?? [] }
    }),
  )
  return [{ context: 'referrals', holdings }, ...others]
}

export const recordPage = (child: ReturnType<typeof childOf>, record: readonly ContextRecord[]): Page => {
  const marked = record.flatMap(({ holdings }) => holdings).reduce((sum, holding) => sum + toRead(holding), 0)
  return page('subject-access/record', {
    title: 'Everything held about this child',
    child,
    marked: plural(marked, 'value'),
    contexts: record.map(({ context, holdings }) => ({
      name: CONTEXT_WORDS[context],
      rows: holdings.map((holding) => ({
        name: holding.name,
        count: holding.rows.length,
        toRead: toRead(holding),
        others: [...new Set(holding.others.map((column) => columnWords(column).toLowerCase()))],
      })),
    })),
    back: { href: `/cases/${child.reference}` },
  })
}
