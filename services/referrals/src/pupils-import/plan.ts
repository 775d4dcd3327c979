import type { CivilDate } from '@daysix/shared/civil-date'
import type { Pupil } from '../pupils/pupil.entity'
import type { Registration } from '../pupils/registration.entity'
import { type RowNote, shown } from '../row-notes'
import { keyStageOf } from '../pupils/nc-year'
import { ANOTHER_HAD_THIS_UPN, isPermanentUpn, whoseUpn } from '../pupils/of-upn'
import { checkSpan, type Span } from '../pupils/span'
import type { PupilRow } from './pupil-file'

/** A field that would be another. */
export interface FieldChange {
  field: string
  before: string | null
  after: string | null
}

export interface PlannedPupil {
  line: number
  row: PupilRow
  /** None for a pupil who is not held yet. */
  before?: Pupil
  /** What the pupil's own row becomes. */
  values: Partial<Pupil>
  changes: FieldChange[]
  /** Not held of the pupil yet, and not the one that ends now by itself. */
  formerUpns: string[]
}

/** A name on a roll that is not held yet, beside the main school that a pupil's own row says. */
export interface PlannedRegistration {
  line: number
  row: PupilRow
  /** Held already, or planned above. */
  pupil: Pupil | PlannedPupil
  /** The one that is held and has ended on the row's last day. */
  ends?: Registration
}

export interface ImportPlan {
  added: PlannedPupil[]
  changed: PlannedPupil[]
  registrations: PlannedRegistration[]
  /** Rows that say what is held already. */
  same: number
  /** New in the file, and much like somebody who is held: a person decides. */
  likely: { line: number; row: PupilRow; like: Pupil }[]
  errors: RowNote[]
}

const isMain = ({ status }: Pick<PupilRow, 'status'>): boolean => status === 'C' || status === 'M'
/** Says where the pupil is now; a main school that is over is history. */
export const isOfNow = (row: PupilRow): boolean => isMain(row) && row.to === null

export const saidInLine = (line: number | string): string => `The pupil’s main school is said in line ${line} already`

