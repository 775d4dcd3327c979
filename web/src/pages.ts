import type { Type } from '@nestjs/common'
import { CentreHomePage } from './centre-home/centre-home.page'
import { HealthPage } from './health'
import { HelpPage } from './help/help.page'
import { WorkflowsPage } from './ops/workflows.page'
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
]
