import type { SearchAttributeUpdatePair } from '@temporalio/common'
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow'
import { caseKind, caseStage, nextDeadlineAt, nextDeadlineKind, overdue, schoolUrn } from './search-attributes'

interface Deadline {
  rule: string
  dueAt?: string
  missed: boolean
}

/**
 * What operations see of a running procedure: its stage, its next deadline and whether one has passed. Told to the engine
 * only when it changes, because every telling stays in the history.
 */
export class Deadlines {
  private readonly open = new Map<string, Deadline>()
  private stage?: string
  private shown: { at?: string; rule?: string; late: boolean } = { late: false }

  constructor(kind: string, urn?: string) {
    upsertSearchAttributes([
      { key: caseKind, value: kind },
      ...(urn ? [{ key: schoolUrn, value: urn } as SearchAttributeUpdatePair] : []),
    ])
  }

  runs(key: string, rule: string, dueAt: string | undefined): void {
    this.open.set(key, { rule, dueAt, missed: false })
    this.show()
  }

  missed(key: string): void {
    const deadline = this.open.get(key)
    if (deadline) this.open.set(key, { ...deadline, missed: true })
    this.show()
  }

  settled(key: string): void {
    this.open.delete(key)
    this.show()
  }

  moved(stage: string): void {
    if (stage === this.stage) return
    this.stage = stage
    upsertSearchAttributes([{ key: caseStage, value: stage }])
    this.describe()
  }

  private show(): void {
    const next = this.next()
    const late = [...this.open.values()].some(({ missed }) => missed)
    const { shown } = this
    this.shown = { at: next?.dueAt, rule: next?.rule, late }
    const changes: SearchAttributeUpdatePair[] = []
    if (shown.at !== next?.dueAt)
      changes.push({ key: nextDeadlineAt, value: next?.dueAt ? new Date(next.dueAt) : null })
    if (shown.rule !== next?.rule) changes.push({ key: nextDeadlineKind, value: next?.rule ?? null })
    if (shown.late !== late) changes.push({ key: overdue, value: late })
    if (changes.length > 0) upsertSearchAttributes(changes)
    this.describe()
  }

  /** The earliest still to come; when all have passed, the one that passed first. */
  private next(): Deadline | undefined {
    const dated = [...this.open.values()].filter(({ dueAt }) => dueAt !== undefined)
    const ahead = dated.filter(({ missed }) => !missed)
    return (ahead.length > 0 ? ahead : dated).sort((a, b) => (a.dueAt! < b.dueAt! ? -1 : 1))[0]
  }

  private describe(): void {
    const { at, rule, late } = this.shown
    setCurrentDetails(
      [
        `**Stage** ${this.stage ?? 'not set yet'}`,
        `**Next deadline** ${at ? `${rule} ${at}` : 'none'}`,
        `**Overdue** ${
          late
            ? [...this.open.values()]
                .filter((d) => d.missed)
                .map((d) => d.rule)
                .join(', ')
            : 'nothing'
        }`,
      ].join('  \n'),
    )
  }
}
