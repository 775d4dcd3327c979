import type { Person } from './browser'
import { PUPIL } from './journey'

/** Steps that several stories have in common, each by the pages that a person would use. */

/** A school reports a permanent exclusion through the four pages of the notice. Answers the reference. */
export async function reportsExclusion(
  school: Person,
  { upn = PUPIL.upn, on = '2026-11-03', time = '10:00am' }: { upn?: string; on?: string; time?: string } = {},
): Promise<string> {
  await school.visits('/school/notices/new')
  await school.fills('Unique pupil number (UPN)', upn)
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

/** The centre says from its own home page that the child has come. */
export async function recordsStart(centre: Person, startedOn: string): Promise<void> {
  await centre.visits('/centre')
  await centre.follows(PUPIL.name)
  await centre.follows('Record that the child started')
  await centre.dates('Day the child started', startedOn)
  await centre.presses('Record the start')
}
