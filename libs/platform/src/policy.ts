import { SetMetadata } from '@nestjs/common'
import { Refusal } from '@daysix/shared/refusal'
import type { Principal, Role } from './principal'

/**
 * Who may do what in one context: action → role → relation. `own` means: the service narrows the question to the
 * person's own schools or providers and answers "not found" for the rest. `area` is of the authority's staff and means: every
 * case, unless the authority has bound its caseworkers to the cases of their areas and their own, or to their own alone; any
 * other is then shut to them like a restricted one, until they say why they open it.
 */
export type Relation = 'any' | 'area' | 'own'

/** The widest first. */
const RELATIONS: readonly Relation[] = ['any', 'area', 'own']

export type PolicyTable = Record<
  string,
  Partial<Record<Role, Relation>> & {
    /** For other systems: one of these scopes, parted by spaces, is enough. */
    scope?: string
  }
>

export const ACTION = 'daysix:action'

/** Names the action of a route or RPC. A route that names none refuses to start. */
export const Action = (action: string): MethodDecorator & ClassDecorator => SetMetadata(ACTION, action)

/** For health, metrics and the API's own description. */
export const Open = (): MethodDecorator & ClassDecorator => SetMetadata(ACTION, 'open')

/** For every person who is signed in, about themselves, whatever their roles. */
export const SIGNED_IN = 'signed-in'
export const ForSignedIn = (): MethodDecorator & ClassDecorator => SetMetadata(ACTION, SIGNED_IN)

/** For the identity provider: its signed word is its proof, which whoever stands behind the door verifies. */
export const OF_PROVIDER = 'identity-provider'
export const ForIdentityProvider = (): MethodDecorator & ClassDecorator => SetMetadata(ACTION, OF_PROVIDER)

/** Doors that ask for no token of a person or a system. */
export const asksNoToken = (action: string | undefined): boolean => action === 'open' || action === OF_PROVIDER

/** Unknown and forbidden look the same: both are answered as not found. */
export class NotAllowed extends Refusal {
  constructor() {
    super('Not found', { code: 'not-found', status: 'forbidden' })
  }
}

/** The widest relation that the person's roles (or a system's scopes) give, or none. */
export function relationOf(table: PolicyTable, action: string, who: Principal): Relation | undefined {
  if (action === SIGNED_IN) return who.roles.includes('service') ? undefined : 'own'
  const row = table[action]
  if (!row) return undefined
  if (who.roles.includes('service'))
    return row.scope?.split(' ').some((scope) => who.scopes.includes(scope)) ? 'any' : undefined
  const relations = who.roles.map((role) => row[role])
  return RELATIONS.find((relation) => relations.includes(relation))
}
