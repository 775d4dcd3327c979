import type { WorkflowState } from '@daysix/platform/procedures'
import { type CivilDate, formatDate } from '@daysix/shared/civil-date'
import type { Retention } from './retention'

interface Standing {
  retention: Retention
  today: CivilDate
  /** Until when a merge of this record with another can be undone, of each that still can. */
  mergesOpenUntil: readonly CivilDate[]
  procedures: readonly { reference: string; status: WorkflowState['status'] }[]
}

/** Everything that stands against deleting a child's record today, a sentence each; nothing where it may be deleted. */
export function whatStandsAgainst({ retention, today, mergesOpenUntil, procedures }: Standing): string[] {
  const { dueOn, keptBy } = retention
  const running = procedures.filter(({ status }) => status === 'running').map(({ reference }) => reference)
  return [
    ...(keptBy.includes('legal-hold') ? ['The record is under a legal hold.'] : []),
    ...(keptBy.includes('open-case') ? ['A case of this child is open.'] : []),
    ...(today < dueOn ? [`The record is kept until ${formatDate(dueOn)}.`] : []),
    ...mergesOpenUntil.map(
      (until) =>
        `Two records became this one, which can be undone until ${formatDate(until)}: wait until that day is over.`,
    ),
    ...running.map((reference) => `The procedure of case ${reference} is still running.`),
    ...(procedures.some(({ status }) => status === 'unreachable')
      ? ['It cannot be seen now whether a procedure of this child is still running: try again later.']
      : []),
  ]
}
