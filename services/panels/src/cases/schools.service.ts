import { PROTOS } from '@daysix/contracts/protos'
import { Peers } from '@daysix/platform/peers'
import { status } from '@grpc/grpc-js'
import { Injectable } from '@nestjs/common'

/** Schools belong to referrals; a panel may make any of them answerable for a child, and no other number. */
@Injectable()
export class SchoolDirectory {
  constructor(private readonly peers: Peers) {}

  async knows(urn: string, token?: string): Promise<boolean> {
    try {
      await this.peers.call('referrals', PROTOS.referrals, 'daysix.referrals.v1.Directory', 'GetSchool', { urn }, token)
      return true
    } catch (error) {
      if ((error as { code?: unknown }).code === status.NOT_FOUND) return false
      throw error
    }
  }
}
