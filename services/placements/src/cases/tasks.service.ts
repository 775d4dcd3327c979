import { PROTOS } from '@daysix/contracts/protos'
import { Peers } from '@daysix/platform/peers'
import { status } from '@grpc/grpc-js'
import { Injectable } from '@nestjs/common'

export interface CaseTask {
  caseId: string
  kind: string
  /** The id of what it is about: with the kind, one task. */
  occasion: string
  /** What happened and what to do, without a name or an address; empty for the words of its kind. */
  words: string
}

/** Referrals keeps the caseworkers' list; what this context cannot do by itself is put on it. */
@Injectable()
export class CaseTasks {
  constructor(private readonly peers: Peers) {}

  /** Raised twice it is one. Answers `false` for a case nobody knows. @throws the gRPC ServiceError of referrals */
  async raise(task: CaseTask): Promise<boolean> {
    try {
      await this.peers.call('referrals', PROTOS.referrals, 'daysix.referrals.v1.Tasks', 'RaiseTask', task)
      return true
    } catch (error) {
      if ((error as { code?: unknown }).code === status.NOT_FOUND) return false
      throw error
    }
  }
}
