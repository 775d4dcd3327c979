import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Request, Response } from 'express'
import nunjucks from 'nunjucks'
import { howMany, warningsOf } from './clocks/moves'
import { caseMenu, navigationOf } from './navigation'
import type { Page, WithVisit } from './page'
import * as present from './present'

/** Templates stand beside their pages in `src`, also when the compiled code runs from `dist`. */
const TEMPLATES = join(__dirname, '..', 'src')
const GOVUK = join(dirname(require.resolve('govuk-frontend/package.json')), 'dist')
const MOJ = dirname(require.resolve('@ministryofjustice/frontend/package.json'))

export interface Site {
  authorityName: string
  phone: string
  email: string
  cssPath: string
  /** On every page, above the header: the demonstration's notice, rehearsal's bar. HTML from our own code only. */
  banner?: () => string
}

/** What every page is given beside its own view. */
export interface Surroundings {
  csrfToken: string
  cspNonce: string
  today: string
  success?: string
  path: string
  person?: { name: string; roles: string[] }
}

export class Views {
  private readonly environment: nunjucks.Environment

  constructor(private readonly site: Site) {
    const loader = new nunjucks.FileSystemLoader([TEMPLATES, GOVUK, MOJ])
    this.environment = new nunjucks.Environment(loader, { autoescape: true, throwOnUndefined: false })
    for (const [name, filter] of Object.entries(FILTERS))
      this.environment.addFilter(name, filter as (...given: unknown[]) => unknown)
  }

  render(shown: Page, { path, ...surroundings }: Surroundings): string {
    const { form } = shown.view
    // rendering never waits, so this is still the same reader when it ends; macros see it without being handed it
    this.environment.addGlobal('reader', { roles: surroundings.person?.roles ?? [] })
    return this.environment.render(`${shown.template}.njk`, {
      ...shown.view,
      form: form ?? { values: {}, errors: {} },
      errorList: errorList(form?.errors ?? {}),
      site: this.site,
      bannerHtml: this.site.banner?.(),
      navigation: navigationOf(surroundings.person?.roles ?? [], path),
      onceKey: randomUUID(),
      ...surroundings,
    })
  }

  respond(shown: Page, request: WithVisit, response: Response, today: string): void {
    if (shown.view.refresh) response.set('refresh', String(shown.view.refresh))
    response
      .status(shown.status)
      .type('html')
      .send(this.render(shown, surroundingsOf(request, response, today)))
  }
}

function surroundingsOf(request: WithVisit, response: Response, today: string): Surroundings {
  const { success } = (request.session ?? {}) as { success?: string }
  if (success) delete (request.session as { success?: string }).success
  const { cspNonce } = response.locals as { cspNonce: string }
  const person = request.session?.person
  return { csrfToken: csrfTokenOf(request), cspNonce, today, success, path: request.path, person }
}

/** Asking for a token makes a session: only where somebody is signed in. */
const csrfTokenOf = (request: Request): string => (request.session?.person ? (request.csrfToken?.() ?? '') : '')

const errorList = (errors: Record<string, string>): { text: string; href?: string }[] =>
  Object.entries(errors).map(([name, text]) =>
    name ? { text, href: `#${name.replaceAll(/[^\w-]/g, '-')}` } : { text },
  )

const FILTERS = {
  howManyMoves: howMany,
  moveWarnings: warningsOf,
  caseMenu,
  day: present.day,
  dayShort: present.dayShort,
  instant: present.instant,
  nearness: present.nearness,
  schoolDaysLeft: present.schoolDaysLeft,
  standing: present.standing,
  timeOfDay: present.timeOfDay,
  clockTag: present.clockTag,
  stage: present.stageWords,
  words: present.words,
  plural: (count: number, one: string, many?: string) => present.plural(count, one, many),
  counted: (total: number, shown: number, one: string, many?: string) => present.counted(total, shown, one, many),
  mojDate: (at: string) => present.instant(at),
  /** A name's `id`: dots and slashes would end a selector early. */
  id: (name: string) => name.replaceAll(/[^\w-]/g, '-'),
}
