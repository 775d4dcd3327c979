import { type CivilDate, daysBetween, formatDay } from '@daysix/shared/civil-date'
import { keyStage } from '@daysix/shared/codes'
import { type FieldRefusal, Refusal } from '@daysix/shared/refusal'
import type { PanelOutcome } from '@daysix/workflows/messages'

export interface DecisionRequest {
  outcome: PanelOutcome
  reasons: string
  responsibleUrn?: string
  providerCode?: string
  missing?: string
  deferredUntil?: CivilDate
}

/** What the rules look at beside the answers themselves. */
export interface Surroundings {
  heldOn: CivilDate
  /** `R`, `1` to `14`, or empty. */
  ncYear: string
  governorsDecision: '' | 'upheld' | 'reinstated'
  excludingSchool: { urn: string; name: string }
  /** All there are. */
  providers: readonly NamedProvider[]
  /** Whether the register has the responsible school. */
  schoolIsKnown: boolean
}

export interface NamedProvider {
  code: string
  name: string
  kind: 'education-centre' | 'support-centre' | 'aep'
  /** Those taught there: `KS1` to `KS4`. */
  keyStages: readonly string[]
}

export const keyStageOf = (ncYear: string): string | undefined =>
  /^\d{1,2}$/.test(ncYear) ? keyStage(Number(ncYear)) : undefined

/** Everything that stands against a decision, each beside its field; none when it can be recorded. */
export function decisionRefusals(request: DecisionRequest, around: Surroundings): FieldRefusal[] {
  return request.outcome === 'defer' ? deferral(request, around) : nextPlace(request, around)
}

function deferral(
  { missing, deferredUntil, responsibleUrn, providerCode }: DecisionRequest,
  { heldOn }: Surroundings,
): FieldRefusal[] {
  return [
    ...(missing ? [] : [refuse('missing', 'missing', 'Enter what is missing')]),
    ...(deferredUntil
      ? tooEarlyOrLate(deferredUntil, heldOn)
      : [refuse('deferredUntil', 'missing', 'Enter the day until which the case is deferred, like 10 12 2026')]),
    ...(providerCode ? [refuse('providerCode', 'not-yet', 'A deferred case needs no provider yet')] : []),
    ...(responsibleUrn
      ? [refuse('responsibleUrn', 'not-yet', 'A deferred case keeps its school: leave the responsible school out')]
      : []),
  ]
}

const LONGEST_DEFERRAL_WEEKS = 26

function tooEarlyOrLate(until: CivilDate, heldOn: CivilDate): FieldRefusal[] {
  if (until <= heldOn)
    return [refuse('deferredUntil', 'too-early', `Enter a day after the meeting of ${formatDay(heldOn)}`)]
  const weeks = daysBetween(heldOn, until) / 7
  return weeks > LONGEST_DEFERRAL_WEEKS
    ? [refuse('deferredUntil', 'too-late', 'Enter a day within half a year of the meeting')]
    : []
}

function nextPlace(request: DecisionRequest, around: Surroundings): FieldRefusal[] {
  const { outcome, providerCode } = request
  return [
    ...(around.governorsDecision
      ? responsibleSchool(request.responsibleUrn, around)
      : [refuse('outcome', 'governors-first', 'The governors have not decided yet: defer the case')]),
    ...(request.missing || request.deferredUntil
      ? [refuse('outcome', 'not-deferred', 'Select defer, or leave out what is missing and until when')]
      : []),
    ...(providerCode && outcome === 'allocated-school'
      ? [refuse('providerCode', 'not-needed', 'An allocated school needs no provider')]
      : []),
    ...(outcome === 'support-centre' || outcome === 'aep' ? placeAt(outcome, providerCode, around) : []),
  ]
}

type Kind = 'support-centre' | 'aep'

/** A place that can be offered: what no provider gives would be waited for without end. */
function placeAt(outcome: Kind, providerCode: string | undefined, around: Surroundings): FieldRefusal[] {
  const never = neverOffered(outcome, around)
  return [...(never ? [never] : []), ...(providerCode && around.ncYear ? provider(outcome, providerCode, around) : [])]
}

