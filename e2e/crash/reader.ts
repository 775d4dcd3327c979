import { until } from './until'

/** A caseworker at the pages, without a browser: keeps cookies, and asks again for a page that did not come. */
export class PatientReader {
  private readonly cookies = new Map<string, string>()

  private constructor(
    private readonly web: string,
    private readonly deadline: number,
  ) {}

  /** Signs in by a click on the provider's page. */
  static async signsIn(web: string, sub: string, deadline: number): Promise<PatientReader> {
    const reader = new PatientReader(web, deadline)
    let address = `${web}/`
    for (;;) {
      const response = await reader.ask(address)
      const asked = response.status === 200 && !response.url.startsWith(web)
      const next = asked ? await reader.ask(address, new URLSearchParams({ user: sub })) : response
      const location = next.headers.get('location')
      if (!location) return reader
      address = new URL(location, address).href
    }
  }

  /** The text of a page. @throws when the person would have to sign in again: a session outlives every process. */
  async reads(path: string): Promise<string> {
    const response = await until(`the page ${path} is answered`, this.deadline, async () => {
      const answer = await this.ask(`${this.web}${path}`).catch(() => undefined)
      return answer && answer.status < 500 && answer
    })
    if (response.status !== 200) throw new Error(`${path} was answered ${response.status}`)
    return response.text()
  }

  private async ask(address: string, form?: URLSearchParams): Promise<Response> {
    const response = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      this.cookies.set(name, value)
    }
    return response
  }
}
