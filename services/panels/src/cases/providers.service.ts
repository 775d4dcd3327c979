import { PROTOS } from '@daysix/contracts/protos'
import { Peers } from '@daysix/platform/peers'
import { Injectable } from '@nestjs/common'

export interface Provider {
  id: string
  code: string
  name: string
  kind: 'education-centre' | 'support-centre' | 'aep'
  /** Those taught there: `KS1` to `KS4`. */
  keyStages: string[]
}

/** Providers belong to placements; a panel may name one. */
@Injectable()
export class ProviderDirectory {
  constructor(private readonly peers: Peers) {}

  async all(token?: string): Promise<Provider[]> {
    const { providers } = await this.peers.call<{ providers: Provider[] }>(
      'placements',
      PROTOS.placements,
      'daysix.placements.v1.Directory',
      'ListProviders',
      {},
      token,
    )
    return providers
  }
}
