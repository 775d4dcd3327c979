import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common'
import { type Client, credentials, loadPackageDefinition, Metadata, type ServiceClientConstructor } from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'
import { PROTO_LOADER } from './grpc'
import { SETTINGS } from './settings'
import { OwnToken } from './tokens'

export type Peer = 'referrals' | 'panels' | 'placements' | 'notifications'

/** In bytes: the ids of some 400 000 cases, which referrals says are shut to a caseworker who is bound to a few of them. */
export const LARGEST_REPLY = 16 * 1024 * 1024

/** How another context's gRPC API is asked: with the person's token where one is at the door, else the service's own. */
@Injectable()
export class Peers implements OnApplicationShutdown {
  private readonly clients = new Map<string, Client>()

  constructor(
    @Inject(SETTINGS) private readonly addresses: Record<string, string>,
    private readonly ownToken: OwnToken,
  ) {}

  /**
   * One unary call with a deadline of ten seconds.
   * @param service fully named, as `daysix.referrals.v1.Directory`
   * @throws the gRPC ServiceError of the other side
   */
  async call<Reply>(
    peer: Peer,
    protoPath: string,
    service: string,
    method: string,
    request: object,
    token?: string,
  ): Promise<Reply> {
    const client = this.clientOf(peer, protoPath, service) as unknown as Record<string, Function>
    const metadata = new Metadata()
    metadata.set('authorization', `Bearer ${token ?? (await this.ownToken.get())}`)
    const name = method[0].toLowerCase() + method.slice(1)
    return new Promise<Reply>((resolve, reject) => {
      client[name](request, metadata, { deadline: Date.now() + 10_000 }, (error: Error | null, reply: Reply) =>
        error ? reject(error) : resolve(reply),
      )
    })
  }

  private clientOf(peer: Peer, protoPath: string, service: string): Client {
    const key = `${peer} ${service}`
    const known = this.clients.get(key)
    if (known) return known
    const definition = loadPackageDefinition(loadSync(protoPath, PROTO_LOADER))
    const Constructor = service
      .split('.')
      .reduce<unknown>((scope, part) => (scope as Record<string, unknown>)[part], definition)
    const client = new (Constructor as ServiceClientConstructor)(
      this.addresses[`${peer.toUpperCase()}_GRPC`],
      credentials.createInsecure(),
      { 'grpc.max_receive_message_length': LARGEST_REPLY },
    )
    this.clients.set(key, client)
    return client
  }

  onApplicationShutdown(): void {
    for (const client of this.clients.values()) client.close()
  }
}
