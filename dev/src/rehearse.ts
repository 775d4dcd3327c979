import { startAllInOne, type Running } from './all-in-one'
import { portOf, refuseWithoutEffect } from './arguments'
import { demoToken } from './demo/demo-token'
import { loadDemonstration } from './demo/load'
import { DEMO_USERS } from '@daysix/engines/oidc'
import { parseLocalDateTime } from '@daysix/shared/instant'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { play, PLAYS } from './play/play'
import { rehearsalOf } from './rehearsal/running'
import type { Told } from './play/teller'
import { mountMailSwitch, mountTimeBar, timeBar } from './rehearsal/time-bar'
import type { Rehearsal } from './rehearsal/rehearsal'
import { defaultState } from './state'
import { inOneSentence, UsageError } from './troubles'
import { listenForStop, untilAskedToStop } from './until-asked-to-stop'

const USAGE = 'npm run rehearse -- [--state DIR] [--port N] [--start-at 2026-11-03T09:00] | --play NAME [--json]'

/** The whole system with time that is moved by a bar on every page; or, with `--play`, one story from beginning to end. */
export async function main(argv: string[]): Promise<number> {
  try {
    const { stateDir, port, startAt, playName, json } = readArguments(argv)
    if (playName) return await playOnce(playName, startAt, json)
    return await untilAskedToStop((signal) => startRehearsal({ stateDir, port, startAt, signal }), tell)
  } catch (error) {
    process.stderr.write(`${inOneSentence(error)}\n`)
    return 1
  }
}

interface Asked {
  stateDir: string
  port: number
  startAt: Date
  playName?: string
  json: boolean
}

function readArguments(argv: string[]): Asked {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        state: { type: 'string' },
        port: { type: 'string' },
        reset: { type: 'boolean' },
        'start-at': { type: 'string' },
        play: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const { play } = values
    if (play !== undefined && !(play in PLAYS))
      throw new Error(`there is no play ${play}; there is ${Object.keys(PLAYS).join(', ')}`)
    const given = Object.keys(values)
    if (play) refuseWithoutEffect(given, ['state', 'port', 'reset', 'start-at'], 'a play has its own folder and dates')
    else refuseWithoutEffect(given, ['json'], 'only what --play tells can be had as JSON')
    return {
      stateDir: values.state ?? `${defaultState()}-rehearsal`,
      port: portOf(values.port ?? '3000'),
      startAt: parseLocalDateTime(values['start-at'] ?? '2026-11-03T09:00').at,
      playName: play,
      json: values.json ?? false,
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${(error as Error).message}. Usage: ${USAGE}`)
  }
}

interface RunningRehearsal extends Running {
  rehearsal: Rehearsal
}

/** The engine's skipped time lasts as long as its process, so a rehearsal always begins anew. */
async function startRehearsal(options: {
  stateDir: string
  port: number
  startAt: Date
  signal?: AbortSignal
}): Promise<RunningRehearsal> {
  let rehearsal: Rehearsal | undefined
  let mail: Running['mail'] | undefined
  const running = await startAllInOne({
    ...options,
    mode: 'rehearsal',
    reset: true,
    banner: () => (rehearsal ? timeBar(rehearsal.now()) : ''),
    mount: (app) => {
      mountTimeBar(app, () => rehearsal)
      mountMailSwitch(app, () => mail)
    },
    fill: async (run) => void (await loadDemonstration(run, await demoToken(run))),
    join: async (system) => {
      const watching = await rehearsalOf(system)
      try {
        await watching.rehearsal.settle()
      } catch (error) {
        await watching.close()
        throw error
      }
      rehearsal = watching.rehearsal
      mail = system.mail
      return () => watching.close()
    },
  })
  return { ...running, rehearsal: rehearsal! }
}

async function playOnce(name: string, startAt: Date, json: boolean): Promise<number> {
  const began = performance.now()
  // nothing but the story on standard output
  process.env.LOG_LEVEL = 'silent'
  const { signal, asked, release } = listenForStop()
  // whoever listens has had enough, as `head` has
  const gone = new Promise<'asked'>((resolve) => process.stdout.once('error', () => resolve('asked')))
  const folder = await mkdtemp(join(tmpdir(), 'daysix-play-'))
  try {
    const running = await startRehearsal({ stateDir: join(folder, 'run'), port: 0, startAt, signal })
    try {
      const print = json ? (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`) : printInWords
      const story = play(name, running, print)
      story.catch(() => undefined) // it breaks off when the system stops under it
      const ended = await Promise.race([story, asked, gone])
      if (ended === 'asked') return INTERRUPTED
      print({ kind: 'end', ...ended, seconds: Math.round((performance.now() - began) / 1000) })
      return 0
    } finally {
      await running.stop()
    }
  } catch (error) {
    if (signal.aborted) return INTERRUPTED
    throw error
  } finally {
    release()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a shell says of a program that was interrupted. */
const INTERRUPTED = 130

function printInWords(line: object): void {
  const { day, kind, what, ...rest } = line as Partial<Told>
  process.stdout.write(day ? `${day}  ${kind?.padEnd(22)} ${what}\n` : `The end: ${JSON.stringify(rest)}\n`)
}

function tell({ run }: RunningRehearsal): void {
  process.stdout.write(`
Rehearsal is ready: ${run.web}

Every page has a bar that moves time. Mail that was sent: ${run.mail.outbox}
Sign in as one of these fictional people; no password is asked:
${DEMO_USERS.map(({ name, about }) => `  ${name.padEnd(16)}${about}`).join('\n')}

Ctrl-C ends the rehearsal; the next one begins anew.
`)
}
