import type { paths as NotificationsPaths } from '@daysix/contracts/generated/notifications'
import type { paths as PanelsPaths } from '@daysix/contracts/generated/panels'
import type { paths as PlacementsPaths } from '@daysix/contracts/generated/placements'
import type { paths as ReferralsPaths } from '@daysix/contracts/generated/referrals'
import createClient, { type Client } from 'openapi-fetch'
import type { Page } from './page'
import { AsksForAReason, ChangedMeanwhile, NotHere, ServiceTrouble, SignInFirst, TooOften } from './troubles'

/** One typed client per context, made from the committed API descriptions. */
export interface Apis {
  referrals: Client<ReferralsPaths>
  panels: Client<PanelsPaths>
  placements: Client<PlacementsPaths>
  notifications: Client<NotificationsPaths>
}

export interface ServiceAddresses {
  REFERRALS_HTTP: string
  PANELS_HTTP: string
  PLACEMENTS_HTTP: string
  NOTIFICATIONS_HTTP: string
}

const PATIENCE_MS = 15_000

/** Clients that carry the person's own token, so that a page never acts with more rights than its reader. */
export function apisFor(addresses: ServiceAddresses, token: string): Apis {
  const options = (baseUrl: string) => ({
    baseUrl,
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) }),
  })
  return {
    referrals: createClient<ReferralsPaths>(options(addresses.REFERRALS_HTTP)),
    panels: createClient<PanelsPaths>(options(addresses.PANELS_HTTP)),
    placements: createClient<PlacementsPaths>(options(addresses.PLACEMENTS_HTTP)),
    notifications: createClient<NotificationsPaths>(options(addresses.NOTIFICATIONS_HTTP)),
  }
}

/** What a client method promises: the data of a success, or the problem. */
type Answer<T> = Promise<{ data?: T; error?: unknown; response: Response }>

interface ProblemBody {
  code?: string
  title?: string
  detail?: string
  errors?: { pointer: string; code: string; message: string }[]
}

/** Errors as a form shows them: field name → sentence. `''` holds what belongs to no field. */
export type FieldErrors = Record<string, string>

/**
 * The data of an answer that should succeed: a page's own reading.
 * @throws NotHere (404 page), SignInFirst, AsksForAReason (its question), ChangedMeanwhile (409 page), TooOften (429 page),
 * ServiceTrouble (503 page)
 */
export async function read<T>(answer: Answer<T>): Promise<T> {
  const settled = await answered(answer)
  if (settled.error !== undefined || !settled.response.ok) throw troubleOf(settled.response, settled.error)
  return settled.data as T
}

/** As `read`, but what is not there (or not for this person) is `undefined`: for a part of a page that may be missing. */
export async function readIfAny<T>(answer: Answer<T>): Promise<T | undefined> {
  try {
    return await read(answer)
  } catch (error) {
    if (error instanceof NotHere) return undefined
    throw error
  }
}

/**
 * As `read`, with the `ETag` that the change to come must name in `If-Match`, and the version in it: a form holds the one
 * (`ofEtag`) or the other (`ofVersion`).
 */
export async function readVersioned<T>(answer: Answer<T>): Promise<{ data: T; etag: string; version: string }> {
  const settled = await answered(answer)
  if (!settled.response.ok) throw troubleOf(settled.response, settled.error)
  const etag = settled.response.headers.get('etag') ?? '*'
  return { data: settled.data as T, etag, version: etag.replaceAll('"', '') }
}

export type Attempt<T> = { data: T; errors?: undefined } | { data?: undefined; errors: FieldErrors }

/**
 * The outcome of something a person tried: the data, or the service's refusal as errors to show beside the fields (422) or
 * above the form (409). @throws as `read` for everything else
 * @param now asks the form anew: where a version was named that is no longer the last, what is recorded is shown beside what
 * was typed
 */
export async function attempt<T>(answer: Answer<T>, now?: () => Promise<Page>): Promise<Attempt<T>> {
  const settled = await answered(answer)
  if (settled.response.ok) return { data: settled.data as T }
  const problem = problemBody(settled.error)
  if (settled.response.status === 422 || settled.response.status === 409) return { errors: fieldErrors(problem) }
  // what was typed is shown even when nothing can be read to hold it against
  if (settled.response.status === 412) throw new ChangedMeanwhile(problem.detail, await now?.().catch(() => undefined))
  throw troubleOf(settled.response, settled.error)
}

/** `/facts/startsOn` names the field `startsOn` of a form: the last part that is not a position, unless the form nests names itself. */
export function fieldErrors(problem: ProblemBody): FieldErrors {
  const errors: FieldErrors = {}
  for (const { pointer, message } of problem.errors ?? []) {
    const name = pointer.split('/').filter(Boolean).join('.')
    errors[name] ??= message
  }
  if (Object.keys(errors).length === 0) errors[''] = problem.detail ?? problem.title ?? 'This cannot be accepted now'
  return errors
}

async function answered<T>(answer: Answer<T>): Promise<Awaited<Answer<T>>> {
  try {
    return await answer
  } catch (error) {
    throw new ServiceTrouble(error)
  }
}

function troubleOf(response: Response, error: unknown): Error {
  const asks = restricted(problemBody(error))
  if (asks) return asks
  switch (response.status) {
    case 401:
      return new SignInFirst()
    case 403:
    case 404:
      return new NotHere()
    case 412:
      return new ChangedMeanwhile(problemBody(error).detail)
    case 422:
      // an id of the address that is none: refused at no field
      if (problemBody(error).errors?.every(({ pointer }) => pointer === '')) return new NotHere()
      return new ServiceTrouble(new Error(`422 ${problemBody(error).code ?? ''}`))
    case 429:
      return tooOften(problemBody(error), response)
    default:
      return new ServiceTrouble(new Error(`${response.status} ${problemBody(error).code ?? ''}`))
  }
}

/** Where a service counts what people do here too, because their tokens do not say that it was here. */
const tooOften = ({ code }: ProblemBody, { headers }: Response): TooOften =>
  new TooOften(code === 'too-many-searches' ? 'search' : 'file', Number(headers.get('retry-after')) || 60)

/** Its sentence names the case, also where the page was about a clock or a task of it. */
function restricted({ code, detail }: ProblemBody): AsksForAReason | undefined {
  const reference = code === 'case-is-restricted' ? /[A-Z]+-\d{2}-\d+/.exec(detail ?? '')?.[0] : undefined
  return reference ? new AsksForAReason(reference) : undefined
}

const problemBody = (error: unknown): ProblemBody => (error && typeof error === 'object' ? (error as ProblemBody) : {})