/** Letters alone, so that a space, a hyphen, an accent or a capital make no other name. */
const plain = (name: string | null): string =>
  (name ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

type Named = Pick<Pupil, 'legalSurname' | 'legalForename' | 'preferredSurname' | 'preferredForename'>
/** A name that a pupil has or had. */
export type NameOf = Named & { pupilId: string }

/** What is held of the pupils that a file may mean. */
export interface HeldPupils {
  /** Those of its UPNs, and those of its birth dates. */
  held: readonly Pupil[]
  /** UPN → all who have it or had it before. */
  ofUpns: ReadonlyMap<string, readonly Pupil[]>
  /** Their registrations, those that are over too. */
  rolls: readonly Registration[]
  /** What they are and were called. */
  names?: readonly NameOf[]
  /** Whether whoever brings the file may learn of the pupil. */
  isFindable?: (pupil: Pupil) => boolean
}

/**
 * What a file would change.
 * @param today the last day of what is held until now
 * @param addLikely a person has looked at the likely duplicates and says that they are other children
 */
export function planImport(
  rows: readonly PupilRow[],
  { held, ofUpns, rolls, names = [], isFindable = () => true }: HeldPupils,
  addLikely: boolean,
  today: CivilDate,
): ImportPlan {
  const plan: ImportPlan = { added: [], changed: [], registrations: [], same: 0, likely: [], errors: [] }
  const refuse = (line: number, column: string, value: string, reason: string) =>
    void plan.errors.push({ line, column, value: shown(value), reason })
  const candidates = new Candidates(held, ofUpns, names, isFindable)
  const seen = new Map<string, PupilRow>()
  const planned = new Map<string, PlannedPupil>()

  for (const row of rows.filter(isOfNow)) {
    const found = candidates.find(row)
    const id = 'pupil' in found ? found.pupil?.id : undefined
    // the same child under a number of now and a number of before
    const first = seen.get(keyOf(row)) ?? (id && seen.get(id))
    if (first) {
      refuse(row.line, 'upn', row.upn ?? '', saidInLine(first.line))
      continue
    }
    for (const key of [keyOf(row), ...(id ? [id] : [])]) seen.set(key, row)
    const another = row.formerUpns.find((upn) => candidates.isAnothers(upn, id))
    if ('error' in found) refuse(row.line, found.column, found.value, found.error)
    else if (another) refuse(row.line, 'former_upns', another, ANOTHER_HAD_THIS_UPN)
    else if (found.pupil) planChange(plan, planned, row, found.pupil, { rolls, candidates })
    else if (found.like && !addLikely) plan.likely.push({ line: row.line, row, like: found.like })
    else {
      const added = { line: row.line, row, values: valuesOf(row), changes: [], formerUpns: row.formerUpns }
      plan.added.push(added)
      planned.set(keyOf(row), added)
    }
  }
  const past = new PastRolls(rolls, today)
  for (const row of rows.filter((one) => !isOfNow(one))) {
    const found = candidates.find(row)
    const pupil = ('pupil' in found && found.pupil) || planned.get(keyOf(row))
    if (!pupil)
      refuse(row.line, 'enrolment_status', row.status, 'The pupil’s main school is neither held nor in the file')
    else if (row.to === null) {
      if (holdsRoll(pupil, row, rolls)) plan.same += 1
      else plan.registrations.push({ line: row.line, row, pupil })
    } else {
      const stays = seen.get(keyOf(row))?.schoolUrn === row.schoolUrn
      const said = past.said(pupil, { ...row, to: row.to }, stays)
      if (said === 'same') plan.same += 1
      else if ('error' in said)
        refuse(row.line, said.column, row[said.column === 'on_roll_to' ? 'to' : 'from'] ?? '', said.error)
      else plan.registrations.push({ line: row.line, row, pupil, ...said })
    }
  }
  plan.errors.sort((a, b) => a.line - b.line)
  return plan
}

const keyOf = ({ upn, legalSurname, legalForename, birthDate }: PupilRow): string =>
  upn && isPermanentUpn(upn) ? upn : `${upn ?? ''} ${plain(legalSurname)} ${plain(legalForename)} ${birthDate}`

const holdsRoll = (pupil: Pupil | PlannedPupil, { schoolUrn, status }: PupilRow, rolls: readonly Registration[]) =>
  'id' in pupil &&
  rolls.some(
    ({ pupilId, urn, status: held, toOn }) =>
      pupilId === pupil.id && urn === schoolUrn && held === status && toOn === null,
  )

/** What rows say of registrations that are over, held against those that are known and against each other. */
class PastRolls {
  private readonly found = new Map<object, Span[]>()

  constructor(
    private readonly rolls: readonly Registration[],
    private readonly today: CivilDate,
  ) {}

  /** @param stays the file says that the child is at this school now, after all */
  said(
    pupil: Pupil | PlannedPupil,
    row: PupilRow & { to: CivilDate },
    stays: boolean,
  ): 'same' | { ends?: Registration } | { column: 'on_roll_from' | 'on_roll_to'; error: string } {
    const theirs = this.rolls.filter(({ pupilId }) => 'id' in pupil && pupilId === pupil.id)
    const here = theirs.filter(
      ({ urn, status }) => urn === row.schoolUrn && (row.status === 'P' || status === 'P' || status === row.status),
    )
    if (here.some(({ fromOn, toOn }) => toOn === row.to && (row.from === null || fromOn === row.from))) return 'same'
    const ends = here.find(
      ({ fromOn, toOn }) =>
        toOn === null &&
        !stays &&
        (row.from === null || fromOn === null || fromOn === row.from) &&
        (fromOn ?? '') <= row.to,
    )
    if (ends) return { ends }
    const span = { fromOn: row.from, toOn: row.to }
    const before = this.found.get(pupil) ?? []
    const others = isMain(row) ? [...theirs.filter(isMain), ...before] : here
    const [wrong] = checkSpan(span, others, this.today)
    if (wrong) return { column: wrong.pointer === '/until' ? 'on_roll_to' : 'on_roll_from', error: wrong.message }
    if (isMain(row)) this.found.set(pupil, [...before, span])
    return {}
  }
}

type Found = { pupil?: Pupil; like?: Pupil } | { error: string; column: string; value: string }

/** The pupils that are held, as a row may mean them. */
class Candidates {
  private readonly byBirth: Map<string, Pupil[]>
  private readonly names: Map<string, NameOf[]>

  constructor(
    held: readonly Pupil[],
    private readonly ofUpns: ReadonlyMap<string, readonly Pupil[]>,
    names: readonly NameOf[],
    private readonly isFindable: (pupil: Pupil) => boolean,
  ) {
    this.names = grouped(names, ({ pupilId }) => pupilId)
    this.byBirth = grouped(held, ({ birthDate }) => birthDate)
  }

  find(row: PupilRow): Found {
    const { upn, birthDate } = row
    const pupil = upn ? whoseUpn(upn, this.ofUpns.get(upn) ?? [], birthDate) : undefined
    if (pupil && !this.isFindable(pupil)) return { column: 'upn', value: upn!, error: ANOTHER_HAD_THIS_UPN }
    if (pupil && pupil.birthDate !== birthDate)
      return {
        ...{ column: 'birth_date', value: birthDate },
        error: `The UPN ${pupil.upn === upn ? 'belongs' : 'belonged'} to a pupil with another date of birth: check both`,
      }
    if (pupil) return { pupil }
    for (const former of row.formerUpns) {
      const had = whoseUpn(former, this.ofUpns.get(former) ?? [], birthDate)
      if (had && had.birthDate === birthDate && this.isFindable(had)) return { pupil: had }
    }
    const sameDay = this.byBirth.get(birthDate) ?? []
    const namesakes = sameDay.filter((one) => isNamesake(row, one))
    const possible = namesakes.filter((one) => !upn || !one.upn)
    if (possible.length > 1)
      return { column: 'upn', value: '', error: 'More than one pupil has this name and date of birth: give the UPN' }
    if (possible.length === 1) return { pupil: possible[0] }
    // a name of before is a reason to ask, and not to change the child to it
    const wasNamesake = ({ id }: Pupil) => this.names.get(id)?.some((name) => isNamesake(row, name))
    const like = namesakes[0] ?? sameDay.find((one) => isLike(row, one)) ?? sameDay.find(wasNamesake)
    return like ? { like } : {}
  }

  holds(upn: string, { id }: Pupil): boolean {
    return (this.ofUpns.get(upn) ?? []).some((one) => one.id === id)
  }

  /** A temporary number is one school's own: two children may have had the same. */
  isAnothers(upn: string, id: string | undefined): boolean {
    const holders = this.ofUpns.get(upn) ?? []
    return isPermanentUpn(upn) && holders.length > 0 && !holders.some((one) => one.id === id)
  }
}

function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one])
  return groups
}

