import type { Type } from '@nestjs/common'
import { CentreHomePage } from './centre-home/centre-home.page'
import { DaySixPage, ProvisionPage } from './day-six/day-six.page'
import { EndReportPage } from './end-report/end-report.page'
import { HealthPage } from './health'
import { HelpPage } from './help/help.page'
import { WorkflowsPage } from './ops/workflows.page'
import { CasePanelsPage } from './panels/case-panels.page'
import { DecisionPage } from './panels/decision.page'
import { PanelsPage } from './panels/panels.page'
import { CasePlacementPage, PlacementPage, PlacementsPage } from './placements/placements.page'
import { ProvidersPage } from './providers/providers.page'
import { RegisterPage } from './registers/register.page'
import { CaseReintegrationPage, ReintegrationPage, StepMarkPage } from './reintegration/reintegration.page'
import { ReviewPage } from './review/review.page'
import { SchoolHomePage } from './school-home/school-home.page'
import { SignInPage } from './session/sign-in.page'
import { TodayPage } from './today/today.page'

/** Every page there is, in the order of their folders. Nest takes the first route that fits: `cases/new` before `cases/:ref`. */
export const PAGES: Type[] = [
  HealthPage,
  SignInPage,
  HelpPage,
  TodayPage,
  SchoolHomePage,
  CentreHomePage,
  WorkflowsPage,
  DaySixPage,
  ProvisionPage,
  EndReportPage,
  CasePanelsPage,
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
