import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { say } from './figures'

const LAUNCHER = join(__dirname, '..', '..', 'dev', 'bin', 'daysix.mjs')

interface Started {
  seconds: number
  memory: [name: string, mebibytes: number][]
}

/** Cold (empty state folder) and warm start to the first page, and what each process holds in memory then. */
export async function start(): Promise<void> {
  const stateDir = await mkdtemp(join(tmpdir(), 'daysix-bench-'))
  try {
    const cold = await startOnce(stateDir)
    const warm = await startOnce(stateDir)
    say(
      'start',
      `cold ${cold.seconds.toFixed(1)} s, warm ${warm.seconds.toFixed(1)} s to the first page (aim for warm: 20)`,
    )
    for (const [name, mebibytes] of warm.memory) say('start', `${name} ${mebibytes.toFixed(0)} MB`)
    const total = warm.memory.reduce((sum, [, mebibytes]) => sum + mebibytes, 0)
    say('start', `all together ${total.toFixed(0)} MB (aim: under 1500)`)
  } finally {
    await rm(stateDir, { recursive: true, force: true })
  }
}

async function startOnce(stateDir: string): Promise<Started> {
  const began = performance.now()
  const state = join(stateDir, 'run')
  const child = spawn(process.execPath, [LAUNCHER, 'start', '--state', state, '--port', '0'], { stdio: 'ignore' })
  try {
    const run = await untilReady(join(state, 'run.json'), () => child.exitCode)
    await fetch(run.web)
    const seconds = (performance.now() - began) / 1000
    return { seconds, memory: await memoryOf(run.pids) }
  } finally {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.kill('SIGTERM')) await gone
  }
}

interface RunFile {
  web: string
  pids: Record<string, number>
}

async function untilReady(file: string, ended: () => number | null): Promise<RunFile> {
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => undefined)
    if (text) return JSON.parse(text) as RunFile
    if (ended() !== null) throw new Error('the system did not start')
    await pause(20)
  }
}

/** Proportional share of memory of each process with its children, so that shared pages count once. */
async function memoryOf(pids: Record<string, number>): Promise<[string, number][]> {
  const parents = await parentsOfAll()
  return Promise.all(
    Object.entries(pids).map(async ([name, pid]): Promise<[string, number]> => {
      const family = [...parents].filter(([, parent]) => parent === pid && name !== 'launcher').map(([child]) => child)
      const shares = await Promise.all([pid, ...family].map(shareOf))
      return [name, shares.reduce((sum, share) => sum + share, 0) / 1024]
    }),
  )
}

async function shareOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0)
}

async function parentsOfAll(): Promise<Map<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const pairs = await Promise.all(
    pids.map(async (pid): Promise<[number, number]> => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      return [pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)]
    }),
  )
  return new Map(pairs)
}
