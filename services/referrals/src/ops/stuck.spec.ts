import { type BusinessState, stuckBecause, type WorkflowState } from './stuck'

const NOW = new Date('2026-11-10T12:00:00Z')

const aCase = (differs: Partial<BusinessState> = {}): BusinessState => ({
  isClosed: false,
  reportedAt: new Date('2026-11-03T10:00:00Z'),
  unrecordedDuties: 0,
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
      aCase({ isClosed: true }),
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
      'let a date pass unrecorded',
      aCase({ unrecordedDuties: 1 }),
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
      aCase({ reportedAt: new Date('2026-11-10T11:50:00Z') }),
      aProcedure({ status: 'absent' }),
    ],
    ['is closed with its procedure complete', aCase({ isClosed: true }), aProcedure({ status: 'completed' })],
    ['tries an activity a second time', aCase(), aProcedure({ retrying: [{ activity: 'queue', attempt: 2 }] })],
    [
      'cannot be judged while the engine is away',
      aCase({ unrecordedDuties: 1 }),
      aProcedure({ status: 'unreachable' }),
    ],
  ])('%s', (_name, business, workflow) => {
    expect(stuckBecause(business, workflow, NOW)).toBeUndefined()
  })
})
