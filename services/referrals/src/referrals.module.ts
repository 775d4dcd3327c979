import { Module } from '@nestjs/common'
import { AuditedCasesController } from './audit/audited-cases.controller'
import { PupilLooks } from './audit/pupil-looks.service'
import { Looks } from './audit/looks.service'
import { AuthoritySettings } from './authority-settings/authority-settings.service'
import { SettingChanges } from './authority-settings/setting-changes.service'
import { SettingsController } from './authority-settings/settings.controller'
import { CalendarMoves } from './calendars/calendar-moves.service'
import { CalendarsController } from './calendars/calendars.controller'
import { CalendarsService } from './calendars/calendars.service'
import { AreasOfUserController, CaseReachController } from './case-reach/case-reach.controller'
import { CaseReach } from './case-reach/case-reach.service'
import { CancellationController } from './cancellation/cancellation.controller'
import { CasesActivities } from './cases/cases.activities'
import { CasesController } from './cases/cases.controller'
import { CasesReader } from './cases/cases-reader.service'
import { CaseChanges } from './cases/changes.service'
import { ExclusionsGrpc } from './cases/exclusions.grpc'
import { ReportService } from './cases/report.service'
import { CaseSteps } from './cases/steps.service'
import { ClocksActivities } from './clocks/clocks.activities'
import { ClocksController } from './clocks/clocks.controller'
import { ClocksGrpc } from './clocks/clocks.grpc'
import { ClocksReader } from './clocks/clocks-reader.service'
import { ClocksService } from './clocks/clocks.service'
import { EvaluationService } from './clocks/evaluation.service'
import { ClockMoves } from './clocks/moves.service'
import { DaySixExceptionController } from './day-six/exception.controller'
import { CodeSets } from './code-sets/code-sets.service'
import { CodeSetsController } from './code-sets/code-sets.controller'
import { ContactsController } from './contacts/contacts.controller'
import { ContactHistory } from './contacts/contact-history.service'
import { FamilyContacts } from './contacts/family-contacts.service'
import { Corrections } from './details/corrections.service'
import { DetailsController } from './details/details.controller'
import { PupilChanges } from './details/pupil-changes.service'
import { DirectoryGrpc } from './directory/directory.grpc'
import { DirectoryService } from './directory/directory.service'
import { FamilyLettersService } from './directory/family-letters.service'
import { FamilyController } from './family/family.controller'
import { GovernorsController } from './governors/governors.controller'
import { LateFacts } from './late-facts.service'
import { MovedByHandController } from './moved-by-hand/moved-by-hand.controller'
import { MovesByHand } from './moved-by-hand/moved-by-hand.service'
import { NoticesActivities } from './notices/notices.activities'
import { PupilHistory } from './pupils/history.service'
import { MergedPupilsController, PupilMergeController } from './pupil-merge/pupil-merge.controller'
import { PupilMerges } from './pupil-merge/pupil-merge.service'
import { PupilSearchController } from './pupil-search/pupil-search.controller'
import { PupilSearch } from './pupil-search/pupil-search.service'
import { PupilReader } from './pupils/pupil-reader.service'
import { PupilFacts } from './pupils/facts.service'
import { PupilFactsController } from './pupils/pupil-facts.controller'
import { Registrations } from './pupils/registrations.service'
import { PupilOverviewController } from './pupil-overview/pupil-overview.controller'
import { PupilsController } from './pupils/pupils.controller'
import { RecordDeletions } from './retention/deletions.service'
import { DeletionsController } from './retention/deletions.controller'
import { RetentionController } from './retention/retention.controller'
import { RetentionService } from './retention/retention.service'
import { PlannedPupils } from './pupils-import/planned-pupils.service'
import { PupilFilesController } from './pupils-import/pupil-files.controller'
import { PupilFiles } from './pupils-import/pupil-files.service'
import { PupilsImportController } from './pupils-import/pupils-import.controller'
import { PupilsImport } from './pupils-import/pupils-import.service'
import { RestrictionController } from './restriction/restriction.controller'
import { RestrictionService } from './restriction/restriction.service'
import { CaseSight } from './restriction/sight.service'
import { SightHere } from './restriction/sight-here.service'
import { ReviewPanelController } from './review-panel/review-panel.controller'
import { RollController } from './roll/roll.controller'
import { RolloverController } from './rollover/rollover.controller'
import { Rollovers } from './rollover/rollover.service'
import { SchoolAdditionsController } from './schools/additions.controller'
import { SchoolClosures } from './schools/closures.service'
import { SchoolsController } from './schools/schools.controller'
import { SchoolsReader } from './schools/schools-reader.service'
import { TrustsController } from './schools/trusts.controller'
import { SchoolsImportController } from './schools-import/schools-import.controller'
import { SchoolsImport } from './schools-import/schools-import.service'
import { SecondLookController } from './second-look/second-look.controller'
import { SecondLooks } from './second-look/second-looks.service'
import { AuthoritiesController, AuthorityNamesController } from './staff/authorities.controller'
import { StaffController } from './staff/staff.controller'
import { TasksController } from './tasks/tasks.controller'
import { TasksGrpc } from './tasks/tasks.grpc'
import { TasksReader } from './tasks/tasks-reader.service'
import { TasksService } from './tasks/tasks.service'
import { TodayController } from './today/today.controller'
import { TotalsController } from './totals/totals.controller'
import { TotalsService } from './totals/totals.service'
import { MeController } from './users/me.controller'
import { ProviderSignOuts } from './users/provider-sign-outs.service'
import { RoleMappingsController } from './users/role-mappings.controller'
import { RoleMappings } from './users/role-mappings.service'
import { SignOutsController } from './users/sign-outs.controller'
import { StandingGrpc } from './users/standing.grpc'
import { StandingsHere } from './users/standings.service'
import { UsersController } from './users/users.controller'
import { UsersService } from './users/users.service'

