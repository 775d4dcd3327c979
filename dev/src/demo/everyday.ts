import { addDays, type CivilDate } from '@daysix/shared/civil-date'
import { londonDate } from '@daysix/shared/instant'
import { upnCheckLetter } from '@daysix/shared/upn'
import type { RunFile } from '../state'
import { demoToken } from './demo-token'
import { loadDemonstration } from './load'

/** A school of the demonstration authority that has no calendar of its own. */
const SCHOOL = '900003'
const CENTRE = 'EVERYDAY-EC'

/**
 * The demonstration authority with school on every day of the year, and a centre that takes everybody: what runs in real
 * time then comes to the same on whatever day it runs.
 * @param pupils how many there are to report
 */
export async function loadEveryday(run: RunFile, pupils: number): Promise<void> {
  const token = await demoToken(run)
  const send = async (method: string, address: string, body: object): Promise<void> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const response = await fetch(address, { method, headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${method} ${address} was answered ${response.status}: ${await response.text()}`)
  }
  const referrals = `${run.referrals.http}/api/v1`
  // before the authority's own: a calendar that is there is left as it is
  await send('PUT', `${referrals}/calendars/authority`, { file: calendarAround(londonDate(new Date())) })
  await loadDemonstration(run, token)
  await send('POST', `${run.placements.http}/api/v1/providers`, {
    ...{ code: CENTRE, name: 'Everyday Education Centre', kind: 'education-centre', keyStages: ['KS3', 'KS4'] },
    ...{ places: 500, addressLines: ['1 Everyday Lane', 'Northmere'], reportTo: 'Mr Ken Adeyemi' },
    ...{ morningStarts: '09:00', afternoonStarts: '12:45', afternoonEnds: '15:00' },
    ...{ email: 'everyday@northmere.example', telephone: '01632 960399' },
  })
  for (let n = 1; n <= pupils; n++) await send('POST', `${referrals}/pupils`, pupil(n))
}

const calendarAround = (today: CivilDate): object => ({
  name: 'Every day of the year',
  terms: [{ name: 'All year', firstDay: addDays(today, -200), lastDay: addDays(today, 400) }],
  closures: [],
  openDays: [],
  halfDays: [],
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  bankHolidays: [],
  sessions: { morningStarts: '08:50', afternoonStarts: '13:10', afternoonEnds: '15:20' },
})

function upnOf(n: number): string {
  const body = `99943${String(n).padStart(7, '0')}`
  return upnCheckLetter(body) + body
}

const pupil = (n: number): object => ({
  upn: upnOf(n),
  legalForename: `Everyday${n}`,
  legalSurname: 'Pupil',
  birthDate: '2013-01-15',
  ncYear: '9',
  schoolUrn: SCHOOL,
  contacts: [{ name: `Parent of ${n}`, relationship: 'parent', email: `parent.${n}@families.example` }],
})

/** The first days of a case as bodies of requests: everything asked of a caseworker until the child has started. */
export const everyday = {
  /** Two days ago: the time of the written notice to the parents has passed, and day six has not come. */
  report: (n: number) => ({
    kind: 'PERM',
    schoolUrn: SCHOOL,
    pupil: { upn: upnOf(n) },
    imposedAt: `${addDays(londonDate(new Date()), -2)}T10:00`,
    reasons: ['PA'],
    reportedBy: 'Sam Whitfield',
  }),
  familySpokenTo: () => ({ madeOn: londonDate(new Date()), method: 'telephone', result: 'spoke' }),
  /** Later today, to which a parent agreed: the one start that can be seen on the same day. */
  arrangement: () => ({
    providerCode: CENTRE,
    startsOn: londonDate(new Date()),
    startsAt: '23:58',
    endsAt: '23:59',
    hoursPerWeek: 25,
    reportTo: 'Mr Ken Adeyemi',
    consentToShortNotice: true,
  }),
  start: () => ({ startedOn: londonDate(new Date()) }),
  cancellation: () => ({ cancelledOn: londonDate(new Date()), reasons: 'The head teacher found another way.' }),
}
