import type { Type } from '@nestjs/common'
import { HealthPage } from './health'
import { HelpPage } from './help/help.page'
import { SignInPage } from './session/sign-in.page'

/** Every page there is, in the order of their folders. Nest takes the first route that fits: `cases/new` before `cases/:ref`. */
export const PAGES: Type[] = [
  HealthPage,
  SignInPage,
  HelpPage,
]