@Module({
  controllers: [
    CasesController,
    RestrictionController,
    DetailsController,
    SecondLookController,
    FamilyController,
    DaySixExceptionController,
    GovernorsController,
    ReviewPanelController,
    RollController,
    CancellationController,
    ClocksController,
    MovedByHandController,
    CalendarsController,
    SettingsController,
    CaseReachController,
    CodeSetsController,
    RolloverController,
    TasksController,
    TodayController,
    SchoolsImportController,
    SchoolAdditionsController,
    SchoolsController,
    TrustsController,
    PupilsImportController,
    PupilFilesController,
    PupilsController,
    PupilOverviewController,
    PupilFactsController,
    ContactsController,
    PupilSearchController,
    PupilMergeController,
    MergedPupilsController,
    TotalsController,
    AuditedCasesController,
    RetentionController,
    DeletionsController,
    StaffController,
    AuthoritiesController,
    AuthorityNamesController,
    MeController,
    UsersController,
    AreasOfUserController,
    RoleMappingsController,
    SignOutsController,
    ExclusionsGrpc,
    DirectoryGrpc,
    ClocksGrpc,
    TasksGrpc,
    StandingGrpc,
  ],
  providers: [
    CalendarsService,
    AuthoritySettings,
    SettingChanges,
    CodeSets,
    PlannedPupils,
    PupilsImport,
    PupilFiles,
    Rollovers,
    CalendarMoves,
    ClocksService,
    ClockMoves,
    ClocksReader,
    MovesByHand,
    ClocksActivities,
    EvaluationService,
    ReportService,
    CaseSight,
    CaseReach,
    SightHere,
    Looks,
    RestrictionService,
    CasesReader,
    CaseChanges,
    CaseSteps,
    Corrections,
    PupilChanges,
    FamilyContacts,
    ContactHistory,
    CasesActivities,
    NoticesActivities,
    TasksService,
    TasksReader,
    DirectoryService,
    FamilyLettersService,
    SecondLooks,
    LateFacts,
    PupilHistory,
    PupilReader,
    PupilFacts,
    Registrations,
    PupilSearch,
    PupilMerges,
    RetentionService,
    RecordDeletions,
    TotalsService,
    PupilLooks,
    SchoolClosures,
    SchoolsReader,
    SchoolsImport,
    StandingsHere,
    UsersService,
    RoleMappings,
    ProviderSignOuts,
  ],
  // for the guard of every door, and for the doors that every context has
  exports: [StandingsHere, SightHere],
})
export class ReferralsModule {}
