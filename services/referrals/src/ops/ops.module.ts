import { Module } from '@nestjs/common'
import { OpsController } from './ops.controller'
import { OpsService } from './ops.service'

/** Reads the tables and the engine; changes neither. */
@Module({ controllers: [OpsController], providers: [OpsService] })
export class OpsModule {}
