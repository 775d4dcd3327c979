import { Controller, Get, Param, Query } from '@nestjs/common'
import { read, readIfAny } from '../api'
import { caseOf } from '../cases/kase'
import { JsonFile } from '../json-file'
import { AlsoAsFile, Counted, For, page, type Page, Visit, type Visiting } from '../page'
import { PdfFile } from '../pdf-file'
import { plural } from '../present'
import { recordOf } from '../pupils/pupils.page'
import { type ShownChild, shownByCase, shownByRecord } from '../pupils/shown-child'
import { columnWords } from './columns'
import { type ContextRecord, CONTEXT_WORDS, keepersElsewhere } from './context-record'
import { recordPdf } from './record-as-pdf'
import { toRead, withoutOthers } from './redaction'

/** What a file is asked for: without what may be about somebody else, and to be read rather than for another program. */
interface Asked {
  others?: string
  as?: string
}

/** Everything held of one child in all contexts, for the answer to a subject-access request. Each context notes that it was asked. */
@Controller('pupils/:id/record')
@For('manager', 'admin')
export class PupilRecordPage {
  @Get()
  async show(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return recordPage(await ofPupil(id, visit), await heldOf(id, visit))
  }

  @Get('file')
  @AlsoAsFile()
  @Counted('file')
  async file(@Param('id') id: string, @Query() asked: Asked, @Visit() visit: Visiting): Promise<JsonFile | PdfFile> {
    return fileOf(await ofPupil(id, visit), asked, visit)
  }
}

/** The same, under the number of one of the child's cases. */
@Controller('cases/:ref/record')
@For('manager', 'admin')
export class RecordPage {
  @Get()
  async show(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    const whose = await ofCase(ref, visit)
    return recordPage(whose, await heldOf(whose.pupilId, visit))
  }

  @Get('file')
  @AlsoAsFile()
  @Counted('file')
  async file(@Param('ref') ref: string, @Query() asked: Asked, @Visit() visit: Visiting): Promise<JsonFile | PdfFile> {
    return fileOf(await ofCase(ref, visit), asked, visit)
  }
}

const ofPupil = async (id: string, visit: Visiting): Promise<ShownChild> => shownByRecord(await recordOf(id, visit))
const ofCase = async (ref: string, visit: Visiting): Promise<ShownChild> => shownByCase(await caseOf(ref, visit))

async function fileOf(
  { pupilId, reference }: ShownChild,
  { others, as }: Asked,
  visit: Visiting,
): Promise<JsonFile | PdfFile> {
  const record = await heldOf(pupilId, visit)
  const given = others === 'out' ? record.map((one) => ({ ...one, holdings: one.holdings.map(withoutOthers) })) : record
  const madeOn = visit.today
  const name = `record-${reference ?? pupilId}`
  if (as === 'pdf')
    return new PdfFile(
      name,
      await recordPdf({ of: reference ? `Case ${reference}` : `Record ${pupilId}`, madeOn }, given),
    )
  return new JsonFile(name, { ...(reference ? { reference } : { pupilId }), madeOn, record: given })
}

/** @throws NotHere, AsksForAReason: of a child with a case that its reader may not know of or has not opened nothing is given */
async function heldOf(pupilId: string, visit: Visiting): Promise<ContextRecord[]> {
  const path = { id: pupilId }
  const { holdings } = await read(visit.referrals.GET('/api/v1/pupils/{id}/record', { params: { path } }))
  const cases = holdings.find(({ name }) => name === 'Cases')?.rows ?? []
  const query = { caseIds: cases.map(({ id }) => String(id)).join(',') }
  const others = await Promise.all(
    keepersElsewhere(visit).map(async ({ context, keeper }) => {
      const held = await readIfAny(keeper.GET('/api/v1/pupils/{id}/record', { params: { path, query } }))
      return { context, holdings: held?.holdings ?? [] }
    }),
  )
  return [{ context: 'referrals', holdings }, ...others]
}

export const recordPage = (whose: ShownChild, record: readonly ContextRecord[]): Page => {
  const marked = record.flatMap(({ holdings }) => holdings).reduce((sum, holding) => sum + toRead(holding), 0)
  const { child, reference, pupilId } = whose
  const at = reference ? `/cases/${reference}` : `/pupils/${pupilId}`
  return page('subject-access/record', {
    title: 'Everything held about this child',
    ...{ child, reference, pupilId, at: `${at}/record` },
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
    back: { href: at },
  })
}
