import { type Case, type Letter, lineOf, type TimelineEntry } from './case-state'
import { Deadlines } from './deadlines'
import { settlesTheChild, type Spell } from './education'
import type { CaseInput } from './inputs'
import { latest, listener, type Told } from './listen'
import * as told from './messages'

interface Provision {
  arranged?: Told<typeof told.provisionArranged>
  details?: Told<typeof told.detailsGiven>
  started?: Told<typeof told.provisionStarted>
  ended?: Told<typeof told.provisionEnded>
}

interface Offer {
  placementId: string
  offerId: string
  expiresAt: string
  /** The day agreed, once it is accepted. */
  startsOn?: string
  answer?: 'accepted' | 'declined' | 'expired' | 'withdrawn'
}

interface Stay {
  started?: Told<typeof told.placementStarted>
  over?: { endedOn: string; outcome: string }
  /** The review has sent the case back to the panel, though the stay goes on. */
  referredOn?: boolean
  /** By its own workflow, until the report is sent. */
  accompanied?: 'running' | 'done'
}

/** What is known about a permanent exclusion. Only signal handlers and the procedures of this one case change it. */
export class ExclusionCase implements Case {
  revision = 0
  readonly untold: TimelineEntry[] = []
  readonly unposted: Letter[] = []

  familyContacted?: Told<typeof told.familyContacted>
  parentNotice?: Told<typeof told.parentNoticeGiven>
  readonly provisions = new Map<string, Provision>()
  excepted?: Told<typeof told.daySixExcepted>
  /** Its first day has come. */
  exceptionBegun = false

  governorsDecided?: Told<typeof told.governorsDecided>
  governorsNotice?: Told<typeof told.governorsNoticeGiven>
  reviewApplied?: Told<typeof told.reviewApplied>
  reviewWaived?: Told<typeof told.reviewWaived>
  reviewDecided?: Told<typeof told.reviewDecided>
  reconsidered?: Told<typeof told.governorsReconsidered>
  returned?: Told<typeof told.pupilReturned>
  cancelled?: Told<typeof told.caseCancelled>
  closed?: Told<typeof told.caseClosed>
  /** By what happened to the case as a whole: whether it lifts the clocks of a rule, as referrals answered. */
  readonly lifts = new Map<string, (rule: string) => boolean>()

  /** By agenda item: each decision is followed once. */
  readonly decisions = new Map<string, Told<typeof told.panelDecided>>()
  readonly followed = new Set<string>()
  /** The agenda item that a person took off, to be heard by no panel, until that is seen to. */
  offAgenda?: string
  readonly offers = new Map<string, Offer>()
  readonly stays = new Map<string, Stay>()
  allocated?: Told<typeof told.allocatedPlaceStarted>

  /** How the question of review came to rest: nobody applied, or it was decided and any reconsideration done. */
  reviewAtRest?: string
  rollSettled = false
  /** Where the child is settled. */
  destination?: string
  completed = false

  constructor(
    readonly id: string,
    readonly deadlines: Deadlines,
  ) {}

  ended(): string | undefined {
    if (this.cancelledInTime()) return 'cancelled'
    if (this.reinstatedOn()) return 'reinstated'
    if (this.closed) return 'closed'
    return this.completed ? 'completed' : undefined
  }

  /**
   * Why nothing at all is owed any longer. A reinstatement ends what the exclusion asked for; the governors still owe it in
   * writing and the school lets the child back, until both are done or a person closes the case.
   */
  shut(): string | undefined {
    const ended = this.ended()
    if (ended !== 'reinstated') return ended
    // their second decision has no such date
    const isInWriting = this.governorsNotice !== undefined || this.governorsDecided?.decision !== 'reinstated'
    return this.returned && isInWriting ? ended : this.closed && 'closed'
  }

  /** What has happened to the case as a whole. */
  happened(): string[] {
    return [
      ...(this.excepted ? ['excepted'] : []),
      ...(this.cancelledInTime() ? ['cancelled'] : []),
      ...(this.reinstatedOn() ? ['reinstated'] : []),
      ...(this.closed ? [this.closed.event ?? 'closed'] : []),
      ...(this.completed ? ['completed'] : []),
    ]
  }

  liftedBy(rule: string, dueOn?: string): string | undefined {
    return this.happened().find((event) => {
      if (!this.lifts.get(event)?.(rule)) return false
      // what falls due on the exception's first day or after it is not owed
      return event !== 'excepted' || this.exceptionBegun || (dueOn !== undefined && this.excepted!.from <= dueOn)
    })
  }

  isUnwinding(): boolean {
    return this.happened().some((event) => !this.lifts.has(event))
  }

  isSilent(): boolean {
    return this.closed?.silent !== undefined
  }

