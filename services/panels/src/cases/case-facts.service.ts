import { PROTOS } from '@daysix/contracts/protos'
import { Peers } from '@daysix/platform/peers'
import { Refusal } from '@daysix/shared/refusal'
import { status } from '@grpc/grpc-js'
import { Injectable } from '@nestjs/common'

/** What a panel needs to know about a case. Referrals owns it; nothing of the child is kept here. */
export interface CaseFacts {
  id: string
  reference: string
  stage: string
  closed: boolean
  /** The excluding school. */
  schoolUrn: string
  schoolName: string
  /** The school answerable now: the excluding one until the panel decides. */
  responsibleUrn: string
  pupilName: string
  ncYear: string
  birthDate: string
  /** First day of the exclusion and its day six, `YYYY-MM-DD`; empty when unknown. */
  firstDay: string
  daySixOn: string
  /** Empty until the governors have decided. */
  governorsDecision: '' | 'upheld' | 'reinstated'
}

/** Unknown and forbidden look the same. */
export class CaseNotFound extends Refusal {
  constructor() {
    super('Not found', { code: 'not-found', status: 'not-found' })
  }
}

@Injectable()
export class CaseDirectory {
  constructor(private readonly peers: Peers) {}

  /**
   * @param token of the person at the door, so that nobody reads more here than in referrals; without it this service asks
   * @throws CaseNotFound
   */
  async facts(caseId: string, token?: string): Promise<CaseFacts> {
    try {
      return await this.peers.call<CaseFacts>(
        'referrals',
        PROTOS.referrals,
        'daysix.referrals.v1.Directory',
        'GetCaseSummary',
        { caseId },
        token,
      )
    } catch (error) {
      if ((error as { code?: unknown }).code === status.NOT_FOUND) throw new CaseNotFound()
      throw error
    }
  }
}
