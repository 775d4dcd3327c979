import { read } from '../api'
import type { Visiting } from '../page'

/** The case as referrals shows it; a person's look at it is recorded there. */
export const caseOf = (ref: string, visit: Visiting) =>
  read(visit.referrals.GET('/api/v1/cases/{id}', { params: { path: { id: ref } } }))

export type Case = Awaited<ReturnType<typeof caseOf>>
export type CaseClock = Case['clocks'][number]

/** As the identity bar shows a child. */
export interface Child {
  reference: string
  pupilName: string
  facts: string[]
  flags: string[]
}

export const FLAG_WORDS: Record<Case['flags'][number], string> = {
  'looked-after': 'Looked after',
  'social-worker': 'Has a social worker',
  'ehc-plan': 'EHC plan',
  'sen-support': 'SEN support',
  'lives-elsewhere': 'Lives in another authority',
  'address-restricted': 'Address restricted',
}

export const yearWords = (ncYear: string | null): string =>
  ncYear === null ? 'Year not known' : ncYear === 'R' ? 'Reception' : `Year ${ncYear}`

export const childOf = ({ reference, pupil, school, kindWords, flags }: Case): Child => ({
  reference,
  pupilName: pupil.name,
  facts: [yearWords(pupil.ncYear), school.name, kindWords],
  flags: flags.map((flag) => FLAG_WORDS[flag]),
})
