import type { Visitor } from '@daysix/platform/authorisation'
import { StoppedClock } from '@daysix/platform/clock'
import type { Outbox } from '@daysix/platform/outbox'
import { testDatabase } from '@daysix/platform/testing/database'
import { civilDate, type CivilDate } from '@daysix/shared/civil-date'
import { DEFAULT_SETTINGS, type Settings } from '@daysix/shared/clocks'
import { parseCalendar } from '@daysix/shared/calendar'
import { illustrative2026, illustrativeFile } from '@daysix/shared/illustrative-calendar'
import { parseLocalDateTime } from '@daysix/shared/instant'
import { randomUUID } from 'node:crypto'
import type { DataSource, EntityManager } from 'typeorm'
import type { Calendars } from './cases/calendars.service'
import type { StaySettings } from './cases/stay-settings.service'
import { type CaseDirectory, type CaseFacts, CaseNotFound } from './cases/case-facts.service'
import { database } from './database'
import { type ArrangeRequest, DaySixService } from './day-six/day-six.service'
import { PlacementsService } from './placements/placements.service'
import { ClosedDays } from './placements/closed-days.service'
import { PlacesService } from './placements/places.service'
import { type ProviderDetails, ProvidersService } from './providers/providers.service'
import { RegistersService } from './registers/registers.service'
import { ReintegrationService } from './reintegration/reintegration.service'
import { ReviewService } from './review/review.service'

export interface Told {
  to: string
  message: string
  payload: Record<string, unknown>
}

/** The service against a real database; facts it would tell are kept, in the order of their commit or not at all. */
export interface World {
  db: DataSource
  clock: StoppedClock
  told: Told[]
  providers: ProvidersService
  daySix: DaySixService
  placements: PlacementsService
  registers: RegistersService
  review: ReviewService
  reintegration: ReintegrationService
  closedDays: ClosedDays
  /** Known to referrals from now on. */
  aCase(facts?: Partial<CaseFacts>): string
  change(caseId: string, facts: Partial<CaseFacts>): void
  itIs(dateTime: string): void
  /** A snow day: every school is closed on it from now on. */
  closes(on: string): void
  /** The authority, or the provider, counts by these from now on. */
  chooses(settings: Partial<Settings>): void
  settings: StaySettings
  drop(): Promise<void>
}

export const casey = visitor({ sub: 'casey', roles: ['caseworker'] })
export const morgan = visitor({ sub: 'morgan', roles: ['manager'] })
export const adele = visitor({ sub: 'adele', roles: ['admin'] })
export const ken = visitor({ sub: 'ken', roles: ['centre'], providers: ['KS34-EC'], relation: 'own' })
export const lena = visitor({ sub: 'lena', roles: ['centre'], providers: ['SSC-NORTH'], relation: 'own' })
export const sam = visitor({ sub: 'sam', roles: ['school'], urns: ['900001'], relation: 'own' })
export const ruth = visitor({ sub: 'ruth', roles: ['school'], urns: ['900002'], relation: 'own' })

function visitor(who: Partial<Visitor>): Visitor {
  return {
    sub: '',
    name: who.sub ?? '',
    roles: [],
    urns: [],
    providers: [],
    scopes: [],
    token: '',
    relation: 'any',
    ...who,
  }
}

