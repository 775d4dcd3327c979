import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Limited } from '@daysix/platform/limited'
import { linkNext, pageOf, pageQuery } from '@daysix/platform/paging'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { words } from '../answers'
import { DeletionView, deletionView } from './deletion.views'
import { RecordDeletions } from './deletions.service'

const Asking = z.object({ reason: words('Enter why the record is deleted now') })
const id = { schema: z.uuid() }
type View = z.output<typeof DeletionView>

/** The deletion of a child's record that is due, from being asked for to its certificate. */
@Controller()
@ApiTags('retention')
export class DeletionsController {
  constructor(private readonly deletions: RecordDeletions) {}

  @Get('retention/deletions')
  @Limited('rows')
  @Action('read-retention')
  @ApiOkResponse({ standardSchema: pageOf(DeletionView).meta({ id: 'RecordDeletions' }) })
  async list(
    @Query({ schema: pageQuery }) asked: z.output<typeof pageQuery>,
    @Who() who: Visitor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { items, next } = await this.deletions.list(asked, who)
    linkNext(request, response, next)
    return { items: items.map(deletionView), next }
  }

  /** Once it is confirmed, the certificate: kept for ever, and nothing in it says whose record it was. */
  @Get('retention/deletions/:id')
  @Action('read-retention')
  @ApiOkResponse({ standardSchema: DeletionView })
  async show(@Param('id', id) deletionId: string, @Who() who: Visitor): Promise<View> {
    return deletionView(await this.deletions.get(deletionId, who))
  }

  @Post('pupils/:id/deletion')
  @HttpCode(200)
  @Action('delete-record')
  @ApiOkResponse({ standardSchema: DeletionView })
  async ask(
    @Param('id', id) pupilId: string,
    @Body({ schema: Asking }) { reason }: z.output<typeof Asking>,
    @Who() who: Visitor,
  ): Promise<View> {
    return deletionView(await this.deletions.ask(pupilId, reason, who))
  }

  /** By another person than the one who asked. What is confirmed cannot be taken back. */
  @Post('retention/deletions/:id/confirm')
  @HttpCode(200)
  @Action('delete-record')
  @ApiOkResponse({ standardSchema: DeletionView })
  async confirm(@Param('id', id) deletionId: string, @Who() who: Visitor): Promise<View> {
    return deletionView(await this.deletions.confirm(deletionId, who))
  }

  @Post('retention/deletions/:id/withdraw')
  @HttpCode(200)
  @Action('delete-record')
  @ApiOkResponse({ standardSchema: DeletionView })
  async withdraw(@Param('id', id) deletionId: string, @Who() who: Visitor): Promise<View> {
    return deletionView(await this.deletions.withdraw(deletionId, who))
  }

  /** Services that have not shown yet that they are done are asked again at once. */
  @Post('retention/deletions/:id/retry')
  @HttpCode(200)
  @Action('delete-record')
  @ApiOkResponse({ standardSchema: DeletionView })
  async retry(@Param('id', id) deletionId: string, @Who() who: Visitor): Promise<View> {
    return deletionView(await this.deletions.retry(deletionId, who))
  }
}
