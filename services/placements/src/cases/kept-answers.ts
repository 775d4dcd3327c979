const KEPT_FOR = 30_000
const MOST = 500

/** What another context answered, by what it was asked: asked again after half a minute of real time, or once it has failed. */
export class KeptAnswers<Answer> {
  private readonly known = new Map<string, { until: number; answer: Promise<Answer> }>()

  of(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.known.get(key)
    if (known && known.until > Date.now()) return known.answer
    if (this.known.size > MOST) this.known.clear()
    const answer = ask()
    this.known.set(key, { until: Date.now() + KEPT_FOR, answer })
    answer.catch(() => this.known.delete(key))
    return answer
  }

  forget(key: string): void {
    this.known.delete(key)
  }
}