function neverOffered(outcome: Kind, { ncYear, providers }: Surroundings): FieldRefusal | undefined {
  if (!ncYear) return refuse('outcome', 'year-not-recorded', RECORD_THE_YEAR)
  const stage = keyStageOf(ncYear)
  // the programmes of alternative providers are for Years 10 and 11
  if (outcome === 'aep' && stage !== 'KS4')
    return refuse('outcome', 'key-stage', 'An alternative education provider is for Years 10 and 11 only')
  if (providers.some(({ kind, keyStages }) => kind === outcome && stage && keyStages.includes(stage))) return undefined
  const words = `Select another outcome: ${NOBODY[outcome]} teaches this child, who is in ${yearWords(ncYear)}`
  return refuse('outcome', 'not-taught', words)
}

const RECORD_THE_YEAR =
  'Record the child’s year group first, in the details of the case: without it no place can be offered'

const NOBODY: Record<Kind, string> = {
  'support-centre': 'no support centre',
  aep: 'no alternative education provider',
}

const yearWords = (ncYear: string): string => (ncYear === 'R' ? 'reception' : `Year ${ncYear}`)

const KINDS: Record<NamedProvider['kind'], string> = {
  'education-centre': 'an education centre, for the time of assessment',
  'support-centre': 'a support centre',
  aep: 'an alternative education provider',
}

/** A named provider must be of the kind decided on, and teach the child's key stage. */
function provider(outcome: Kind, providerCode: string, { providers, ncYear }: Surroundings): FieldRefusal[] {
  const named = providers.find(({ code }) => code === providerCode)
  if (!named) return [refuse('providerCode', 'unknown', 'Select a provider from the list')]
  if (named.kind !== outcome)
    return [refuse('providerCode', 'wrong-kind', `Select ${KINDS[outcome]}: ${named.name} is ${KINDS[named.kind]}`)]
  const stage = keyStageOf(ncYear)
  if (stage !== undefined && named.keyStages.includes(stage)) return []
  const words = `Select another provider: ${named.name} does not teach this child, who is in ${yearWords(ncYear)}`
  return [refuse('providerCode', 'wrong-key-stage', words)]
}

/** After an upheld exclusion another school answers for the child; after a reinstatement the child's own does again. */
function responsibleSchool(urn: string | undefined, around: Surroundings): FieldRefusal[] {
  const { excludingSchool: own, governorsDecision } = around
  if (!urn) return [refuse('responsibleUrn', 'missing', 'Select the school that is responsible from now on')]
  if (!around.schoolIsKnown) return [refuse('responsibleUrn', 'unknown-school', 'Select a school from the list')]
  if (governorsDecision === 'upheld' && urn === own.urn)
    return [
      refuse('responsibleUrn', 'excluding-school', `Select a receiving school: the child is excluded from ${own.name}`),
    ]
  if (governorsDecision === 'reinstated' && urn !== own.urn)
    return [refuse('responsibleUrn', 'reinstated', `Select ${own.name}: the governors reinstated the child there`)]
  return []
}

const refuse = (field: string, code: string, message: string): FieldRefusal => ({ pointer: `/${field}`, code, message })

/** Unknown and forbidden look the same. */
export class ItemNotFound extends Refusal {
  constructor() {
    super('Not found', { code: 'not-found', status: 'not-found' })
  }
}

export class DecisionCannotBeRecorded extends Refusal {
  constructor(fields: FieldRefusal[]) {
    super('Some answers cannot be accepted.', { fields })
  }
}

export class NoQuorum extends Refusal {
  constructor(quorum: number, deciding: number) {
    super(
      `A decision needs ${quorum} members present without a conflict of interest: there ${deciding === 1 ? 'is' : 'are'} ${deciding}. Record who is here, or hear the case at another meeting.`,
    )
  }
}

export class CaseIsDecided extends Refusal {
  constructor() {
    super('The panel’s decision on this case is recorded already.')
  }
}

export class CaseIsWithdrawn extends Refusal {
  constructor() {
    super('This case was taken off the agenda.')
  }
}

export class MeetingHasNotBegun extends Refusal {
  constructor(heldOn: CivilDate) {
    super(`The panel meets on ${formatDay(heldOn)}: record this from that day on.`)
  }
}
