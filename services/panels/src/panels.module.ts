import { Module } from '@nestjs/common'
import { AgendaController } from './agenda/agenda.controller'
import { AgendaService } from './agenda/agenda.service'
import { CaseDirectory } from './cases/case-facts.service'
import { ProviderDirectory } from './cases/providers.service'
import { SchoolDirectory } from './cases/schools.service'
import { CaseTasks } from './cases/tasks.service'
import { WorkingDays } from './cases/working-days.service'
import { DecisionsController } from './decisions/decisions.controller'
import { DecisionsService } from './decisions/decisions.service'
import { DirectoryDoor } from './directory/directory.grpc'
import { DirectoryService } from './directory/directory.service'
import { LateFacts } from './late-facts.service'
import { MeetingsAhead } from './meetings/meetings-ahead.service'
import { MeetingsController } from './meetings/meetings.controller'
import { MeetingsService } from './meetings/meetings.service'
import { PackService } from './meetings/pack.service'
import { OpsController } from './ops/ops.controller'
import { OpsService } from './ops/ops.service'
import { PanelsActivities } from './panels.activities'
import { SeriesController } from './series/series.controller'
import { SeriesService } from './series/series.service'

@Module({
  controllers: [
    SeriesController,
    MeetingsController,
    AgendaController,
    DecisionsController,
    DirectoryDoor,
    OpsController,
  ],
  providers: [
    CaseDirectory,
    CaseTasks,
    LateFacts,
    ProviderDirectory,
    SchoolDirectory,
    WorkingDays,
    SeriesService,
    MeetingsAhead,
    MeetingsService,
    PackService,
    AgendaService,
    DecisionsService,
    DirectoryService,
    OpsService,
    PanelsActivities,
  ],
})
export class PanelsModule {}
