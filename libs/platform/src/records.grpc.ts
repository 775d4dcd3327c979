import { Controller, Inject } from '@nestjs/common'
import { GrpcMethod, Payload } from '@nestjs/microservices'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { type Visitor, Who } from './authorisation'
import { OUTBOX_SETTINGS, type OutboxSettings } from './outbox'
import { Action } from './policy'
import { deletedPart, deleteHeld } from './record-deletion'
import type { Holding } from './records'
import { HOLDINGS } from './records.controller'
import { InvalidRequest } from './validation'

/** A child has few records that became one, and few cases: as many as may be asked for are deleted. */
const Asked = z.object({
  deletionId: z.uuid(),
  pupilIds: z.tuple([z.uuid()], z.uuid()),
  caseIds: z.array(z.uuid()),
})

/** In every context that keeps things about the cases of another: its part of the deletion of a child's record. */
@Controller()
export class RecordsGrpc {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(HOLDINGS) private readonly holdings: readonly Holding[],
    @Inject(OUTBOX_SETTINGS) private readonly settings: OutboxSettings,
  ) {}

  /** Asked again it deletes nothing more, and answers what it has to show. @throws InvalidRequest */
  @GrpcMethod('Records', 'DeleteRecord')
  @Action('delete-record')
  async deleteRecord(@Payload() request: object, @Who() who: Visitor): Promise<object> {
    const asked = Asked.safeParse(request)
    if (!asked.success) throw new InvalidRequest(asked.error.issues)
    const { schema } = this.settings
    await this.db.transaction((tx) => deleteHeld(tx, { schema, holdings: this.holdings }, asked.data, who))
    const { rows, erased, before, after } = (await deletedPart(this.db.manager, asked.data.deletionId))!
    return { tables: Object.entries(rows).map(([name, count]) => ({ name, count })), erased, before, after }
  }
}
