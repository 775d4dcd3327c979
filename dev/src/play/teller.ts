import { londonDate } from '@daysix/shared/instant'
import type { RunningMail } from '@daysix/engines/mail'
import type { Person } from './person'

/** One line of a play, as it is printed. */
export interface Told {
  /** UTC, ISO. */
  at: string
  /** The day in London. */
  day: string
  kind: string
  what: string
}

interface TimelineEntry {
  id: string
  at: string
  kind: string
  words: string
}

/** Follows a play from outside, by the case's own timeline and the mails that arrive, and tells each thing once, in order. */
export class Teller {
  private readonly seen = new Set<string>()
  private mailsSeen = 0
  private latest = ''

  constructor(
    private readonly casework: { address: string; reader: Person; mail: RunningMail },
    private readonly tell: (told: Told) => void,
  ) {}

  get mails(): number {
    return this.mailsSeen
  }

  /** Tells what is new since the last time. */
  async look(): Promise<void> {
    const news = [...(await this.events()), ...this.newMails()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    for (const { at, kind, what } of news) {
      // what was recorded while the previous batch was told is not told as earlier than it
      this.latest = at > this.latest ? at : this.latest
      this.tell({ at: this.latest, day: londonDate(new Date(this.latest)), kind, what })
    }
  }

  private async events(): Promise<Omit<Told, 'day'>[]> {
    const { address, reader } = this.casework
    const { items: cases } = await reader.get<{ items: { id: string }[] }>(`${address}/cases`)
    const timelines = await Promise.all(
      cases.map(({ id }) => reader.get<TimelineEntry[]>(`${address}/cases/${id}/timeline`)),
    )
    const fresh = timelines.flat().filter(({ id }) => !this.seen.has(id))
    fresh.forEach(({ id }) => this.seen.add(id))
    return fresh.map(({ at, kind, words }) => ({ at: new Date(at).toISOString(), kind, what: words }))
  }

  private newMails(): Omit<Told, 'day'>[] {
    const fresh = this.casework.mail.messages().slice(this.mailsSeen)
    this.mailsSeen += fresh.length
    return fresh.map(({ date, receivedAt, to, subject }) => ({
      at: date ?? receivedAt,
      kind: 'mail',
      what: `${subject} → ${to.join(', ')}`,
    }))
  }
}
