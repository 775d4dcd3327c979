import type { Visitor } from '@daysix/platform/authorisation'
import { StoppedClock } from '@daysix/platform/clock'
import type { Outbox, WorkflowStart } from '@daysix/platform/outbox'
import { testDatabase } from '@daysix/platform/testing/database'
import { type CaseSight, EVERYTHING_IN_SIGHT } from '@daysix/platform/sight'
import { isWorkingDay } from '@daysix/shared/calendar'
import { civilDate } from '@daysix/shared/civil-date'
import { illustrative2026 } from '@daysix/shared/illustrative-calendar'
import { atLondon } from '@daysix/shared/instant'
import type { EntityManager } from 'typeorm'
import { AgendaService } from './agenda/agenda.service'
import { type CaseDirectory, type CaseFacts, CaseNotFound } from './cases/case-facts.service'
import type { Provider, ProviderDirectory } from './cases/providers.service'
import type { SchoolDirectory } from './cases/schools.service'
import type { WorkingDays } from './cases/working-days.service'
import { database } from './database'
import { DecisionsService } from './decisions/decisions.service'
import { MeetingsAhead } from './meetings/meetings-ahead.service'
import { MeetingsService } from './meetings/meetings.service'
import { PackService } from './meetings/pack.service'
import { PanelsActivities } from './panels.activities'
import { type SeriesDetails, SeriesService } from './series/series.service'

export const at = (day: string, time: string): Date => atLondon(civilDate(day), time)

const person = (sub: string, name: string, role: Visitor['roles'][number]): Visitor => ({
  sub,
  name,
  roles: [role],
  urns: [],
  providers: [],
  scopes: [],
  token: `token of ${sub}`,
  relation: 'any',
})
export const priya = person('priya', 'Priya Shah', 'panel')
export const adele = person('adele', 'Adele Frost', 'admin')

/** A support centre for Years 7 to 9, and a programme for Years 10 and 11. */
export const PROVIDERS: Provider[] = [
  {
    id: '00000000-0000-4000-9000-000000000001',
    code: 'SSC-NORTH',
    name: 'Support centre North',
    kind: 'support-centre',
    keyStages: ['KS3'],
  },
  {
    id: '00000000-0000-4000-9000-000000000002',
    code: 'AEP-WORKS',
    name: 'Works',
    kind: 'aep',
    keyStages: ['KS4'],
  },
]

export const SECONDARY_PANEL: SeriesDetails = {
  name: 'Secondary placement panel',
  weekday: 4,
  time: '14:00',
  cutOffWorkingDays: 2,
  cutOffTime: '12:00',
  quorum: 3,
  keyStages: [],
  members: [
    { name: 'Priya Shah', email: 'priya@northmere.example', role: 'chair', schoolUrn: null },
    { name: 'Owen Price', email: 'head@millane.example', role: 'member', schoolUrn: '900002' },
    { name: 'Farah Aziz', email: 'head@riverside.example', role: 'member', schoolUrn: '900004' },
    { name: 'Helen Marsh', email: 'head@harbour.example', role: 'member', schoolUrn: '900001' },
  ],
}

/** A Year 9 pupil excluded from Harbour Academy, whose governors have upheld it. */
export function aCase(n: number, facts: Partial<CaseFacts> = {}): CaseFacts {
  return {
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    reference: `AP-26-${String(n).padStart(5, '0')}`,
    stage: 'at-panel',
    closed: false,
    schoolUrn: '900001',
    schoolName: 'Harbour Academy',
    responsibleUrn: '900001',
    pupilName: 'Robin Ashdown',
    ncYear: '9',
    birthDate: '2013-02-03',
    firstDay: '2026-11-03',
    daySixOn: '2026-11-10',
    governorsDecision: 'upheld',
    ...facts,
  }
}

/** In an order in which they can be emptied: a service has no right to truncate. */
const TABLES = [
  ...['decisions', 'conflicts_of_interest', 'agenda_items', 'attendance', 'meetings', 'panel_members', 'series'],
  'idempotency_keys',
]

export interface Told {
  workflowId: string
  message: string
  payload: Record<string, unknown>
}

/** The service with its database, and stand-ins for what belongs to other contexts. Begins on Monday 2 November 2026. */
export async function aPanelsService() {
  const { db, asOwner, drop } = await testDatabase(database)
  const clock = new StoppedClock(at('2026-11-02', '09:00'))
  const started: WorkflowStart[] = []
  const told: Told[] = []
  const outbox = {
    start: (_tx: EntityManager, start: WorkflowStart) => Promise.resolve(void started.push(start)),
    signal: (_tx: EntityManager, workflowId: string, { name }: { name: string }, payload: object) =>
      Promise.resolve(void told.push({ workflowId, message: name, payload: { ...payload } })),
  } as unknown as Outbox

  const known = new Map<string, CaseFacts>()
  const cases = {
    facts: (caseId: string) => {
      const facts = known.get(caseId)
      return facts ? Promise.resolve(facts) : Promise.reject(new CaseNotFound())
    },
  } as unknown as CaseDirectory
  const [centre] = PROVIDERS
  const providers = { all: () => Promise.resolve(PROVIDERS) } as unknown as ProviderDirectory
  const schools = { knows: (urn: string) => Promise.resolve(/^90000[1-4]$/.test(urn)) } as unknown as SchoolDirectory
  const workingDays = {
    inForce: () => Promise.resolve((day: never) => isWorkingDay(day, illustrative2026)),
  } as unknown as WorkingDays

  const ahead = new MeetingsAhead(db, outbox, clock, workingDays)
  const series = new SeriesService(db, outbox, clock, ahead, workingDays)
  const agenda = new AgendaService(db, outbox, clock, cases, ahead)
  const meetings = new MeetingsService(db, outbox, clock, agenda, ahead, workingDays)
  const packs = new PackService(db, meetings, cases, {
    outOfSight: () => Promise.resolve(EVERYTHING_IN_SIGHT),
  } as unknown as CaseSight)
  const decisions = new DecisionsService(db, outbox, clock, cases, providers, schools)
  const activities = new PanelsActivities(agenda, meetings, ahead)
  return {
    ...{ db, drop, clock, started, told, centre, cases },
    ...{ series, agenda, meetings, packs, decisions, activities },
    know: (facts: CaseFacts) => {
      known.set(facts.id, facts)
      return facts.id
    },
    async clear(): Promise<void> {
      for (const table of TABLES) await db.query(`delete from ${table}`)
      await asOwner('truncate audit, audit_seal')
      known.clear()
      started.length = 0
      told.length = 0
      clock.moveTo(at('2026-11-02', '09:00'))
    },
  }
}
export type PanelsService = Awaited<ReturnType<typeof aPanelsService>>