const forenames = ({ legalForename, preferredForename }: Named): string[] =>
  [legalForename, preferredForename].map(plain).filter(Boolean)

const surnames = ({ legalSurname, preferredSurname }: Named): string[] =>
  [legalSurname, preferredSurname].map(plain).filter(Boolean)

const isNamesake = (row: PupilRow, pupil: Named): boolean =>
  surnames(pupil).includes(plain(row.legalSurname)) && forenames(pupil).includes(plain(row.legalForename))

/** Born the same day, and the first name is the same, or the surname is and one first name begins like the other. */
function isLike(row: PupilRow, pupil: Pupil): boolean {
  const forename = plain(row.legalForename)
  const begins = (one: string) => one.slice(0, 3) === forename.slice(0, 3)
  if (forenames(pupil).includes(forename)) return true
  return surnames(pupil).includes(plain(row.legalSurname)) && forenames(pupil).some(begins)
}

/** A number or a name that is held and not in the row stays. */
function valuesOf({ upn, legalSurname, legalForename, birthDate, schoolUrn, fields }: PupilRow): Partial<Pupil> {
  return {
    ...{ legalSurname, legalForename, birthDate, schoolUrn, ...fields },
    ...(upn && { upn }),
    ...(fields.ncYear && { keyStage: keyStageOf(fields.ncYear) }),
  } as Partial<Pupil>
}

function planChange(
  plan: ImportPlan,
  planned: Map<string, PlannedPupil>,
  row: PupilRow,
  before: Pupil,
  { rolls, candidates }: { rolls: readonly Registration[]; candidates: Candidates },
): void {
  // a number of before finds the child and does not become the child's again
  const hasAnother = before.upn === null || row.formerUpns.includes(before.upn)
  const { keyStage, ...values } = valuesOf({ ...row, upn: hasAnother ? row.upn : before.upn })
  const changed = Object.entries(values).filter(([field, value]) => before[field as keyof Pupil] !== value)
  const changes = changed.map(([field, value]) => ({
    field,
    before: (before[field as keyof Pupil] as string | null) ?? null,
    after: value as string,
  }))
  const formerUpns = row.formerUpns.filter((upn) => !candidates.holds(upn, before))
  if (formerUpns.length > 0) changes.push({ field: 'formerUpns', before: null, after: formerUpns.join(', ') })
  const main = rolls.find((roll) => roll.pupilId === before.id && isMain(roll) && roll.toOn === null)
  if (main && main.status !== row.status && before.schoolUrn === row.schoolUrn)
    changes.push({ field: 'status', before: main.status, after: row.status })
  if (changes.length === 0) {
    plan.same += 1
    return
  }
  const withStage = changed.some(([field]) => field === 'ncYear') ? { keyStage } : {}
  const change = {
    line: row.line,
    row,
    before,
    values: { ...Object.fromEntries(changed), ...withStage },
    changes,
    formerUpns,
  }
  plan.changed.push(change)
  planned.set(keyOf(row), change)
}
