import type { Browser } from 'playwright-core'
import { openBrowser, Person, type Fault, type Habits } from './browser'
import { System, type Mail } from './system'

/** One told story: a system of its own, a browser, and the people who take part, each signed in once. */
export class Journey {
  readonly faults: Fault[] = []
  private readonly people = new Map<string, Person>()

  private constructor(
    readonly system: System,
    readonly browser: Browser,
  ) {}

  /** Beginning at a London wall-clock time such as `2026-11-03T09:00`. */
  static async underSkippedTime(startAt: string): Promise<Journey> {
    return new Journey(...(await bothOrNeither(System.rehearsal(startAt))))
  }

  static async inRealTime(): Promise<Journey> {
    return new Journey(...(await bothOrNeither(System.real())))
  }

  /** The person of that name at a browser of their own. */
  async as(name: string, habits: Habits = {}): Promise<Person> {
    const known = this.people.get(name)
    if (known) return known
    const person = await Person.signsIn(this.browser, this.system.addresses.web, name, this.faults, habits)
    this.people.set(name, person)
    return person
  }

  moveTo(at: string): Promise<void> {
    return this.system.moveTo(at)
  }

  /** Mails to an address whose subject has these words, oldest first. */
  async mailsTo(address: string, subject = ''): Promise<Mail[]> {
    return (await this.system.mails()).filter((mail) => mail.to.includes(address) && mail.subject.includes(subject))
  }

  async end(): Promise<void> {
    await this.browser.close()
    await this.system.stop()
  }
}

async function bothOrNeither(starting: Promise<System>): Promise<[System, Browser]> {
  const [system, browser] = await Promise.allSettled([starting, openBrowser()])
  if (system.status === 'fulfilled' && browser.status === 'fulfilled') return [system.value, browser.value]
  if (system.status === 'fulfilled') await system.value.stop()
  if (browser.status === 'fulfilled') await browser.value.close()
  throw system.status === 'rejected' ? system.reason : (browser as PromiseRejectedResult).reason
}

export type JourneyPerson = Person

/** The demonstration people and addresses that the stories are about. */
export const CASEWORKER = 'Casey Okafor'
export const MANAGER = 'Morgan Hughes'
export const PANEL = 'Priya Shah'
export const CENTRE = 'Ken Adeyemi'
export const SUPPORT_CENTRE = 'Lena Novak'
export const SCHOOL = 'Sam Whitfield'
export const OTHER_SCHOOL = 'Ruth Bell'
export const OPERATOR = 'Omar Haddad'
export const ADMINISTRATOR = 'Adele Frost'

export const MAIL = {
  caseworker: 'casey@northmere.example',
  manager: 'morgan@northmere.example',
  director: 'director@northmere.example',
  family: 'dana.ellery@families.example',
  school: 'exclusions@900001.northmere.example',
  otherSchool: 'exclusions@900002.northmere.example',
  centre: 'ks34-centre@northmere.example',
} as const

/** The child of the stories: Year 10 at Harbour Academy. */
export const PUPIL = { upn: 'W999400124001', name: 'Jordan Ellery' } as const
