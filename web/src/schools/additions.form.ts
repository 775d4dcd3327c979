import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { choice, emptyForm, type Form, only, type Posted, readTime, text } from '../forms'
import { timeOfDay } from '../present'
import type { AskedField } from '../typed'
import type { Additions } from './school.view'

interface Question extends AskedField {
  name: keyof Answers
  hint?: string
  /** How it is asked, and how wide. */
  kind?: 'time' | 'short' | 'email' | 'telephone'
}

const person = (
  title: string,
  hint: string,
  [name, address, telephone]: [keyof Answers, keyof Answers, keyof Answers],
): { title: string; hint: string; questions: Question[] } => ({
  ...{ title, hint },
  questions: [
    { name, label: `${title}: name` },
    { name: address, label: `${title}: e-mail address`, kind: 'email' },
    { name: telephone, label: `${title}: telephone number`, kind: 'telephone' },
  ],
})

/** What the page asks, part by part. */
export const PARTS: { title: string; hint?: string; questions: Question[] }[] = [
  {
    title: 'Sessions',
    hint: 'When the school day begins and ends. Leave the afternoon empty where there is none.',
    questions: [
      { name: 'morningStarts', label: 'Morning starts', kind: 'time' },
      { name: 'morningEnds', label: 'Morning ends', kind: 'time' },
      { name: 'afternoonStarts', label: 'Afternoon starts', kind: 'time' },
      { name: 'afternoonEnds', label: 'Afternoon ends', kind: 'time' },
      { name: 'termCount', label: 'Terms a year', kind: 'short', hint: 'From 3 to 6' },
    ],
  },
  person('Exclusions', 'Whom we ring and write to about an exclusion.', [
    ...(['exclusionContact', 'exclusionEmail', 'exclusionTelephone'] as const),
  ]),
  {
    title: 'Safe address',
    questions: [
      {
        ...{ name: 'safeEmail', label: 'Safe e-mail address', kind: 'email' },
        hint: 'Few people read it. Letters about a case go here instead of to the exclusions address',
      },
    ],
  },
  person('Designated lead', 'Who leads for children who are looked after.', [
    ...(['designatedLead', 'designatedLeadEmail', 'designatedLeadTelephone'] as const),
  ]),
  person('SENCO', 'Who leads for special educational needs.', [
    ...(['senco', 'sencoEmail', 'sencoTelephone'] as const),
  ]),
  person('Attendance', 'Who tells us of attendance, and whom we tell.', [
    ...(['attendanceContact', 'attendanceEmail', 'attendanceTelephone'] as const),
  ]),
]

export const PANEL_BY = [
  { value: 'law', text: 'Whoever the law names for this kind of school' },
  { value: 'authority', text: 'An authority, as agreed' },
  { value: 'academy-trust', text: 'The academy trust, as agreed' },
]

export const QUESTIONS: AskedField[] = [
  ...PARTS.flatMap(({ questions }) => questions),
  { name: 'reviewPanelBy', label: 'Who arranges the review panel', items: PANEL_BY },
  { name: 'reviewPanelLaCode', label: 'Code of the authority that arranges it' },
  { name: 'area', label: 'Area' },
  { name: 'reason', label: 'Why an e-mail address changes' },
]

export type Answers = Omit<Additions, 'urn' | 'name' | 'reviewPanel'> & { reason: string | null }

/** Each as a refusal names it, so that no two read alike. */
const TIMES = {
  morningStarts: 'the start of the morning',
  morningEnds: 'the end of the morning',
  afternoonStarts: 'the start of the afternoon',
  afternoonEnds: 'the end of the afternoon',
}
type Time = keyof typeof TIMES
const TIMES_OF_A_DAY = Object.keys(TIMES) as Time[]

/** The service judges what is said; here it is only read, so that times may be written as people write them. */
export function readAdditions(posted: Posted): { answers?: Answers; errors: FieldErrors } {
  const line = (name: keyof Answers) => text(posted, name) || null
  const read = (name: Time) => readTime(posted, name, TIMES[name], { example: '8:45am', optional: true })
  const time = (name: Time) => read(name).time ?? null
  const terms = text(posted, 'termCount')
  const errors = only({
    ...Object.fromEntries(TIMES_OF_A_DAY.map((name) => [name, read(name).error])),
    termCount: terms && !/^\d$/.test(terms) && 'Enter how many terms a year the school has, from 3 to 6',
  })
  return answered(errors, {
    ...{ morningStarts: time('morningStarts'), morningEnds: time('morningEnds') },
    ...{ afternoonStarts: time('afternoonStarts'), afternoonEnds: time('afternoonEnds') },
    termCount: terms ? Number(terms) : null,
    ...{ exclusionContact: line('exclusionContact'), exclusionEmail: line('exclusionEmail') },
    ...{ exclusionTelephone: line('exclusionTelephone'), safeEmail: line('safeEmail') },
    ...{ designatedLead: line('designatedLead'), designatedLeadEmail: line('designatedLeadEmail') },
    designatedLeadTelephone: line('designatedLeadTelephone'),
    ...{ senco: line('senco'), sencoEmail: line('sencoEmail'), sencoTelephone: line('sencoTelephone') },
    ...{ attendanceContact: line('attendanceContact'), attendanceEmail: line('attendanceEmail') },
    attendanceTelephone: line('attendanceTelephone'),
    reviewPanelBy: choice(posted, 'reviewPanelBy', ['authority', 'academy-trust'] as const) ?? null,
    ...{ reviewPanelLaCode: line('reviewPanelLaCode'), area: line('area'), reason: line('reason') },
  })
}

/** As it is held; of the version that a change must name. */
export function formOf(held: Additions, etag: string): Form {
  const { urn: _urn, name: _name, reviewPanel: _panel, ...all } = held
  const values = Object.entries(all).map(([name, value]) => [name, value === null ? '' : String(value)])
  const times = TIMES_OF_A_DAY.map((name) => [name, held[name] ? timeOfDay(held[name]) : ''])
  return emptyForm({
    ...Object.fromEntries([...values, ...times]),
    ...{ reviewPanelBy: held.reviewPanelBy ?? 'law', etag },
  } as Posted)
}
