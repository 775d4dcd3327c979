import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import { startAllInOne } from './all-in-one'
import { runArguments } from './arguments'
import { PARTS, startPart } from './parts'
import type { Part } from './parts'
import { findRun, writePrivately } from './state'
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
    const { names, stateDir, port } = runArguments(argv, USAGE, 1)
    const part = partOf(names[0])
    const run = await findRun(stateDir)
    if (process.env.DATABASE_URL || process.env.TEMPORAL_ADDRESS) return await alone(part, environment())
    if (!run)
      return await untilAskedToStop(
        (signal) => startAllInOne({ stateDir, port, mode: 'real', parts: [part], signal }),
        ({ run }) => tell(part, run),
      )
    if (run.parts.includes(part)) {
      throw new UsageError(
        `The run of ${stateDir} has ${part} in its own process: start this one on another state folder with --state.`,
      )
    }
    return await beside(run, part, stateDir)
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

/** Beside a run that left this part out. */
function beside(run: RunFile, part: Part, stateDir: string): Promise<number> {
  const file = join(stateDir, `${part}.json`)
  return untilAskedToStop(
    async () => {
      const running = await startPart(part, run.settings[part], {})
      await writePrivately(file, { ...run, parts: [part], pids: { ...run.pids, [part]: process.pid } })
      return {
        stop: async () => {
          await rm(file, { force: true })
          await running.stop()
        },
      }
    },
    () => tell(part, run),
  )
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
