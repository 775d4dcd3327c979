import { addDays, civilDate, mondayOf, type CivilDate } from '@daysix/shared/civil-date'
import { parseLocalDateTime } from '@daysix/shared/instant'
import type { Rehearsal } from '../rehearsal/rehearsal'
import type { RunFile } from '../state'
import { Person } from './person'

/** Who speaks in a play, by the demonstration people's short names. */
export type Cast = (sub: string) => Promise<Person>

interface CaseView {
  id: string
  reference: string
}
interface Meeting {
  id: string
  heldOn: string
}
interface Agenda {
  items: { id: string; caseId: string }[]
  members: { id: string }[]
}
interface PlacementRow {
  id: string
  offer: { id: string } | null
}
interface Register {
  sessions: { on: string; session: 'AM' | 'PM' }[]
}
interface Plan {
  steps: { id: string; on: string }[]
}

const PUPIL = { upn: 'W999400124001' }
const SCHOOL = '900001'
const RECEIVING_SCHOOL = '900002'
const STAY = { from: civilDate('2026-11-30'), to: civilDate('2027-03-12') }
const PARTIES = ['child', 'parents', 'school', 'centre'] as const
const VIEWS = {
  child: 'I like the small group and I want to go back with friends.',
  parents: 'Mornings are calmer now; we would like a start in small steps.',
  school: 'We have a tutor group and a quiet room ready.',
  centre: 'Ready for two mornings a week, then more.',
}

/**
 * The whole story of one permanent exclusion in the demonstration authority, told through the same doors that people use:
 * reported on 3 November 2026, in education by day six, before the panel twice, twelve weeks at a support centre with the
 * review in week four, a phased return, and the end.
 */