export async function aWorld(): Promise<World> {
  const { db, drop } = await testDatabase(database)
  const clock = new StoppedClock(parseLocalDateTime('2026-11-10T10:00').at)
  const told: Told[] = []
  const cases = new Map<string, CaseFacts>()
  const outbox = {
    signal: async (
      tx: EntityManager,
      to: string,
      { name: message }: { name: string },
      payload: Record<string, unknown>,
    ) => {
      if (!tx.queryRunner?.isTransactionActive) throw new Error('told outside a transaction')
      told.push({ to, message, payload })
      return randomUUID()
    },
  } as unknown as Outbox
  const directory = {
    facts: async (id: string) => {
      const facts = cases.get(id)
      if (!facts) throw new CaseNotFound()
      return facts
    },
  } as unknown as CaseDirectory
  let calendar = illustrative2026
  const calendars = { of: async () => calendar, asItIsNow: async () => calendar } as unknown as Calendars
  const places = new PlacesService(outbox, clock, calendars)
  const daySix = new DaySixService(db, outbox, clock, directory, calendars, places)
  let chosen: Partial<Settings> = {}
  const settings = { of: async () => ({ ...DEFAULT_SETTINGS, ...chosen }) } as unknown as StaySettings
  const placements = new PlacementsService(db, outbox, clock, directory, calendars, settings, places, daySix)
  return {
    db,
    clock,
    told,
    providers: new ProvidersService(db),
    daySix,
    placements,
    settings,
    registers: new RegistersService(db, outbox, clock, calendars, settings),
    review: new ReviewService(db, outbox, clock, calendars),
    reintegration: new ReintegrationService(db, outbox, clock, calendars),
    closedDays: new ClosedDays(db, clock, calendars),
    aCase: (facts = {}) => {
      const id = facts.id ?? randomUUID()
      cases.set(id, { ...A_CASE, reference: `AP-26-${String(cases.size + 1).padStart(5, '0')}`, ...facts, id })
      return id
    },
    change: (caseId, facts) => void cases.set(caseId, { ...cases.get(caseId)!, ...facts }),
    closes: (on) => {
      const closures = [...illustrativeFile.closures, { from: on, to: on, kind: 'emergency' as const }]
      const parsed = parseCalendar({ ...illustrativeFile, closures })
      if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors))
      calendar = parsed.calendar
    },
    chooses: (settings) => void (chosen = settings),
    itIs: (dateTime) => clock.moveTo(parseLocalDateTime(dateTime).at),
    drop,
  }
}

/** Excluded on Tuesday 10 November 2026 at 10:00: day six is Tuesday 17 November. */
const A_CASE: Omit<CaseFacts, 'id' | 'reference'> = {
  closed: false,
  schoolUrn: '900001',
  responsibleUrn: '900001',
  pupilName: 'Invented Child',
  ncYear: '9',
  daySixOn: civilDate('2026-11-17'),
  schoolName: 'Harbour Academy',
}

export const aProvider = (details: Partial<ProviderDetails> = {}): ProviderDetails => ({
  code: 'KS34-EC',
  name: 'Quayside Education Centre',
  kind: 'education-centre',
  keyStages: ['KS3', 'KS4'],
  places: 2,
  addressLines: ['1 Quay Street', 'Northmere'],
  morningStarts: '09:00',
  afternoonStarts: '13:00',
  afternoonEnds: '15:00',
  reportTo: 'Reception',
  email: 'office@quayside.example',
  telephone: '01632 960001',
  hostUrn: null,
  transport: '',
  offerSchoolDays: 3,
  ...details,
})

export const aSupportCentre = (details: Partial<ProviderDetails> = {}): ProviderDetails =>
  aProvider({ code: 'SSC-NORTH', name: 'North Support Centre', kind: 'support-centre', places: 1, ...details })

export const anArrangement = (request: Partial<ArrangeRequest> = {}): ArrangeRequest => ({
  providerCode: 'KS34-EC',
  startsOn: '2026-11-16' as CivilDate,
  startsAt: '09:00',
  endsAt: '15:00',
  hoursPerWeek: 25,
  reportTo: 'Reception',
  consentToShortNotice: false,
  ...request,
})

/** A child who has started at the support centre on the day. */
export async function aStartedPlacement(world: World, startedOn: string, responsibleUrn = '900002') {
  const caseId = world.aCase()
  world.itIs(`${startedOn}T08:00`)
  const { placement } = await world.placements.seek({
    caseId,
    itemId: randomUUID(),
    outcome: 'support-centre',
    responsibleUrn,
  })
  await world.placements.accept(placement.id, civilDate(startedOn), casey)
  return world.placements.start(placement.id, civilDate(startedOn), lena)
}
