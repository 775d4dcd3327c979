import { actionsFrom, diagram, isOpen, nextStage, OUTCOMES, STAGE_NAMES, STAGES } from './stages'
import { Refusal } from './refusal'

describe('the stages of a case', () => {
  it('lead from the notice to the close by the ordinary road', () => {
    const road = ['start-provision', 'go-to-panel', 'place', 'begin-return', 'close'] as const
    expect(road.reduce(nextStage, 'notified' as const as keyof typeof STAGES)).toBe('closed')
  })

  it('let a case end at every stage but the last', () => {
    for (const stage of STAGE_NAMES) expect(isOpen(stage, 'close')).toBe(stage !== 'closed')
  })

  it('lead only to stages that exist, and every stage is reached', () => {
    const reached = new Set<string>(['notified'])
    for (const stage of STAGE_NAMES) for (const action of actionsFrom(stage)) reached.add(nextStage(stage, action))
    expect([...reached].sort()).toEqual([...STAGE_NAMES].sort())
  })

  it('refuse an action that is not open, in a sentence', () => {
    expect(() => nextStage('notified', 'begin-return')).toThrow(Refusal)
    expect(() => nextStage('closed', 'close')).toThrow('“close” is not open to a case that is closed')
    expect(isOpen('closed', 'toString')).toBe(false)
  })

  it('are drawn with every action', () => {
    const drawn = diagram()
    for (const stage of STAGE_NAMES) for (const action of actionsFrom(stage)) expect(drawn).toContain(` : ${action}`)
    expect(drawn).toContain('at_panel --> placed : place')
    expect(drawn.startsWith('stateDiagram-v2\n  [*] --> notified')).toBe(true)
  })

  it('end in one of eight outcomes', () => {
    expect(Object.keys(OUTCOMES)).toHaveLength(8)
  })
})
