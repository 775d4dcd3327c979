import { Action } from '@daysix/platform/policy'
import { StuckProcedures } from '@daysix/platform/procedures'
import { Controller, Get } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { OpsService } from './ops.service'

@Controller('ops')
@ApiTags('ops')
export class OpsController {
  constructor(private readonly ops: OpsService) {}

  /** Every meeting whose procedure needs a person. */
  @Get('stuck')
  @Action('read-operations')
  @ApiOkResponse({ standardSchema: StuckProcedures })
  async stuck() {
    return { items: await this.ops.stuck() }
  }
}
