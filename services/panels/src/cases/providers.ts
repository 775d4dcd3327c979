import { PROTOS } from '@daysix/contracts/protos'
import { Peers } from '@daysix/platform/peers'
import { Injectable } from '@nestjs/common'

export interface Provider {
  id: string
  code: string
  name: string
}

/** Providers belong to placements; a panel may name one of the kind it decides on. */
@Injectable()
export class ProviderDirectory {
  constructor(private readonly peers: Peers) {}

  async ofKind(kind: 'support-centre' | 'aep', token?: string): Promise<Provider[]> {
    const { providers } = await this.peers.call<{ providers: Provider[] }>(
      'placements',
      PROTOS.placements,
      'daysix.placements.v1.Directory',
      'ListProviders',
      { kind },
      token,
    )
    return providers
  }
}
