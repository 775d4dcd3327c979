import { type Accompanied, stuckBecause, type WorkflowState } from './procedures'

const NOW = new Date('2026-11-10T12:00:00Z')

const aCase = (differs: Partial<Accompanied> = {}): Accompanied => ({
  what: 'case',
  isOver: false,
  since: new Date('2026-11-03T10:00:00Z'),
  ...differs,
})

const aProcedure = (differs: Partial<WorkflowState> = {}): WorkflowState => ({
  status: 'running',
  runId: 'run',
  startedAt: '2026-11-03T10:00:01Z',
  historyLength: 40,
  retrying: [],
  taskAttempts: 1,
  ...differs,
})

describe('a case whose procedure needs a person', () => {
  it.each([
    [
      'has no procedure a week after its notice',
      aCase(),
      aProcedure({ status: 'absent' }),
      'The case has no procedure',
    ],
    [
      'is open though its procedure failed',
      aCase(),
      aProcedure({ status: 'failed' }),
      'The procedure has ended (failed) and the case is open',
    ],
    [
      'is open though its procedure was ended by hand',
      aCase(),
      aProcedure({ status: 'terminated' }),
      'The procedure has ended (terminated) and the case is open',
    ],
    [
      'is closed while its procedure runs',
      aCase({ isOver: true }),
      aProcedure(),
      'The case is closed and its procedure still runs',
    ],
    [
      'has a procedure that cannot take its next step',
      aCase(),
      aProcedure({ taskAttempts: 6 }),
      'The procedure cannot take its next step',
    ],
    [
      'waits for an activity tried nine times',
      aCase(),
      aProcedure({ retrying: [{ activity: 'openClock', attempt: 9 }] }),
      'openClock has been tried 9 times',
    ],
    [
      'ended while its placement goes on',
      aCase({ what: 'placement' }),
      aProcedure({ status: 'completed' }),
      'The procedure has ended (completed) and the placement is not over',
    ],
    [
      'runs on after its meeting',
      aCase({ what: 'meeting', isOver: true }),
      aProcedure(),
      'The meeting is over and its procedure still runs',
    ],
    [
      'let a date pass unrecorded',
      aCase({ hasOverslept: true }),
      aProcedure(),
      'A date has passed and nothing was recorded',
    ],
  ])('%s', (_name, business, workflow, why) => {
    expect(stuckBecause(business, workflow, NOW)).toBe(why)
  })
})

describe('a case that moves', () => {
  it.each([
    ['runs', aCase(), aProcedure()],
    [
      'was reported ten minutes ago and waits for its procedure',
      aCase({ since: new Date('2026-11-10T11:50:00Z') }),
      aProcedure({ status: 'absent' }),
    ],
    ['is closed with its procedure complete', aCase({ isOver: true }), aProcedure({ status: 'completed' })],
    ['tries an activity a second time', aCase(), aProcedure({ retrying: [{ activity: 'queue', attempt: 2 }] })],
    ['cannot be judged while the engine is away', aCase({ hasOverslept: true }), aProcedure({ status: 'unreachable' })],
  ])('%s', (_name, business, workflow) => {
    expect(stuckBecause(business, workflow, NOW)).toBeUndefined()
  })
})
