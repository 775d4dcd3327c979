/**
 * What one process knows already and for a while need not ask again: real time, nothing that another process must see. All of
 * it is forgotten where it grows beyond bounds, and asked anew.
 */
export class Remembered<T> {
  private readonly held = new Map<string, { value: T; until: number }>()

  constructor(private readonly most: number) {}

  /** Nothing once its time is over. */
  get(key: string): T | undefined {
    const known = this.held.get(key)
    return known && known.until > Date.now() ? known.value : undefined
  }

  /** @param until the wall clock's milliseconds from which it is not known any more */
  keep(key: string, value: T, until: number): void {
    if (this.held.size >= this.most) this.held.clear()
    this.held.set(key, { value, until })
  }
}
