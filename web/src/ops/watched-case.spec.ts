import { stuckRow, watchedRow, type WatchedCase } from './watched-case'

const aCase = (workflow: Partial<WatchedCase['workflow']> = {}): WatchedCase => ({
  reference: 'AP-26-00012',
  stage: 'notified',
  next: null,
  workflowId: 'case/9b2e',
  workflow: { status: 'running', runId: 'run-1', historyLength: 41, retrying: [], ...workflow },
  stuckBecause: null,
})
const SETTINGS = { TEMPORAL_UI_URL: 'http://127.0.0.1:8233', TEMPORAL_NAMESPACE: 'daysix' }

it('links a case to its procedure’s history in the engine’s own pages', () => {
  expect(watchedRow(aCase(), SETTINGS).engineHref).toBe(
    'http://127.0.0.1:8233/namespaces/daysix/workflows/case%2F9b2e/run-1/history',
  )
})

it('links nowhere when the engine knows no procedure, or has no pages', () => {
  expect(watchedRow(aCase({ runId: null, status: 'absent' }), SETTINGS).engineHref).toBeUndefined()
  expect(watchedRow(aCase(), { ...SETTINGS, TEMPORAL_UI_URL: '' }).engineHref).toBeFalsy()
})

it('names what is being tried again', () => {
  expect(watchedRow(aCase({ retrying: [{ activity: 'openClock', attempt: 7 }] }), SETTINGS).detail).toBe(
    '41 events, openClock: try 7',
  )
})

it('links what is stuck to its history, a placement and a meeting too', () => {
  const about = { about: 'AP-26-00012, placement', workflowId: 'case/9b2e/placement/1', stuckBecause: 'It has ended' }
  expect(stuckRow({ ...about, workflow: { runId: 'run-2' } }, SETTINGS)).toEqual({
    about: 'AP-26-00012, placement',
    why: 'It has ended',
    engineHref: 'http://127.0.0.1:8233/namespaces/daysix/workflows/case%2F9b2e%2Fplacement%2F1/run-2/history',
  })
})
