import type { FieldErrors } from '../api'
import { choice, type Posted, readDate, readTime, text } from '../forms'

/** In the order asked; the last one shows the answers with the dates they lead to. */
export const STEPS = ['pupil', 'imposed', 'reasons', 'check'] as const
export type Step = (typeof STEPS)[number]

/** Asked after the pupil, when children like that are held: whether it is one of them. */
export const LIKELY = 'likely'
/** None of those who were shown: the child is added. */
export const NONE_OF_THEM = 'none'

/** The fields of each step: what was answered before is carried along, so that no answer is kept before it is sent. */
export const FIELDS: Record<Exclude<Step, 'check'>, string[]> = {
  pupil: [
    'schoolUrn',
    'upn',
    'legalForename',
    'legalSurname',
    'birthDate-day',
    'birthDate-month',
    'birthDate-year',
    'ncYear',
    'pupilId',
  ],
  imposed: ['imposedOn-day', 'imposedOn-month', 'imposedOn-year', 'imposedTime'],
  reasons: ['reason1', 'reason2', 'reason3', 'reportedBy'],
}

export interface Report {
  kind: 'PERM'
  schoolUrn: string
  pupil: {
    id?: string
    upn?: string
    legalForename?: string
    legalSurname?: string
    birthDate?: string
    ncYear?: string
  }
  imposedAt: string
  reasons: string[]
  reportedBy?: string
}

/** The step that was answered, and where its person wants to go. */
export const stepOf = (posted: Posted): Step => choice(posted, 'step', STEPS) ?? 'pupil'
export const wayTo = (posted: Posted): Step | undefined => choice(posted, 'goto', STEPS)

/** What a page can see is missing; the service checks everything together. */
export function stepErrors(step: Step, posted: Posted): FieldErrors {
  switch (step) {
    case 'pupil':
      return {
        ...(!text(posted, 'schoolUrn') && { schoolUrn: 'Select a school' }),
        ...pupilErrors(posted),
      }
    case 'imposed': {
      const imposed = readDate(posted, 'imposedOn', 'the date the child was excluded', { example: '3 11 2026' })
      const time = readTime(posted, 'imposedTime', 'the time the child was excluded', { example: '10:15am' })
      return { ...(imposed.error && { imposedOn: imposed.error }), ...(time.error && { imposedTime: time.error }) }
    }
    case 'reasons':
      return text(posted, 'reason1') ? {} : { reason1: 'Select the main reason' }
    case 'check':
      return {}
  }
}

function pupilErrors(posted: Posted): FieldErrors {
  const birth = readDate(posted, 'birthDate', 'the date of birth', { example: '31 5 2012', optional: true })
  if (birth.error) return { birthDate: birth.error }
  if (text(posted, 'upn')) return {}
  return {
    ...(!text(posted, 'legalForename') && { legalForename: 'Enter a UPN, or the legal first name' }),
    ...(!text(posted, 'legalSurname') && { legalSurname: 'Enter a UPN, or the legal surname' }),
    ...(!birth.on && { birthDate: 'Enter a UPN, or the date of birth, like 31 5 2012' }),
  }
}

/** All answers as the service takes them; what is not there is left out. */
export function reportOf(posted: Posted): Report {
  const given = (name: string) => text(posted, name) || undefined
  const birthDate = readDate(posted, 'birthDate', 'the date of birth', { optional: true }).on
  const imposedOn = readDate(posted, 'imposedOn', 'the date').on
  const imposedTime = readTime(posted, 'imposedTime', 'the time').time
  const chosen = given('pupilId')
  const [upn, legalForename, legalSurname, ncYear] = ['upn', 'legalForename', 'legalSurname', 'ncYear'].map(given)
  const reportedBy = given('reportedBy')
  return {
    kind: 'PERM',
    schoolUrn: text(posted, 'schoolUrn'),
    pupil: {
      ...(chosen && chosen !== NONE_OF_THEM && { id: chosen }),
      ...(upn && { upn }),
      ...(legalForename && { legalForename }),
      ...(legalSurname && { legalSurname }),
      ...(birthDate && { birthDate }),
      ...(ncYear && { ncYear }),
    },
    imposedAt: imposedOn && imposedTime ? `${imposedOn}T${imposedTime}` : '',
    reasons: ['reason1', 'reason2', 'reason3'].map((name) => text(posted, name)).filter(Boolean),
    ...(reportedBy && { reportedBy }),
  }
}

/** What of the pupil can be looked for before a new child is added; nothing where too little was said. */
export function soughtOf(posted: Posted): { name: string; birthDate: string; upn?: string } | undefined {
  const { legalForename, legalSurname, birthDate, upn } = reportOf(posted).pupil
  if (!legalForename || !legalSurname || !birthDate) return undefined
  return { name: `${legalForename} ${legalSurname}`.slice(0, 200), birthDate, ...(upn && { upn: upn.slice(0, 20) }) }
}

/** Our own field for each pointer of the service's refusal, and the step on which it is asked. */
export function placed(errors: FieldErrors): { step: Step; errors: FieldErrors } {
  const fields = Object.entries(errors).map(([pointer, message]): [string, string] => [fieldOf(pointer), message])
  const step = STEPS.find((one) => fields.some(([name]) => stepAsking(name) === one)) ?? 'check'
  const here = fields.filter(([name]) => stepAsking(name) === step)
  return { step, errors: Object.fromEntries(here) }
}

function fieldOf(pointer: string): string {
  if (pointer === 'imposedAt') return 'imposedOn'
  if (pointer === 'reasons') return 'reason1'
  // a child who may not be chosen is asked for anew
  if (pointer === 'pupil.id') return 'legalSurname'
  const reason = /^reasons\.(\d)$/.exec(pointer)
  if (reason) return `reason${Math.min(Number(reason[1]) + 1, 3)}`
  return pointer.replace(/^pupil\./, '')
}

const stepAsking = (name: string): Step =>
  (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).find((step) =>
    FIELDS[step].some((field) => field === name || field === `${name}-day`),
  ) ?? 'check'

/** The answers of every other step, as hidden fields. */
export function carried(posted: Posted, step: Step): { name: string; value: string }[] {
  const own = step === 'check' ? [] : FIELDS[step]
  return Object.values(FIELDS)
    .flat()
    .filter((name) => !own.includes(name) && text(posted, name))
    .map((name) => ({ name, value: text(posted, name) }))
}