  /** The day of the decision that brings the child back. */
  reinstatedOn(): string | undefined {
    return [this.reconsidered, this.governorsDecided].find((fact) => fact?.decision === 'reinstated')?.decidedOn
  }

  /** The head may cancel only until the governors have met; the door refuses it afterwards. */
  private cancelledInTime(): boolean {
    return this.cancelled !== undefined && !(this.governorsDecided && this.governorsDecided.at < this.cancelled.at)
  }

  provision(id: string): Provision {
    return entryOf(this.provisions, id, () => ({}))
  }

  stay(placementId: string): Stay {
    return entryOf(this.stays, placementId, () => ({}))
  }

  spells(): Spell[] {
    const spells: Spell[] = []
    for (const { started, ended } of this.provisions.values()) {
      if (started) spells.push({ from: started.startedOn, to: ended?.endedOn, movedOn: ended?.reason === 'moved-on' })
    }
    for (const { started, over } of this.stays.values()) {
      const leftWithout = over && !settlesTheChild(over.outcome) ? over.endedOn : undefined
      if (started) spells.push({ from: started.startedOn, to: leftWithout })
    }
    if (this.allocated) spells.push({ from: this.allocated.startedOn })
    return spells.filter(({ from, to }) => to === undefined || to >= from)
  }

  /** When education was arranged that has neither begun nor fallen through. */
  arrangedAt(): string | undefined {
    for (const { arranged, started, ended } of this.provisions.values()) {
      if (arranged && !started && !ended) return arranged.at
    }
    return undefined
  }

  hasBegunEducation(): boolean {
    return [...this.provisions.values()].some(({ started }) => started !== undefined)
  }

  nextDecision(): Told<typeof told.panelDecided> | undefined {
    return [...this.decisions.values()]
      .filter(({ itemId }) => !this.followed.has(itemId))
      .sort((a, b) => (a.at < b.at ? -1 : 1))[0]
  }

  openOffer(): Offer | undefined {
    return [...this.offers.values()].find(({ answer }) => answer === undefined)
  }

  /** A placement the child has started that no workflow accompanies yet. */
  stayToAccompany(): string | undefined {
    return [...this.stays].find(([, stay]) => stay.started && !stay.accompanied)?.[0]
  }

  /** The child is where the panel put it, and nobody looks for another place. */
  isSettledInAStay(): boolean {
    return [...this.stays.values()].some(
      ({ accompanied, referredOn, over }) =>
        accompanied === 'running' && !referredOn && (!over || settlesTheChild(over.outcome)),
    )
  }

  hasStayRunning(): boolean {
    return [...this.stays.values()].some(({ accompanied }) => accompanied === 'running')
  }

  addOffer(placementId: string, offerId: string, expiresAt: string): void {
    const known = this.offers.get(offerId)
    this.offers.set(offerId, { ...known, placementId, offerId, expiresAt })
  }

  /**
   * Of two answers the later in an offer's life holds, however they arrive: it expires for us, it turns out to have been
   * accepted in time, a family may decline what it had accepted, and the panel may decide again while it stands.
   */
  answerOffer(placementId: string, offerId: string, answer: NonNullable<Offer['answer']>): void {
    const known = this.offers.get(offerId) ?? { placementId, offerId, expiresAt: '' }
    if (known.answer && LIFE.indexOf(known.answer) > LIFE.indexOf(answer)) return
    this.offers.set(offerId, { ...known, answer })
  }
}

const LIFE: Offer['answer'][] = ['expired', 'accepted', 'declined', 'withdrawn']

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}

