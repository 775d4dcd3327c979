import { demoToken } from '../demo/demo-token'
import { defaultState, findRun, type RunFile } from '../state'
import { NotAnswered } from './answers'

export const STATE_OPTION = ['--state <dir>', 'the state folder of the running system', defaultState()] as const

/**
 * The system that runs on a state folder, and a token for its doors.
 * @throws NotAnswered when none runs there
 */
export async function running(state: string): Promise<{ run: RunFile; token: string }> {
  const run = await findRun(state)
  if (!run) {
    throw new NotAnswered(
      `Nothing runs on ${state}: start it with npm start, or name the folder of a run with --state.`,
    )
  }
  return { run, token: await demoToken(run) }
}
