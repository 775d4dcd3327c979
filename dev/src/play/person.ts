/** The product's doors as one signed-in person uses them; a refusal ends the play with the answer's own words. */
export class Person {
  constructor(private readonly token: string) {}

  get<T>(address: string): Promise<T> {
    return this.send<T>('GET', address)
  }

  post<T = unknown>(address: string, body: object): Promise<T> {
    return this.send<T>('POST', address, body)
  }

  /** Reads the version first, as a page does, and changes that one. */
  async put<T = unknown>(address: string, body: object): Promise<T> {
    const seen = await fetch(address, { headers: this.headers() })
    return this.send<T>('PUT', address, body, { 'if-match': seen.headers.get('etag') ?? '*' })
  }

  private async send<T>(method: string, address: string, body?: object, headers = {}): Promise<T> {
    const response = await fetch(address, {
      method,
      headers: { ...this.headers(), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer = await response.text()
    if (!response.ok)
      throw new Error(`${method} ${new URL(address).pathname} was answered ${response.status}: ${answer}`)
    return (answer ? JSON.parse(answer) : undefined) as T
  }

  private headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' }
  }
}
