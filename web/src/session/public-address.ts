/** How browsers reach us. Known for certain only once the door is open, where the port is left to the machine. */
export class PublicAddress {
  constructor(private base: string) {}

  /** The whole address of a path. */
  of(path: string): string {
    return new URL(path, this.base).href
  }

  moveTo(base: string): void {
    this.base = base
  }
}
