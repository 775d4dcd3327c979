import type { Type } from '@nestjs/common'
import { SettingsPage } from './authority-settings/settings.page'
import { CalendarsPage } from './calendars/calendars.page'
import { CalendarImportPage } from './calendars/import.page'
import { CancellationPage } from './cancellation/cancellation.page'
import { CasesPage } from './cases/cases.page'
import { CentreHomePage } from './centre-home/centre-home.page'
import { ClocksPage } from './clocks/clocks.page'
import { DaySixPage, ProvisionPage } from './day-six/day-six.page'
import { DaySixExceptionPage } from './day-six/exception.page'
import { DetailsPage } from './details/details.page'
import { EndReportPage } from './end-report/end-report.page'
import { FamilyPage } from './family/family.page'
import { GovernorsPage } from './governors/governors.page'
import { HealthPage } from './health'
import { HelpPage } from './help/help.page'
import { LettersPage } from './letters/letters.page'
import { MailPage } from './ops/mail.page'
import { WorkflowsPage } from './ops/workflows.page'
import { CasePanelsPage } from './panels/case-panels.page'
import { DecisionPage } from './panels/decision.page'
import { PanelsPage } from './panels/panels.page'
import { RemovalPage } from './panels/removal.page'
import { CasePlacementPage, PlacementPage, PlacementsPage } from './placements/placements.page'
import { ProvidersPage } from './providers/providers.page'
import { RegisterPage } from './registers/register.page'
import { CaseReintegrationPage, ReintegrationPage, StepMarkPage } from './reintegration/reintegration.page'
import { ReportExclusionPage } from './report-exclusion/report.page'
import { ReviewPanelPage } from './review-panel/review-panel.page'
import { ReviewPage } from './review/review.page'
import { AllocatedSchoolPage } from './allocated-school/allocated-school.page'
import { RollPage } from './roll/roll.page'
import { SchoolHomePage } from './school-home/school-home.page'
import { SignInPage } from './session/sign-in.page'
import { TasksPage } from './tasks/tasks.page'
import { TodayPage } from './today/today.page'
import { TotalsPage } from './totals/totals.page'

/** Every page there is, in the order of their folders. Nest takes the first route that fits: `cases/new` before `cases/:ref`. */
export const PAGES: Type[] = [
  HealthPage,
  SignInPage,
  HelpPage,
  TodayPage,
  SchoolHomePage,
  CentreHomePage,
  WorkflowsPage,
  MailPage,
  ReportExclusionPage,
  CasesPage,
  ClocksPage,
  TotalsPage,
  DetailsPage,
  FamilyPage,
  DaySixExceptionPage,
  GovernorsPage,
  ReviewPanelPage,
  RollPage,
  AllocatedSchoolPage,
  CancellationPage,
  CalendarImportPage,
  CalendarsPage,
  SettingsPage,
  LettersPage,
  TasksPage,
  DaySixPage,
  ProvisionPage,
  EndReportPage,
  CasePanelsPage,
  RemovalPage,
  DecisionPage,
  PanelsPage,
  CasePlacementPage,
  PlacementPage,
  PlacementsPage,
  ProvidersPage,
  RegisterPage,
  CaseReintegrationPage,
  ReintegrationPage,
  StepMarkPage,
  ReviewPage,
]
