import { spawn } from 'node:child_process'
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive, stopWaiting } from './cache'

/** An engine that cannot be found or started. The message is one sentence for a person: what, and what to do. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable'
}

/** Of a program that failed, this much of what it wrote. */
const LINES_TOLD = 60

/** The full path of a program on PATH, or nothing. */
export function onPath(program: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const ending of process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']) {
      const candidate = join(folder, program + ending)
      try {
        accessSync(candidate, constants.X_OK)
        if (statSync(candidate).isFile()) return candidate
      } catch {
        // not in this folder
      }
    }
  }
  return undefined
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const working = new Set<ChildProcess>()
let ending = false

/**
 * Ends every program that `run` waits for, such as a build of five minutes, and all it has started, because somebody asked
 * to stop; no other begins.
 */
export function endWork(): void {
  ending = true
  stopWaiting()
  for (const child of working) killGroup(child, 'SIGTERM')
}
// A build would outlive us otherwise.
process.once('exit', endWork)

/** Its group hears no Ctrl-C of the terminal, so we do for it as long as it works. */
function works(child: ChildProcess): void {
  if (working.size === 0) for (const signal of SIGNALS) process.on(signal, endWork)
  working.add(child)
}

function hasWorked(child: ChildProcess): void {
  working.delete(child)
  if (working.size === 0) for (const signal of SIGNALS) process.off(signal, endWork)
}

/** A program of ours leads a group, so that what it has started ends with it: a compiler's own compilers, for one. */
function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  if (process.platform === 'win32') child.kill(signal)
  else trySignal(-child.pid, signal)
}

/**
 * Runs a program to its end and answers its standard output.
 * Throws with the last lines it wrote when it fails, cannot be started, or takes longer than `timeoutMs`.
 */
export function run(
  program: string,
  args: string[],
  options: SpawnOptions & { timeoutMs?: number } = {},
): Promise<string> {
  const { timeoutMs, ...spawnOptions } = options
  return new Promise((resolve, reject) => {
    if (ending) return reject(new Error(`${program} was not started: we were asked to stop.`))
    const detached = process.platform !== 'win32'
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached, ...spawnOptions })
    let output = ''
    let errors = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (errors = (errors + chunk).slice(-20_000)))
    works(child)
    const timer = timeoutMs ? setTimeout(() => killGroup(child, 'SIGKILL'), timeoutMs) : undefined
    child.once('error', (error) => {
      clearTimeout(timer)
      hasWorked(child)
      reject(error)
    })
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      hasWorked(child)
      if (code === 0) return resolve(output)
      const said = `${output}\n${errors}`.trim().split('\n').slice(-LINES_TOLD).join('\n')
      reject(new Error(`${program} ended with ${signal ?? code}: ${said}`))
    })
  })
}

/** A free TCP port of 127.0.0.1, chosen by the machine. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

/** Whether nothing listens on this port of 127.0.0.1 (or of every address). */
export async function isPortFree(port: number): Promise<boolean> {
  const canListen = (host: string) =>
    new Promise<boolean>((resolve) => {
      const server = createServer()
      server.once('error', () => resolve(false))
      server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
    })
  return (await canListen('127.0.0.1')) && (await canListen('0.0.0.0'))
}

/** Asks `ready` every 50 ms until it says yes; throws when the process ends before or time is up. */
export async function untilReady(
  what: string,
  child: ChildProcess,
  ready: () => Promise<boolean>,
  timeoutMs: number,
): Promise<void> {
  const giveUpAt = Date.now() + timeoutMs
  while (Date.now() < giveUpAt) {
    if (hasEnded(child)) {
      throw new EngineUnavailable(
        `${what} ended while starting (${child.signalCode ?? `exit code ${child.exitCode}`}).`,
      )
    }
    if (await ready()) return
    await wait(50)
  }
  throw new EngineUnavailable(`${what} did not answer within ${Math.round(timeoutMs / 1000)} seconds.`)
}

/** By itself, or by a signal. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** Sends a signal and waits for the process to be gone; after `patienceMs` it is killed. */
export async function end(pid: number, signal: NodeJS.Signals, patienceMs: number): Promise<void> {
  if (!trySignal(pid, signal)) return
  const killAt = Date.now() + patienceMs
  let killed = false
  while (isRunning(pid)) {
    if (!killed && Date.now() > killAt) {
      trySignal(pid, 'SIGKILL')
      killed = true
    }
    await wait(20)
  }
}

/** An engine of its own process group ends when this process does without having stopped it. */
export function endWithUs(child: ChildProcess, signal: NodeJS.Signals): void {
  const end = () => void (child.pid !== undefined && trySignal(child.pid, signal))
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
}

/** The command line of a running process, or nothing when it is gone or cannot be read. */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (!isAlive(pid)) return undefined
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    } catch {
      return undefined
    }
  }
  return run('ps', ['-p', String(pid), '-o', 'command=']).catch(() => undefined)
}

function trySignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch {
    return false
  }
}

/** A zombie whose parent has not yet read its end no longer runs. */
function isRunning(pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat[stat.lastIndexOf(')') + 2] !== 'Z'
  } catch {
    return false
  }
}
