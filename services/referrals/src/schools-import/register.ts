import { isCivilDate } from '@daysix/shared/civil-date'

/**
 * The register of schools that the department publishes each day (GIAS, `edubasealldata….csv`): which of its columns are
 * kept, and as what. A column is found by its name, wherever it stands; one that is not there leaves what is held. What the
 * authority adds to a school is not among them, so no import can touch it.
 */
interface RegisterColumn {
  /** Of our table. */
  into: string
  /** Of the file; several become one, a space between them. */
  from: readonly string[]
  needed?: true
  read: Reading
}

/** What a cell says as our table holds it, empty where it says nothing. */
export type Reading = (cell: string) => string | Wrong

/** Why a cell cannot be kept. */
export class Wrong {
  constructor(readonly reason: string) {}
}

const LONGEST = 300

const words: Reading = (cell) => (cell.length > LONGEST ? new Wrong(`Use ${LONGEST} characters or fewer`) : cell)

const like =
  (pattern: RegExp, reason: string): Reading =>
  (cell) =>
    cell === '' || pattern.test(cell) ? cell : new Wrong(reason)

const digits = (most: number): Reading =>
  like(new RegExp(`^\\d{1,${most}}$`), `Enter a number of at most ${most} digits, or leave it empty`)

/** `31-08-2026`, as the register writes its days. */
export const registerDay: Reading = (cell) => {
  if (cell === '') return ''
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(cell) ?? []
  const on = `${year}-${month}-${day}`
  return isCivilDate(on) ? on : new Wrong('Enter a day that exists, like 31-08-2026')
}

/** The file has lost the zero in front. */
const telephone: Reading = (cell) => {
  const number = cell.replaceAll(/\s/g, '')
  if (!/^\d{9,11}$/.test(number)) return words(cell)
  return number.startsWith('0') ? number : `0${number}`
}

/** All that the register knows. */
const STATUSES = ['Open', 'Open, but proposed to close', 'Proposed to open', 'Closed']

const oneOf =
  (words: readonly string[]): Reading =>
  (cell) =>
    words.includes(cell) ? cell : new Wrong(`Enter ${words.map((one) => `“${one}”`).join(' or ')}`)

const needed =
  (read: Reading): Reading =>
  (cell) =>
    cell === '' ? new Wrong('This cell must not be empty') : read(cell)

export const registerUrn: Reading = needed(like(/^\d{6}$/, 'A URN has six digits'))

const column = (into: string, from: string | readonly string[], read: Reading = words): RegisterColumn => ({
  ...{ into, read, from: typeof from === 'string' ? [from] : from },
})
const mustHave = (into: string, from: string, read: Reading = words): RegisterColumn => ({
  ...column(into, from, needed(read)),
  needed: true,
})

export const REGISTER: readonly RegisterColumn[] = [
  mustHave('urn', 'URN', registerUrn),
  mustHave('name', 'EstablishmentName'),
  mustHave('la_code', 'LA (code)', like(/^\d{3}$/, 'An authority’s code has three digits')),
  column('la_name', 'LA (name)'),
  column('establishment_number', 'EstablishmentNumber', digits(4)),
  column('type_code', 'TypeOfEstablishment (code)', digits(3)),
  column('type_name', 'TypeOfEstablishment (name)'),
  column('group_code', 'EstablishmentTypeGroup (code)', digits(3)),
  column('phase', 'PhaseOfEducation (name)'),
  mustHave('status', 'EstablishmentStatus (name)', oneOf(STATUSES)),
  mustHave(
    'status_code',
    'EstablishmentStatus (code)',
    like(/^[1-4]$/, 'Enter 1 for open, 2 for closed, 3 for proposed to close or 4 for proposed to open'),
  ),
  column('opened_on', 'OpenDate', registerDay),
  column('opened_because', 'ReasonEstablishmentOpened (name)'),
  column('closed_on', 'CloseDate', registerDay),
  column('closed_because', 'ReasonEstablishmentClosed (name)'),
  column('low_age', 'StatutoryLowAge', digits(2)),
  column('high_age', 'StatutoryHighAge', digits(2)),
  column('capacity', 'SchoolCapacity', digits(6)),
  column('trust_code', 'Trusts (code)', digits(9)),
  column('trust_name', 'Trusts (name)'),
  column('ukprn', 'UKPRN', digits(8)),
  column('street', 'Street'),
  column('locality', 'Locality'),
  column('town', 'Town'),
  column('postcode', 'Postcode'),
  column('website', 'SchoolWebsite'),
  column('telephone', 'TelephoneNum', telephone),
  column('head_name', ['HeadTitle (name)', 'HeadFirstName', 'HeadLastName']),
  column('head_job_title', 'HeadPreferredJobTitle'),
  column('previous_la_code', 'PreviousLA (code)', digits(3)),
  column('previous_establishment_number', 'PreviousEstablishmentNumber', digits(4)),
  column('teenage_mothers', 'TeenMoth (name)'),
  column('teenage_mothers_places', 'TeenMothPlaces', digits(6)),
  column('child_care', 'CCF (name)'),
  column('unit_takes_sen', 'SENPRU (name)'),
  column('unit_takes_ebd', 'EBD (name)'),
  column('unit_places', 'PlacesPRU', digits(6)),
  column('unit_full_time', 'FTProv (name)'),
]
