import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import { startAllInOne } from './all-in-one'
import { refuseWithoutEffect, runArguments } from './arguments'
import type { RunArguments } from './arguments'
import { PARTS, startPart } from './parts'
import type { Part } from './parts'
import { findRunWhenUp, StateInUse, writePrivately } from './state'
import type { RunFile } from './state'
import { UsageError, inOneSentence } from './troubles'
import { untilAskedToStop } from './until-asked-to-stop'

const USAGE = `npm run service -- ${PARTS.join(' | ')} [--state DIR] [--port N]`

/**
 * One part as a process of its own, from the manifest that the all-in-one and production use. Its settings come from the
 * environment when DATABASE_URL or TEMPORAL_ADDRESS is set there; else from the run of the state folder; and where
 * nothing runs, it starts the engines for itself.
 */
export async function main(argv: string[]): Promise<number> {
  try {
    const asked = runArguments(argv, USAGE, 1)
    const part = partOf(asked.names[0])
    refuseWithoutEffect(asked.given, ['reset'], 'npm start -- --reset begins again')
    if (process.env.DATABASE_URL || process.env.TEMPORAL_ADDRESS) {
      const why = 'DATABASE_URL or TEMPORAL_ADDRESS is set, and then every setting comes from the environment'
      refuseWithoutEffect(asked.given, ['state', 'port'], why)
      return await alone(part, environment())
    }
    return await untilAskedToStop(
      (signal) => besideOrWithEngines(part, asked, signal),
      ({ run }) => tell(part, run),
    )
  } catch (error) {
    process.stderr.write(`${inOneSentence(error)}\n`)
    return 1
  }
}

function alone(part: Part, settings: Record<string, string>): Promise<number> {
  return untilAskedToStop(
    () => startPart(part, settings, {}),
    () => process.stdout.write(`${part} is up\n`),
  )
}

interface RunningBeside {
  run: RunFile
  stop(): Promise<void>
}

/** Of two that begin at once on one folder, the first brings the engines and the second joins it. */
async function besideOrWithEngines(part: Part, asked: RunArguments, signal: AbortSignal): Promise<RunningBeside> {
  const { stateDir, port, given } = asked
  for (;;) {
    const run = await findRunWhenUp(stateDir, signal)
    if (run) {
      refuseWithoutEffect(given, ['port'], `the run of ${stateDir} has given every service its port`)
      return beside(run, part, stateDir)
    }
    try {
      return await startAllInOne({ stateDir, port, mode: 'real', parts: [part], signal })
    } catch (error) {
      if (!(error instanceof StateInUse)) throw error
    }
  }
}

/** Beside a run that left this part out. */
async function beside(run: RunFile, part: Part, stateDir: string): Promise<RunningBeside> {
  if (run.parts.includes(part)) {
    throw new UsageError(
      `The run of ${stateDir} has ${part} in its own process: start this one on another state folder with --state.`,
    )
  }
  const file = join(stateDir, `${part}.json`)
  const running = await startPart(part, run.settings[part], {})
  await writePrivately(file, { ...run, parts: [part], pids: { ...run.pids, [part]: process.pid } })
  return {
    run,
    stop: async () => {
      await rm(file, { force: true })
      await running.stop()
    },
  }
}

function tell(part: Part, run: RunFile): void {
  const where = part === 'web' ? run.web : run[part].http
  process.stdout.write(`${part} is up: ${where}\n`)
}

function partOf(name: string): Part {
  const part = PARTS.find((one) => one === name)
  if (!part) throw new UsageError(`There is no service ${name}. Usage: ${USAGE}`)
  return part
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
