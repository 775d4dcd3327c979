import { Refusal } from '@daysix/shared/refusal'
import type { Pupil } from '../pupils/pupil.entity'

/** What can be taken from the record that goes, thing by thing, with the columns that say it. */
const COLUMNS = {
  name: ['legalForename', 'middleNames', 'legalSurname', 'preferredForename', 'preferredSurname'],
  'birth-date': ['birthDate'],
  upn: ['upn', 'upnAsWritten', 'upnDoubted'],
  uln: ['uln'],
  sex: ['sex'],
  'nc-year': ['ncYear', 'keyStage'],
  school: ['schoolUrn'],
  'home-authority': ['homeLaCode'],
  'sen-provision': ['senProvision'],
  'looked-after': ['lookedAfter'],
  'social-worker': ['socialWorkerName', 'socialWorkerEmail'],
} as const satisfies Record<string, readonly (keyof Pupil)[]>

export const TAKEN = Object.keys(COLUMNS) as [keyof typeof COLUMNS, ...(keyof typeof COLUMNS)[]]
export type Taken = keyof typeof COLUMNS

/** How long a merge can be undone. */
export const UNDO_DAYS = 30

const partOf = (pupil: Pupil, thing: Taken): Partial<Pupil> =>
  Object.fromEntries(COLUMNS[thing].map((column) => [column, pupil[column]]))

/** What of the record that stays becomes another. The last examination is kept, whichever of the two knew it. */
export const takenFrom = (merged: Pupil, kept: Pupil, taken: readonly Taken[]): Partial<Pupil> => ({
  ...Object.assign({}, ...taken.map((thing) => partOf(merged, thing))),
  examsEndedOn: kept.examsEndedOn ?? merged.examsEndedOn,
})

/** What was taken and is still so goes back to what it was; what was changed since stays changed. */
export function givenBack(now: Pupil, merged: Pupil, before: Pupil, taken: readonly Taken[]): Partial<Pupil> {
  const same = (thing: Taken) => JSON.stringify(partOf(now, thing)) === JSON.stringify(partOf(merged, thing))
  return Object.assign({}, ...taken.filter(same).map((thing) => partOf(before, thing))) as Partial<Pupil>
}

export class MergeNotOpen extends Refusal {}
