import { PROTOS } from '@daysix/contracts/protos'
import { Peers } from '@daysix/platform/peers'
import { civilDate, type CivilDate } from '@daysix/shared/civil-date'
import { Refusal } from '@daysix/shared/refusal'
import { Injectable } from '@nestjs/common'
import { status } from '@grpc/grpc-js'
import { KeptAnswers } from './kept-answers'

/** What placements needs to know about a case. Referrals owns it; nothing of the child is kept here. */
export interface CaseFacts {
  id: string
  reference: string
  closed: boolean
  schoolUrn: string
  /** The school answerable now: the excluding one until the panel decides. */
  responsibleUrn: string
  pupilName: string
  ncYear: string
  /** Day six of the exclusion; none when it is unknown or nothing is owed. */
  daySixOn?: CivilDate
  schoolName: string
}

interface Summary {
  id: string
  reference: string
  closed: boolean
  schoolUrn: string
  responsibleUrn: string
  pupilName: string
  ncYear: string
  daySixOn: string
  schoolName: string
}

/** Unknown and forbidden look the same. */
export class CaseNotFound extends Refusal {
  constructor() {
    super('Not found', { code: 'not-found', status: 'not-found' })
  }
}

@Injectable()
export class CaseDirectory {
  private readonly names = new KeptAnswers<CaseFacts>()

  constructor(private readonly peers: Peers) {}

  /**
   * Asks as this service itself: who may act on the case here is this context's own policy, decided before.
   * @throws CaseNotFound
   */
  async facts(caseId: string): Promise<CaseFacts> {
    try {
      const summary = await this.peers.call<Summary>(
        'referrals',
        PROTOS.referrals,
        'daysix.referrals.v1.Directory',
        'GetCaseSummary',
        { caseId },
      )
      return factsOf(summary)
    } catch (error) {
      if ((error as { code?: unknown }).code === status.NOT_FOUND) throw new CaseNotFound()
      throw error
    }
  }

  /** For showing, never for deciding: kept for half a minute, so that a list of twenty children asks twenty times at most. */
  shown(caseId: string): Promise<CaseFacts> {
    return this.names.of(caseId, () => this.facts(caseId))
  }
}

const factsOf = (summary: Summary): CaseFacts => ({
  id: summary.id,
  reference: summary.reference,
  closed: summary.closed,
  schoolUrn: summary.schoolUrn,
  responsibleUrn: summary.responsibleUrn || summary.schoolUrn,
  pupilName: summary.pupilName,
  ncYear: summary.ncYear,
  schoolName: summary.schoolName,
  ...(summary.daySixOn && { daySixOn: civilDate(summary.daySixOn) }),
})
