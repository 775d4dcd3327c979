import { read } from '../api'
import { type Page, page, type Visiting } from '../page'
import { day, type Tag, timeOfDay } from '../present'

export const schoolOf = (urn: string, visit: Visiting) =>
  read(visit.referrals.GET('/api/v1/schools/{urn}', { params: { path: { urn } } }))
export const additionsOf = (urn: string, visit: Visiting) =>
  visit.referrals.GET('/api/v1/schools/{urn}/additions', { params: { path: { urn } } })

export type School = Awaited<ReturnType<typeof schoolOf>>
export type Additions = NonNullable<Awaited<ReturnType<typeof additionsOf>>['data']>
type SchoolRow = Pick<School, 'standing' | 'status' | 'openedOn' | 'closedOn'>

export const SETTINGS: Record<School['setting'], string> = {
  'pupil-referral-unit': 'Pupil referral unit',
  'alternative-provision': 'Alternative provision',
  special: 'Special school',
  school: 'School',
}

/** Open or not, and since when: the word stands there, the colour only repeats it. */
export function standingTag({ standing, status }: SchoolRow): Tag {
  if (standing === 'open') return { text: status, classes: 'govuk-tag--green' }
  return { text: status, classes: standing === 'closed' ? 'govuk-tag--grey' : 'govuk-tag--blue' }
}

export function sinceWords({ standing, openedOn, closedOn }: SchoolRow): string {
  if (standing === 'closed') return closedOn ? `Closed on ${day(closedOn)}` : ''
  return openedOn ? `${standing === 'proposed' ? 'Opens' : 'Opened'} on ${day(openedOn)}` : ''
}

/** A special school or a unit has none. */
export const phaseOf = ({ phase }: Pick<School, 'phase'>): string | null => (phase === 'Not applicable' ? null : phase)

const BOARDS: Record<School['governance']['board'], string> = {
  'governing-body': 'Its governing body',
  'academy-trust': 'The academy trust',
  'management-committee': 'Its management committee',
  proprietor: 'Its proprietor',
  'not-known': 'Not known',
}
const PANEL_BY = { authority: 'The authority', 'academy-trust': 'The academy trust' }

const known = (rows: [key: string, value: string | number | null | undefined | false][]) =>
  rows.flatMap(([key, value]) => (value || value === 0 ? [{ key, value: String(value) }] : []))
const together = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(', ')

function registerRows(school: School) {
  const { governance } = school
  return known([
    ['URN', school.urn],
    ['Number at the authority', school.establishmentNumber && `${school.laCode}/${school.establishmentNumber}`],
    ['Kind', together(school.typeName, school.setting !== 'school' && SETTINGS[school.setting])],
    ['Phase', phaseOf(school)],
    ['Ages', school.lowAge !== null && school.highAge !== null && `${school.lowAge} to ${school.highAge}`],
    ['Authority', authorityWords(school)],
    ['Opened', school.openedOn && together(day(school.openedOn), school.openedBecause)],
    ['Closed', school.standing === 'closed' && together(day(school.closedOn), school.closedBecause)],
    ['Head', together(school.headName, school.headJobTitle)],
    ['Address', together(school.street, school.locality, school.town, school.postcode)],
    ['Telephone', school.telephone],
    ['Website', school.website],
    ['Places', school.capacity],
    ['Who decides for it', BOARDS[governance.board]],
    ['Exclusion regulations', governance.insideRegulations ? 'Apply' : 'Do not apply: it has a procedure of its own'],
    ...unitRows(school),
  ])
}

/** What the register knows of a unit that takes children who cannot be at school. */
const unitRows = (school: School): [string, string | number | null][] => [
  ['Places for excluded pupils', school.unitPlaces],
  ['Full time', school.unitFullTime],
  ['Takes special educational needs', school.unitTakesSen],
  ['Takes emotional and behavioural difficulties', school.unitTakesEbd],
  ['Teenage mothers', school.teenageMothers && together(school.teenageMothers, placesFor(school.teenageMothersPlaces))],
  ['Child care', school.childCare],
]
const placesFor = (places: number | null) => places !== null && `${places} places`

export const authorityWords = ({
  laCode,
  laName,
  elsewhere,
}: Pick<School, 'laCode' | 'laName' | 'elsewhere'>): string =>
  elsewhere ? `Another authority’s: ${laName ?? laCode}` : (laName ?? laCode)

function additionRows(held: Additions) {
  const half = (from: string | null, to: string | null) => from && to && `${timeOfDay(from)} to ${timeOfDay(to)}`
  const panel = held.reviewPanel
  return known([
    ['Morning', half(held.morningStarts, held.morningEnds)],
    ['Afternoon', half(held.afternoonStarts, held.afternoonEnds)],
    ['Terms a year', held.termCount],
    ['Exclusions', together(held.exclusionContact, held.exclusionEmail, held.exclusionTelephone)],
    ['Safe address', held.safeEmail],
    ['Designated lead', together(held.designatedLead, held.designatedLeadEmail, held.designatedLeadTelephone)],
    ['SENCO', together(held.senco, held.sencoEmail, held.sencoTelephone)],
    ['Attendance', together(held.attendanceContact, held.attendanceEmail, held.attendanceTelephone)],
    ['Review panel arranged by', panel && together(PANEL_BY[panel.by], panel.laName ?? panel.laCode)],
    ['Area', held.area],
  ])
}

/** What a reader may do here, and what they may know beside the register. */
export interface Beside {
  additions?: Additions
  openCases?: number
  isStaff: boolean
  mayChange: boolean
}

export function schoolPage(school: School, { additions, openCases, isStaff, mayChange }: Beside): Page {
  return page('schools/school', {
    title: school.name,
    school,
    standing: standingTag(school),
    since: sinceWords(school),
    rows: registerRows(school),
    trust: school.trustCode && { name: school.trustName ?? school.trustCode, href: isStaff && trustHref(school) },
    additions: additions && additionRows(additions),
    writesNowhere: additions !== undefined && !additions.safeEmail && !additions.exclusionEmail,
    ...{ openCases, isStaff, mayChange },
    back: isStaff ? { href: '/schools', text: 'All schools' } : { href: '/school', text: 'Your school' },
  })
}

const trustHref = ({ trustCode }: School): string =>
  `/schools?${new URLSearchParams({ trust: trustCode!, where: 'everywhere' }).toString()}`
