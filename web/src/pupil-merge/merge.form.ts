import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { only, type Posted, text } from '../forms'
import type { PupilRecord } from '../pupils/pupils.page'

/** What two records may say differently, in the order shown, with how each says it. */
const THINGS = {
  name: 'Name',
  'birth-date': 'Date of birth',
  upn: 'Unique pupil number',
  uln: 'Unique learner number',
  sex: 'Legal sex',
  'nc-year': 'Year group',
  school: 'Main school',
  'home-authority': 'Lives in the area of',
  'sen-provision': 'Special educational needs',
  'looked-after': 'Looked after',
  'social-worker': 'Social worker',
} as const
export type Thing = keyof typeof THINGS
const NAMES = Object.keys(THINGS) as Thing[]

export interface Difference {
  thing: Thing
  words: string
  kept: string
  other: string
}

/** Only what the two say differently is asked; the birth date is an ISO day still. */
export const differencesOf = (kept: PupilRecord, other: PupilRecord): Difference[] =>
  NAMES.map((thing) => ({ thing, words: THINGS[thing], kept: said(kept, thing), other: said(other, thing) })).filter(
    (one) => one.kept !== one.other,
  )

function said({ facts, ...record }: PupilRecord, thing: Thing): string {
  if (thing === 'birth-date') return record.birthDate
  if (thing === 'uln') return record.uln ?? ''
  if (thing === 'sex') return record.sex ?? ''
  if (thing === 'school') return record.school.name
  return facts.find(({ kind, toOn, withdrawn }) => kind === thing && !toOn && !withdrawn)?.words ?? ''
}

/** What is chosen at first: what the record that stays says, and the other’s word where it says nothing. */
export const firstChoices = (differences: readonly Difference[]): Posted =>
  Object.fromEntries(differences.map(({ thing, kept }) => [thing, kept ? 'kept' : 'other']))

export function readMerge(posted: Posted): { answers?: { taken: Thing[]; reason: string }; errors: FieldErrors } {
  const reason = text(posted, 'reason')
  const errors = only({ reason: !reason && 'Enter how you know that the two records are one child' })
  return answered(errors, { taken: NAMES.filter((thing) => text(posted, thing) === 'other'), reason })
}

export function readUndo(posted: Posted): { answers?: { reason: string }; errors: FieldErrors } {
  const reason = text(posted, 'reason')
  return answered(only({ reason: !reason && 'Enter why the two records are not one child' }), { reason })
}
