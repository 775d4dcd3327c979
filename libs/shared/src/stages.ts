import { Refusal } from './refusal'

/**
 * What may happen to a case at each stage. Services ask this table, pages list from it, and the diagram in the
 * documents is made from it.
 */
export const STAGES = {
  // A panel may decide, and a place begin, for a child who has not started at an education centre.
  notified: { 'start-provision': 'provided', 'go-to-panel': 'at-panel', place: 'placed', close: 'closed' },
  provided: { 'lose-provision': 'notified', 'go-to-panel': 'at-panel', place: 'placed', close: 'closed' },
  'at-panel': { place: 'placed', close: 'closed' },
  placed: { 'begin-return': 'returning', 'go-to-panel': 'at-panel', close: 'closed' },
  returning: { 'pause-return': 'placed', 'go-to-panel': 'at-panel', close: 'closed' },
  closed: {},
} as const satisfies Record<string, Record<string, string>>

export type Stage = keyof typeof STAGES
export type StageAction = { [S in Stage]: keyof (typeof STAGES)[S] }[Stage]

export const STAGE_NAMES = Object.keys(STAGES) as Stage[]

export const STAGE_WORDS: Record<Stage, string> = {
  notified: 'Notified',
  provided: 'In education while assessed',
  'at-panel': 'At panel',
  placed: 'Placed',
  returning: 'Returning to school',
  closed: 'Closed',
}

export const ACTION_WORDS: Record<StageAction, string> = {
  'start-provision': 'The child has started at a centre',
  'lose-provision': 'The education fell through',
  'go-to-panel': 'On a panel’s agenda',
  place: 'The child has started at the place decided',
  'begin-return': 'A return to school is planned',
  'pause-return': 'The return is paused',
  close: 'The case ends',
}

export class ActionNotOpenAtThisStage extends Refusal {
  constructor(stage: Stage, action: string) {
    super(`“${action}” is not open to a case that is ${STAGE_WORDS[stage].toLowerCase()}`)
  }
}

/** The stage the action leads to. Throws `ActionNotOpenAtThisStage` when the table has no such step. */
export function nextStage(stage: Stage, action: StageAction): Stage {
  if (!isOpen(stage, action)) throw new ActionNotOpenAtThisStage(stage, action)
  return (STAGES[stage] as Record<StageAction, Stage>)[action]
}

/** What is open at the stage, in the table's order. */
export const actionsFrom = (stage: Stage): StageAction[] => Object.keys(STAGES[stage]) as StageAction[]

export const isOpen = (stage: Stage, action: string): action is StageAction => Object.hasOwn(STAGES[stage], action)

export const isStage = (value: unknown): value is Stage => typeof value === 'string' && Object.hasOwn(STAGES, value)

/** How a case ended. */
export const OUTCOMES = {
  'returned-to-school': 'Back at school',
  reinstated: 'Reinstated by the governing board',
  cancelled: 'Exclusion cancelled by the head teacher',
  'allocated-place': 'At another school given as an allocated place',
  aep: 'In alternative education provision',
  withdrawn: 'Withdrawn',
  'left-area': 'Moved away',
  'pupil-died': 'The pupil has died',
} as const satisfies Record<string, string>

export type OutcomeCode = keyof typeof OUTCOMES

export const isOutcome = (value: unknown): value is OutcomeCode =>
  typeof value === 'string' && Object.hasOwn(OUTCOMES, value)

/** The table as a Mermaid state diagram, for docs/case-stages.md. */
export function diagram(): string {
  const id = (stage: string): string => stage.replace('-', '_')
  const lines = STAGE_NAMES.flatMap((stage) => [
    `  ${id(stage)} : ${STAGE_WORDS[stage]}`,
    ...Object.entries(STAGES[stage]).map(([action, next]) => `  ${id(stage)} --> ${id(next)} : ${action}`),
  ])
  return ['stateDiagram-v2', '  [*] --> notified', ...lines, '  closed --> [*]', ''].join('\n')
}
