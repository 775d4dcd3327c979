import { Controller, Get, Param } from '@nestjs/common'
import { read } from '../api'
import { CASE_STAFF, For, page, type Page, Visit, type Visiting } from '../page'
import { caseOf, childOfCase } from '../placements/child'
import { itemTag, itemWords } from './meeting.view'

/** Every time a case came before a panel. */
@Controller('cases/:ref/panels')
@For(...CASE_STAFF, 'panel')
export class CasePanelsPage {
  @Get()
  async show(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    const params = { path: { caseId: kase.id } }
    const { items } = await read(visit.panels.GET('/api/v1/cases/{caseId}/agenda-items', { params }))
    return page('panels/case-panels', {
      title: 'Panel',
      child: childOfCase(kase),
      items: items.map((item) => ({
        ...item,
        href: `/panels/${item.meeting.id}`,
        tag: itemTag(item.state),
        words: itemWords(item),
      })),
      back: { href: `/cases/${kase.reference}` },
    })
  }
}
