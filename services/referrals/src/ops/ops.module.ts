import { Module } from '@nestjs/common'
import { OpsController } from './ops.controller'
import { OpsService } from './ops.service'

/** Needs the policy row `'ops.watch': { ops: 'any', manager: 'any', admin: 'any' }`. */
@Module({ controllers: [OpsController], providers: [OpsService] })
export class OpsModule {}