export async function playPermanentExclusion(rehearsal: Rehearsal, run: RunFile, cast: Cast): Promise<string> {
  const [sam, casey, ken, lena, priya, ruth] = await Promise.all(
    ['sam', 'casey', 'ken', 'lena', 'priya', 'ruth'].map(cast),
  )
  const referrals = `${run.referrals.http}/api/v1`
  const placements = `${run.placements.http}/api/v1`
  const panels = `${run.panels.http}/api/v1`
  let week = mondayOf(STAY.from)
  const at = async (time: string): Promise<void> => {
    await rehearsal.to(parseLocalDateTime(time).at)
  }

  await at('2026-11-03T11:00')
  const { id } = await sam.post<CaseView>(`${referrals}/cases`, {
    kind: 'PERM',
    schoolUrn: SCHOOL,
    pupil: PUPIL,
    imposedAt: '2026-11-03T10:00',
    reasons: ['PA', 'VA'],
    reportedBy: 'Sam Whitfield',
  })
  const kase = `${referrals}/cases/${id}`
  await at('2026-11-03T14:00')
  await sam.post(`${kase}/parent-notice`, { givenAt: '2026-11-03T13:30' })
  await at('2026-11-04T09:30')
  await casey.post(`${kase}/contact-attempts`, { madeOn: '2026-11-03', method: 'telephone', result: 'no-answer' })
  await casey.post(`${kase}/contact-attempts`, { madeOn: '2026-11-04', method: 'telephone', result: 'spoke' })

  // education from day six
  await at('2026-11-05T10:00')
  const provision = await casey.post<{ id: string }>(`${placements}/cases/${id}/provision`, {
    providerCode: 'KS34-EC',
    startsOn: '2026-11-10',
    startsAt: '09:00',
    endsAt: '15:00',
    hoursPerWeek: 25,
    reportTo: 'Mr Ken Adeyemi',
  })
  await at('2026-11-10T09:20')
  await ken.post(`${placements}/provisions/${provision.id}/start`, { startedOn: '2026-11-10' })

  // the panel meets before the governors have: it can only defer
  await at('2026-11-12T15:00')
  await decide('2026-11-12', {
    outcome: 'defer',
    reasons: 'The governors meet next week.',
    missing: 'The governors’ decision',
    deferredUntil: '2026-11-26',
  })
  await at('2026-11-19T16:30')
  await casey.post(`${kase}/governors-decision`, {
    decision: 'upheld',
    decidedOn: '2026-11-19',
    reasons: 'A serious breach of the behaviour policy.',
  })
  await at('2026-11-20T10:00')
  await casey.post(`${kase}/governors-notice`, { givenOn: '2026-11-20' })
  await at('2026-11-26T15:00')
  await decide('2026-11-26', {
    outcome: 'support-centre',
    reasons: 'A small setting with a planned return to a new school.',
    providerCode: 'SSC-NORTH',
    responsibleUrn: RECEIVING_SCHOOL,
  })

  // twelve weeks at the support centre
  await at('2026-11-27T10:00')
  const { items } = await casey.get<{ items: PlacementRow[] }>(`${placements}/cases/${id}/placements`)
  const stay = `${placements}/placements/${items[0].id}`
  await casey.post(`${stay}/acceptance`, { startsOn: STAY.from })
  await at('2026-11-30T09:15')
  await lena.post(`${stay}/start`, { startedOn: STAY.from })
  await stayThrough(civilDate('2026-12-18'))

  await at('2027-01-06T11:00')
  const speakers = { child: casey, parents: casey, school: ruth, centre: lena }
  for (const party of PARTIES) await speakers[party].post(`${stay}/review/views`, { party, words: VIEWS[party] })
  await lena.post(`${stay}/review/decision`, {
    heldOn: '2027-01-06',
    decision: 'phased',
    reasons: 'All four agree on small steps.',
  })
  await at('2027-01-07T10:00')
  const { steps } = await casey.put<Plan>(`${stay}/reintegration`, {
    agreedBy: 'Mill Lane School, the family and the centre',
    steps: [
      {
        on: '2027-01-19',
        sessions: [
          { session: 'AM', site: 'school' },
          { session: 'PM', site: 'centre' },
        ],
      },
      {
        on: '2027-02-02',
        sessions: [
          { session: 'AM', site: 'school' },
          { session: 'PM', site: 'school' },
        ],
      },
      {
        on: '2027-02-24',
        sessions: [
          { session: 'AM', site: 'school' },
          { session: 'PM', site: 'school' },
        ],
        fullTimetable: true,
      },
    ],
  })
  await stayThrough(civilDate('2027-01-15'))
  for (const { id: step, on } of steps) {
    await stayThrough(addDays(mondayOf(civilDate(on)), -3))
    await at(`${on}T16:00`)
    await ruth.post(`${placements}/reintegration-steps/${step}/mark`, { result: 'held' })
  }
  await stayThrough(STAY.to)

  // the end
  await at('2027-03-15T10:00')
  await lena.post(`${stay}/end-report`, {
    text: 'Attendance, progress and what helps are set out for the school.',
    sentOn: '2027-03-15',
  })
  await at('2027-03-16T10:00')
  return id

  async function decide(heldOn: string, decision: object): Promise<void> {
    const { items: meetings } = await priya.get<{ items: Meeting[] }>(`${panels}/meetings?from=${heldOn}`)
    const meeting = meetings.find((one) => one.heldOn === heldOn)
    if (!meeting) throw new Error(`There is no panel on ${heldOn}`)
    const { items: agenda, members } = await priya.get<Agenda>(`${panels}/meetings/${meeting.id}`)
    const present = members.map((member) => member.id)
    await priya.post(`${panels}/meetings/${meeting.id}/attendance`, { present })
    const item = agenda.find(({ caseId }) => caseId === id)
    if (!item) throw new Error(`The case is not on the agenda of ${heldOn}`)
    await priya.post(`${panels}/items/${item.id}/decision`, decision)
  }

  /** Every Friday the centre enters its week's register, until the week of `until` is done. */
  async function stayThrough(until: CivilDate): Promise<void> {
    for (; week <= mondayOf(until) && week <= STAY.to; week = addDays(week, 7)) {
      const address = `${stay}/registers/${week}`
      const planned = await lena.get<Register>(address)
      const last = planned.sessions.at(-1)
      if (!last) continue
      await at(`${last.on}T15:30`)
      // the stay may have ended meanwhile: then the week is shorter
      const { sessions } = await lena.get<Register>(address)
      const marks = sessions.map(({ on, session }) => ({ on, session, code: session === 'AM' ? '/' : '\\' }))
      await lena.put(address, { marks })
    }
  }
}
