import { Refusal } from '@daysix/shared/refusal'
import { status } from '@grpc/grpc-js'
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common'
import type { Request } from 'express'
import { DataSource } from 'typeorm'
import type { Visitor } from './authorisation'
import { isUuid } from './fields'
import { Peers } from './peers'
import { NotAllowed } from './policy'

/** Until somebody has said why they open it. */
export class CaseIsRestricted extends Refusal {
  constructor(reference: string) {
    super(`Case ${reference} is restricted. Say why you open it.`)
  }
}

/** What a restricted case is called for those who have not opened it. */
export const RESTRICTED = 'Restricted'

/**
 * Ids of cases: `hidden`, of which somebody may not know; `shut`, which they have not opened. And of pupils whose every case
 * is so, with those of records that became one of these.
 */
export interface OutOfSight {
  hidden: ReadonlySet<string>
  shut: ReadonlySet<string>
  hiddenPupils: ReadonlySet<string>
  shutPupils: ReadonlySet<string>
}

export const EVERYTHING_IN_SIGHT: OutOfSight = {
  ...{ hidden: new Set(), shut: new Set(), hiddenPupils: new Set(), shutPupils: new Set() },
}

/** As referrals answers it, in lists. */
export type OutOfSightIds = Record<keyof OutOfSight, string[]>

export const outOfSightOf = ({ hidden, shut, hiddenPupils, shutPupils }: OutOfSightIds): OutOfSight => ({
  ...{ hidden: new Set(hidden), shut: new Set(shut) },
  ...{ hiddenPupils: new Set(hiddenPupils), shutPupils: new Set(shutPupils) },
})

/** Without what somebody may not know of. */
export const known = <T extends { caseId: string }>(all: readonly T[], { hidden }: OutOfSight): T[] =>
  all.filter(({ caseId }) => !hidden.has(caseId))

/** Who may know of what is kept about a child: referrals knows by itself, every other context asks it. */
export abstract class Sight {
  /** For a list, a count or a file. */
  abstract outOfSight(who: Visitor): Promise<OutOfSight>

  /**
   * Everything held of a child is proof for the child: what somebody may not know of is not left out of it, they are given
   * none of it.
   * @throws NotAllowed while there is a case of the child of which they may not know, CaseIsRestricted while one is shut
   */
  abstract requireRecord(record: { pupilId: string; caseIds: readonly string[] }, who: Visitor): Promise<void>
}

/** Where the API of referrals is described, for a context that keeps things about cases. */
export const CASES_PROTO = Symbol('description of the directory of cases')

/**
 * Referrals says who may know of a case, at the moment of asking: no context keeps a copy that could be a minute old.
 * Whoever is shown only what is their own school's or centre's knows those children.
 */
@Injectable()
export class CaseSight extends Sight {
  constructor(
    private readonly peers: Peers,
    @Inject(CASES_PROTO) private readonly proto: string,
  ) {
    super()
  }

  async outOfSight(who: Visitor): Promise<OutOfSight> {
    if (knowsTheirOwn(who)) return EVERYTHING_IN_SIGHT
    const { sub, teams = [] } = who
    // as this service itself: a person is not told what is hidden from them
    return outOfSightOf(await this.ask<OutOfSightIds>('GetOutOfSight', { sub, teams }))
  }

  async requireRecord({ caseIds }: { caseIds: readonly string[] }, who: Visitor): Promise<void> {
    const { hidden, shut } = await this.outOfSight(who)
    if (caseIds.some((id) => hidden.has(id))) throw new NotAllowed()
    for (const id of caseIds) if (shut.has(id)) await this.requireOpened(id, who)
  }

  /** @throws NotAllowed also for a case that nobody knows, CaseIsRestricted */
  async requireOpened(caseId: string, who: Visitor): Promise<void> {
    if (knowsTheirOwn(who)) return
    const summary = await this.ask<{ reference: string; shut: boolean }>('GetCaseSummary', { caseId }, who.token)
    if (summary.shut) throw new CaseIsRestricted(summary.reference)
  }

  private async ask<Reply>(method: string, request: object, token?: string): Promise<Reply> {
    try {
      return await this.peers.call<Reply>(
        'referrals',
        this.proto,
        'daysix.referrals.v1.Directory',
        method,
        request,
        token,
      )
    } catch (error) {
      if ((error as { code?: unknown }).code === status.NOT_FOUND) throw new NotAllowed()
      throw error
    }
  }
}

const knowsTheirOwn = ({ relation, scopes }: Visitor): boolean => relation === 'own' || scopes.includes('internal')

/**
 * Of the address of a door, as `placements/:id`, the SQL that finds its case (`case_id`, of `$1`), or `null` where nothing
 * of a case stands behind it. The longest address under which a door lies counts.
 */
export type CasesOfDoors = Readonly<Record<string, string | null>>
export const CASES_OF_DOORS = Symbol('where the case stands of what a door names')

/** Every door that names one thing of one case is shut to whom the case itself is shut. */
@Injectable()
export class OneCaseGuard implements CanActivate {
  constructor(
    private readonly db: DataSource,
    private readonly sight: CaseSight,
    @Inject(CASES_OF_DOORS) private readonly doors: CasesOfDoors,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() === 'rpc') return true
    const request = context.switchToHttp().getRequest<Request & Pick<Visitor, 'relation'> & { principal?: Visitor }>()
    const { principal, relation } = request
    const address = caseAddressOf((request.route as { path: string }).path, this.doors)
    if (!principal || !address) return true
    const [, name] = /:(\w+)$/.exec(address)!
    const value = String(request.params[name])
    // the door itself says what is wrong with it
    if (!isUuid(value)) return true
    const [found] = await this.db.query<{ case_id: string | null }[]>(this.doors[address]!, [value])
    if (found?.case_id) await this.sight.requireOpened(found.case_id, { ...principal, relation })
    return true
  }
}

/** The entry that a route lies under; nothing for one that is about no case. */
function caseAddressOf(route: string, doors: CasesOfDoors): string | undefined {
  const path = route.replace(/^\/api\/v1\//, '')
  const [address] = Object.keys(doors)
    .filter((one) => path === one || path.startsWith(`${one}/`))
    .sort((a, b) => b.length - a.length)
  return address && doors[address] !== null ? address : undefined
}
