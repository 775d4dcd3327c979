import type { Person } from './browser'
import { PUPIL } from './journey'

/** Steps that several stories have in common, each by the pages that a person would use. */

/** A child whom the register does not know: no year, no family. */
interface NewChild {
  forename: string
  surname: string
  born: string
}

interface Notice {
  upn?: string
  child?: NewChild
  on?: string
  time?: string
}

/** A school reports a permanent exclusion through the four pages of the notice. Answers the reference. */
export async function reportsExclusion(
  school: Person,
  { upn = PUPIL.upn, child, on = '2026-11-03', time = '10:00am' }: Notice = {},
): Promise<string> {
  await school.visits('/school/notices/new')
  if (child) {
    await school.fills('Legal first name', child.forename)
    await school.fills('Legal surname', child.surname)
    await school.dates('Date of birth', child.born)
  } else await school.fills('Unique pupil number (UPN)', upn)
  await school.presses('Continue')
  await school.dates('Date the head teacher imposed it', on)
  await school.fills('Time', time)
  await school.presses('Continue')
  await school.picks('Main reason', 'Physical assault against an adult')
  await school.presses('Continue')
  await school.presses('Send the notice')
  await school.sees('Notice sent')
  return school.path().split('/')[2]
}

/** Somebody of the team makes a case theirs on its own page. */
export async function takesCase(worker: Person, reference: string): Promise<void> {
  await worker.visits(`/cases/${reference}`)
  await worker.presses('Take this case')
  await worker.sees('The case is yours')
}

/** Education from day six: the centre for Key Stages 3 and 4, full time. */
export async function arrangesEducation(caseworker: Person, reference: string, startsOn: string): Promise<void> {
  await caseworker.visits(`/cases/${reference}/day-six/arrange`)
  await caseworker.chooses('Key Stage 3 and 4 Education Centre')
  await caseworker.dates('When does education start?', startsOn)
  await caseworker.fills('When does the day start?', '9am')
  await caseworker.fills('When does the day end?', '3pm')
  await caseworker.fills('How many hours a week?', '25')
  await caseworker.fills('Who does the child report to on the first day?', 'Mr Ken Adeyemi')
  await caseworker.presses('Arrange education')
}

/** The centre, of day six or of a placement, says from its own home page that the child has come. */
export async function recordsStart(centre: Person, startedOn: string): Promise<void> {
  await centre.visits('/centre')
  await centre.follows(PUPIL.name)
  await centre.follows('Record that the child started')
  await centre.dates('Day the child started', startedOn)
  await centre.presses('Record the start')
}

/** The panel comes together, says who is here and turns to the case. */
export async function opensTheMeeting(panel: Person, reference: string, day: string): Promise<void> {
  await panel.visits('/panels')
  await panel.follows(day)
  await panel.follows('Record who is here')
  for (const member of ['Priya Shah', 'Owen Price', 'Farah Aziz', 'Helen Marsh']) await panel.chooses(member)
  await panel.presses('Record who is here')
  await panel.follows(reference)
  await panel.follows('Record the decision')
}

export async function recordsThatGovernorsUphold(caseworker: Person, reference: string): Promise<void> {
  await caseworker.visits(`/cases/${reference}/governors`)
  await caseworker.follows('Record the decision')
  await caseworker.chooses('The exclusion is upheld')
  await caseworker.fills('Reasons (optional)', 'A serious breach of the behaviour policy.')
  await caseworker.presses('Record the decision')
}

/** In a meeting that is open: a support centre, and Mill Lane School as the school from now on. */
export async function decidesOnASupportCentre(panel: Person): Promise<void> {
  await panel.chooses('A place at a support centre')
  await panel.presses('Continue')
  await panel.picks('Which school is responsible from now on?', 'Mill Lane School')
  await panel.picks('Which provider?', 'North Student Support Centre (KS3, KS4; 6 free)')
  await panel.fills('What are the reasons?', 'A small setting with a planned return to a new school.')
  await panel.presses('Record the decision')
}

export async function acceptsThePlace(caseworker: Person, reference: string, startsOn: string): Promise<void> {
  await caseworker.visits(`/cases/${reference}/placement`)
  await caseworker.follows('Record that the place was accepted')
  await caseworker.dates('First day at the new place', startsOn)
  await caseworker.presses('Accept the place')
}

/** The week that is due: present in every session that nobody has marked otherwise. */
export async function entersRegister(centre: Person, { firstMorning }: { firstMorning?: string } = {}): Promise<void> {
  await centre.visits('/centre')
  await centre.follows(`Register for ${PUPIL.name}`)
  if (firstMorning) await centre.picks('Morning', firstMorning)
  await centre.presses('Fill in “present” where nothing is marked')
  await centre.presses('Save register')
  await centre.sees('complete')
}

/** One of the four who are heard at a review: `child`, `parents`, `school` or `centre`. */
export async function speaks(person: Person, review: string, party: string, words: string): Promise<void> {
  await person.visits(`${review}/views/${party}`)
  await person.fills('In their own words, as far as you can', words)
  await person.presses('Record this view')
}

/** From the page of the review. */
export async function decidesAPhasedReturn(centre: Person): Promise<void> {
  await centre.follows('Record the decision')
  await centre.chooses('Phased return')
  await centre.fills('Reasons', 'All four agree on small steps.')
  await centre.presses('Record the decision')
}

/** Mornings from 19 January, all day from 2 February and the full timetable from 24 February 2027. */
export async function plansTheReturn(caseworker: Person, reference: string): Promise<void> {
  await caseworker.visits(`/cases/${reference}/reintegration`)
  await caseworker.follows('Plan the return')
  await caseworker.fills('Who agreed the plan?', 'Mill Lane School, the family and the centre')
  const steps = [
    ['2027-01-19', 'Morning at school, afternoon at the centre'],
    ['2027-02-02', 'All day at school'],
    ['2027-02-24', 'Full timetable from this day'],
  ] as const
  for (const [row, [on, where]] of steps.entries()) {
    await caseworker.dates(`Day of step ${row + 1}`, on)
    await caseworker.picks('Where is the child?', where, caseworker.within('group', `Step ${row + 1}`))
  }
  await caseworker.presses('Agree the plan')
  await caseworker.sees('Agreed by Mill Lane School')
}

/** The placement has ended. */
export async function sendsTheEndReport(caseworker: Person, reference: string): Promise<void> {
  await caseworker.visits(`/cases/${reference}/placement`)
  await caseworker.follows('Send the end report')
  await caseworker.fills('Report', 'Attendance, progress and what helps are set out for the school.')
  await caseworker.presses('Send the report')
}
