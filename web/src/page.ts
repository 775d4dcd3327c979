import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common'
import type { Principal, Role } from '@daysix/platform/principal'
import type { CivilDate } from '@daysix/shared/civil-date'
import type { Request } from 'express'
import type { Apis, FieldErrors } from './api'
import type { Form } from './forms'
import type { Searches } from './session/searches'
import type { AskedField } from './typed'

/** A page to be shown. `title` is its `h1` in the browser's tab; errors in `form` make it a 422 with "Error: " before the title. */
export class Page {
  readonly status: number

  constructor(
    readonly template: string,
    readonly view: PageView,
  ) {
    this.status = view.status ?? (view.form && Object.keys(view.form.errors).length > 0 ? 422 : 200)
  }
}

export interface PageView {
  title: string
  status?: number
  form?: Form
  /** The words of the form's fields, for where answers are shown and not asked. */
  fields?: AskedField[]
  /**
   * Of a form that asks anew, whose boxes begin empty whatever is recorded: what is recorded now, in a sentence; null where
   * there is no saying it in one.
   */
  recordedNow?: string | null
  /** Where the form is sent and asked anew, when not at the page's own address. */
  action?: string
  /** While something is at work: after so many seconds the browser asks again by itself. */
  refresh?: number
  /** Where the back link leads; none when left out. */
  back?: { href: string; text?: string }
  [name: string]: unknown
}

export class Redirect {
  constructor(
    readonly to: string,
    /** Shown once, on the page that is reached. */
    readonly success?: string,
  ) {}
}

/** Shows `src/<template>.njk`. */
export const page = (template: string, view: PageView): Page => new Page(template, view)

/** After something was done: 303, and one sentence that says what. */
export const redirect = (to: string, success?: string): Redirect => new Redirect(to, success)

/** Shows a form again with what was typed and what is wrong. */
export const refusedForm = (values: Form['values'], errors: FieldErrors): Form => ({ values, errors })

/** One person at one page: who they are, their clients, and the day it is. */
export interface Visiting extends Apis {
  person: Principal
  /** Domain time: rehearsal moves it. */
  today: CivilDate
  now: Date
  /** Of the form just sent: a second press of the button is answered with what the first made. */
  onceKey: string
  /** What they have looked for: kept out of addresses. */
  searches: Pick<Searches, 'keep' | 'wordsOf'>
  is(...roles: Role[]): boolean
}

export type WithVisit = Request & { visit?: Visiting; cspNonce?: string; mayBeFile?: boolean }

/** Signed in, and known to have no role: none was given, or the only one is withheld. */
export const hasNoRole = ({ visit }: WithVisit): boolean => visit?.person.roles.length === 0

/** Parameter of a handler: the person at the page. */
export const Visit = createParamDecorator((_: unknown, context: ExecutionContext): Visiting => {
  const { visit } = context.switchToHttp().getRequest<WithVisit>()
  if (!visit) throw new Error('a page for signed-in people was reached without signing in')
  return visit
})

export const ROLES_OF_PAGE = 'daysix:roles of page'
export type Whose = Role[] | 'everyone' | 'signed-in' | 'identity-provider'

/** Whose page it is. A page that names nobody is shown to nobody, and fails a test. */
export const For = (...roles: Role[]): MethodDecorator & ClassDecorator => SetMetadata(ROLES_OF_PAGE, roles)

/** For signing in, help and health: no one needs to be signed in. */
export const ForEveryone = (): MethodDecorator & ClassDecorator => SetMetadata(ROLES_OF_PAGE, 'everyone')

/** For anyone who is signed in. */
export const ForSignedIn = (): MethodDecorator & ClassDecorator => SetMetadata(ROLES_OF_PAGE, 'signed-in')

/** No person's, and no page: the identity provider's signed word is its proof. No form of ours is sent there. */
export const ForIdentityProvider = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ROLES_OF_PAGE, 'identity-provider')

export const ALSO_AS_FILE = 'daysix:also as a file'

/** A list that `?format=csv` gives as a file. A page that gives one without saying so gives none: docs/access.md lists them. */
export const AlsoAsFile = (): MethodDecorator => SetMetadata(ALSO_AS_FILE, true)

/** Those who work on cases at the authority. */
export const CASE_STAFF: Role[] = ['caseworker', 'manager', 'admin']

export const COUNTED = 'daysix:counted'
export type Often = 'sign-in' | 'search' | 'file'

/**
 * What people do only so often: signing in (by the address it comes from), searching and taking files (each by themselves). A
 * list counts as a file where it is asked for as one.
 */
export const Counted = (what: Often): MethodDecorator => SetMetadata(COUNTED, what)