/** Opens the case and registers everything it listens to. What other contexts report goes into its story as well. */
export function openExclusionCase({ caseId, kind, schoolUrn }: CaseInput): ExclusionCase {
  const kase = new ExclusionCase(caseId, new Deadlines(kind, schoolUrn))
  const on = listener()

  on(told.familyContacted, (fact) => (kase.familyContacted = earliestBy('on', kase.familyContacted, fact)))
  on(told.parentNoticeGiven, (fact) => (kase.parentNotice = earliestBy('givenAt', kase.parentNotice, fact)))

  on(told.provisionArranged, (fact) => {
    kase.provision(fact.provisionId).arranged = latest(kase.provision(fact.provisionId).arranged, fact)
    kase.untold.push(lineOf('day-six-arranged', fact))
  })
  on(told.detailsGiven, (fact) => {
    const provision = kase.provision(fact.provisionId)
    // both parents may get them: the first has them in time or late
    if (!provision.details) kase.untold.push(lineOf('day-six-details-sent', fact))
    provision.details = earliestBy('givenAt', provision.details, fact)
  })
  on(told.provisionStarted, (fact) => {
    kase.provision(fact.provisionId).started = latest(kase.provision(fact.provisionId).started, fact)
    kase.untold.push(lineOf('day-six-started', fact))
  })
  on(told.provisionEnded, (fact) => {
    kase.provision(fact.provisionId).ended = latest(kase.provision(fact.provisionId).ended, fact)
    kase.untold.push(lineOf('provision-ended', fact))
  })
  on(told.daySixExcepted, (fact) => (kase.excepted = latest(kase.excepted, fact)))

  on(told.governorsDecided, (fact) => (kase.governorsDecided = latest(kase.governorsDecided, fact)))
  on(told.governorsNoticeGiven, (fact) => (kase.governorsNotice = latest(kase.governorsNotice, fact)))
  on(told.reviewApplied, (fact) => (kase.reviewApplied = latest(kase.reviewApplied, fact)))
  on(told.reviewWaived, (fact) => (kase.reviewWaived = latest(kase.reviewWaived, fact)))
  on(told.reviewDecided, (fact) => (kase.reviewDecided = latest(kase.reviewDecided, fact)))
  on(told.governorsReconsidered, (fact) => (kase.reconsidered = latest(kase.reconsidered, fact)))
  on(told.pupilReturned, (fact) => (kase.returned = earliestBy('returnedOn', kase.returned, fact)))
  on(told.removedFromRoll, () => (kase.rollSettled = true))
  on(told.caseCancelled, (fact) => (kase.cancelled = latest(kase.cancelled, fact)))
  on(told.caseOpened, ({ openingId }) => {
    kase.unposted.push({ caseId: kase.id, template: 'restricted-case-opened', occasion: openingId })
  })
  on(told.caseClosed, (fact) => (kase.closed = latest(kase.closed, fact)))

  on(told.panelDecided, (fact) => {
    kase.decisions.set(fact.itemId, latest(kase.decisions.get(fact.itemId), fact))
    const { itemId, meetingId, outcome } = fact
    // the decision names the responsible school, which hears of it
    const letter = { caseId: kase.id, occasion: itemId, refs: { itemId, meetingId } }
    kase.untold.push(
      outcome === 'defer'
        ? { ...lineOf('panel-deferred', fact), letter: { ...letter, template: 'panel-deferred' } }
        : { ...lineOf('panel-decided', fact), letter: { ...letter, template: 'panel-outcome' } },
    )
  })
  on(told.putOnAgenda, (fact) => {
    // what the procedure asked for itself, and a person asked for at the same moment, is one line
    kase.untold.push({ ...lineOf('on-agenda', fact), eventId: `on-agenda:${fact.itemId}:${fact.heldOn}` })
  })
  on(told.takenOffAgenda, (fact) => {
    if (!fact.heldOn) kase.offAgenda = fact.itemId
    kase.untold.push(lineOf('withdrawn-from-agenda', fact))
  })
  on(told.placementOffered, (fact) => {
    kase.addOffer(fact.placementId, fact.offerId, fact.expiresAt)
    // The answer to our own search may have told the same offer: one line, whichever comes first.
    kase.untold.push({ ...lineOf('placement-offered', fact), eventId: `placement-offered:${fact.offerId}` })
  })
  on(told.placementAccepted, (fact) => {
    kase.answerOffer(fact.placementId, fact.offerId, 'accepted')
    kase.offers.get(fact.offerId)!.startsOn = fact.startsOn
    kase.untold.push(lineOf('placement-accepted', fact))
  })
  on(told.placementDeclined, (fact) => {
    kase.answerOffer(fact.placementId, fact.offerId, 'declined')
    kase.untold.push(lineOf('placement-declined', fact))
  })
  on(told.placementWithdrawn, (fact) => {
    const { placementId, offerId } = fact
    if (offerId) kase.answerOffer(placementId, offerId, 'withdrawn')
    kase.untold.push(lineOf('placement-withdrawn', fact))
  })
  on(told.placementStarted, (fact) => {
    kase.stay(fact.placementId).started = latest(kase.stay(fact.placementId).started, fact)
    kase.untold.push(lineOf('placement-started', fact))
  })
  on(told.placementReferredOn, ({ placementId }) => {
    kase.stay(placementId).referredOn = true
  })
  on(told.placementOver, ({ placementId, endedOn, outcome }) => {
    kase.stay(placementId).over = { endedOn, outcome }
  })
  on(told.allocatedPlaceStarted, (fact) => {
    kase.allocated = latest(kase.allocated, fact)
    kase.untold.push(lineOf('allocated-place-started', fact))
  })
  on(told.calendarChanged, () => (kase.revision += 1))
  on(told.caseChanged, () => (kase.revision += 1))
  on(told.ruleChanged, () => (kase.revision += 1))
  return kase
}

/** A thing done twice was done the first time. */
function earliestBy<K extends string, F extends Record<K, string>>(key: K, known: F | undefined, fact: F): F {
  return known && known[key] <= fact[key] ? known : fact
}
