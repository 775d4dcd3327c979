import { Module } from '@nestjs/common'
import { CaseDirectory } from './cases/case-facts.service'
import { Calendars } from './cases/calendars.service'
import { StaySettings } from './cases/stay-settings.service'
import { CaseTasks } from './cases/tasks.service'
import { DaySixController } from './day-six/day-six.controller'
import { DaySixService } from './day-six/day-six.service'
import { DirectoryDoor } from './directory/directory.grpc'
import { DirectoryService } from './directory/directory.service'
import { LateFacts } from './late-facts.service'
import { OpsController } from './ops/ops.controller'
import { OpsService } from './ops/ops.service'
import { PlacementsActivities } from './placements.activities'
import { ClosedDays } from './placements/closed-days.service'
import { PlacementViews } from './placements/placement-views.service'
import { PlacementsController } from './placements/placements.controller'
import { PlacementsService } from './placements/placements.service'
import { PlacesService } from './placements/places.service'
import { ProvidersController } from './providers/providers.controller'
import { ProvidersService } from './providers/providers.service'
import { RegistersController } from './registers/registers.controller'
import { RegistersService } from './registers/registers.service'
import { ReintegrationController } from './reintegration/reintegration.controller'
import { ReintegrationService } from './reintegration/reintegration.service'
import { ReviewController } from './review/review.controller'
import { ReviewService } from './review/review.service'

@Module({
  controllers: [
    ProvidersController,
    DaySixController,
    PlacementsController,
    RegistersController,
    ReviewController,
    ReintegrationController,
    DirectoryDoor,
    OpsController,
  ],
  providers: [
    CaseDirectory,
    CaseTasks,
    LateFacts,
    Calendars,
    StaySettings,
    ProvidersService,
    PlacesService,
    DaySixService,
    PlacementsService,
    ClosedDays,
    PlacementViews,
    RegistersService,
    ReviewService,
    ReintegrationService,
    DirectoryService,
    OpsService,
    PlacementsActivities,
  ],
})
export class PlacementsModule {}
