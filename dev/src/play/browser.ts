/** The pages as one person's browser asks for them: signs in by the provider's own form, keeps cookies, and reads pages. */
export class Browser {
  private readonly cookies = new Map<string, Map<string, string>>()

  private constructor(private readonly web: string) {}

  /** @param sub a person of the demonstration authority */
  static async signedIn(web: string, sub: string): Promise<Browser> {
    const browser = new Browser(web)
    const form = await browser.follow(`${web}/sign-in`)
    const choice = { method: 'POST', body: new URLSearchParams({ user: sub }) }
    const home = await browser.follow(form.url, choice)
    if (home.status !== 200 || new URL(home.url).origin !== web)
      throw new Error(`${sub} could not sign in: ${home.url}`)
    return browser
  }

  /** What the pages know this browser by. */
  get cookie(): string {
    return this.cookiesOf(this.web)
  }

  /** All of a page, as it came. @throws Error where it did not */
  async page(path: string): Promise<string> {
    const response = await this.send(this.web + path)
    const text = await response.text()
    if (response.status !== 200) throw new Error(`${path} was answered ${response.status}`)
    return text
  }

  private async follow(address: string, asked?: RequestInit): Promise<{ url: string; status: number }> {
    const response = await this.send(address, asked)
    await response.arrayBuffer()
    const to = response.headers.get('location')
    return to ? this.follow(new URL(to, address).href) : { url: address, status: response.status }
  }

  private async send(address: string, asked: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(address)
    const headers = { cookie: this.cookiesOf(origin) }
    const response = await fetch(address, { ...asked, redirect: 'manual', headers })
    const jar = this.cookies.get(origin) ?? new Map<string, string>()
    this.cookies.set(origin, jar)
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
      jar.set(name, value)
    }
    return response
  }

  private cookiesOf(origin: string): string {
    return [...(this.cookies.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}
