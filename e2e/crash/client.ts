import { until } from './until'

interface Answer {
  status: number
  body: Record<string, unknown>
}

/** Another system or a page: a request that was not answered, or by a fault, is sent again as it was, with the same key. */
export class PatientClient {
  constructor(
    private readonly token: string,
    private readonly deadline: number,
  ) {}

  get(address: string): Promise<Answer> {
    return this.persist('GET', address)
  }

  /** `body` is asked for at each try: a day may begin in between. */
  post(address: string, body: () => object, key?: string): Promise<Answer> {
    return this.persist('POST', address, body, key)
  }

  private persist(method: string, address: string, body?: () => object, key?: string): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${this.token}`,
      'content-type': 'application/json',
      ...(key && { 'idempotency-key': key }),
    }
    let last = 'nothing'
    return until(
      `${method} ${address} is answered`,
      this.deadline,
      async () => {
        try {
          const response = await fetch(address, {
            ...{ method, headers, signal: AbortSignal.timeout(10_000) },
            ...(body && { body: JSON.stringify(body()) }),
          })
          const text = await response.text()
          last = `${response.status} ${text}`
          return response.status < 500 && { status: response.status, body: JSON.parse(text) as Answer['body'] }
        } catch (error) {
          last = String((error as Error).cause ?? error)
          return undefined
        }
      },
      () => `The last answer: ${last}`,
    )
  }
}
