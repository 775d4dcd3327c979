#!/usr/bin/env node
// The door of every command: finds a Node that is new enough, installs and builds what is missing, then hands over to
// the command itself. Runs on Node 20 with nothing installed, so it is plain JavaScript without dependencies.
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, constants as os } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'daysix')
const OLDEST_NODE = [22, 12]
const WINDOWS = process.platform === 'win32'
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

const COMMANDS = {
  start: 'dev/dist/start.js',
  rehearse: 'dev/dist/rehearse.js',
  service: 'dev/dist/service.js',
  cli: 'dev/dist/cli.js',
  build: undefined,
  test: 'dev/dist/test.js',
  check: 'dev/dist/check.js',
  'check:fuzz': 'dev/dist/check-fuzz.js',
  'check:oracle': 'dev/dist/check-oracle.js',
  'check:mutants': 'dev/dist/check-mutants.js',
  bench: 'bench/dist/main.js',
  generate: 'dev/dist/generate.js',
}

/** What went wrong, in a sentence for a person; details, when there are some, follow it. */
class Trouble extends Error {}

const [command, ...rest] = process.argv.slice(2)
run().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${inWords(error)}\n`)
    process.exit(1)
  },
)

async function run() {
  if (!(command in COMMANDS)) throw new Trouble(`Usage: daysix.mjs ${Object.keys(COMMANDS).join(' | ')}`)
  endWithParent()
  if (!isNewEnough(process.versions.node)) return withNode24()
  process.env.PATH = [dirname(process.execPath), process.env.PATH].join(delimiter)
  process.env.NX_NO_CLOUD = 'true'
  // A command of one command: the outer one has installed and built.
  if (process.env.DAYSIX_BUILT !== ROOT) await underLock('build', prepare)
  process.env.DAYSIX_BUILT = ROOT
  const script = COMMANDS[command]
  if (!script) return 0
  if (!existsSync(join(ROOT, script)))
    throw new Trouble(`This checkout has no ${command} command (${script} was not built).`)
  return (await createRequire(import.meta.url)(join(ROOT, script)).main(rest)) ?? 0
}

async function prepare() {
  if (!isInstalled()) await install()
  await build()
  await bundleWorkflows()
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
}

/**
 * npm passes a signal on to its shell, and that shell ends without passing it on to us; our own older Node may be killed
 * without a word. Whoever started us and is gone asks us to stop.
 */
function endWithParent() {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

/** The same command by Node 24, with our standard streams, our signals and its exit code. */
async function withNode24() {
  const node = await findNode24()
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [dirname(node), process.env.PATH].join(delimiter),
      DAYSIX_LAUNCHER_PID: String(process.pid),
    },
  })
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (os.signals[signal] ?? 0)))
  })
}

/** Node 24 from the npm registry, once; the path of its program is remembered in the user's cache. */
async function findNode24() {
  const remembered = join(CACHE, 'node-24')
  if (existsSync(remembered)) {
    const path = readFileSync(remembered, 'utf8').trim()
    if (existsSync(path)) return path
  }
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'win' }[process.platform]
  if (!platform)
    throw new Trouble(
      `Day Six needs Node ${OLDEST_NODE.join('.')} or newer, and this is ${process.versions.node}: install one.`,
    )
  const name = `node-${platform}-${process.arch}@24`
  const output = await told('Fetching Node 24', () =>
    execute('npm', ['exec', '--yes', `--package=${name}`, '--', 'node', '-p', 'process.execPath']),
  ).catch((error) => {
    throw new Trouble(
      `Day Six needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node} and Node 24 could not be fetched from the npm registry: install it, or connect to the registry.\n${error.message}`,
    )
  })
  const path = output.trim().split('\n').at(-1)
  if (
    !existsSync(path) ||
    !isNewEnough(execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim())
  ) {
    throw new Trouble(`Node 24 was fetched, but ${path} is not it: install Node ${OLDEST_NODE.join('.')} or newer.`)
  }
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(`${remembered}.${process.pid}`, path)
  renameSync(`${remembered}.${process.pid}`, remembered)
  return path
}

/** Whether every package the lock file asks for is there in that version. npm's own record of node_modules says so. */
function isInstalled() {
  const record = join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, link }]) =>
      !path.includes('node_modules/') ||
      optional ||
      devOptional ||
      (link ? path in installed : installed[path]?.version === version),
  )
}

async function install() {
  await told('Installing packages, once', () => execute('npm', ['ci', '--no-audit', '--no-fund'])).catch((error) => {
    throw new Trouble(
      `The packages could not be installed (npm ci): is the npm registry within reach?\n${error.message}`,
    )
  })
}

async function build() {
  const tsc = join(ROOT, 'node_modules', '.bin', WINDOWS ? 'tsc.cmd' : 'tsc')
  await told('Building', () => execute(tsc, ['-b'])).catch((error) => {
    throw new Trouble(`The build failed (tsc -b):\n${error.message}`)
  })
}

/** Everything the workflow sandbox runs, in one file: made again only when its sources have changed. */
async function bundleWorkflows() {
  const dist = join(ROOT, 'workflows', 'dist')
  const entry = join(dist, 'index.js')
  if (!existsSync(entry)) return
  const bundle = join(dist, 'workflow-bundle.js')
  const mark = join(dist, 'workflow-bundle.sha256')
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'node_modules/@temporalio/worker/package.json')))
  for (const folder of [dist, join(ROOT, 'libs/shared/dist')]) {
    for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
      if (name.endsWith('.js') && !name.startsWith('workflow-bundle'))
        hash.update(name).update(readFileSync(join(folder, name)))
    }
  }
  const sources = hash.digest('hex')
  if (existsSync(bundle) && existsSync(mark) && readFileSync(mark, 'utf8') === sources) return
  const script = `
    const { bundleWorkflowCode, DefaultLogger } = require('@temporalio/worker')
    bundleWorkflowCode({ workflowsPath: ${JSON.stringify(entry)}, logger: new DefaultLogger('ERROR') })
      .then(({ code }) => require('node:fs').writeFileSync(${JSON.stringify(`${bundle}.draft`)}, code))
      .catch((error) => { console.error(error); process.exitCode = 1 })`
  await told('Bundling the workflows', () => execute(process.execPath, ['-e', script])).catch((error) => {
    throw new Trouble(`The workflows could not be bundled:\n${error.message}`)
  })
  renameSync(`${bundle}.draft`, bundle)
  writeFileSync(mark, sources)
}

/** Two commands at once in one checkout take turns building. */
async function underLock(name, work) {
  const folder = join(ROOT, '.daysix')
  const lock = join(folder, `${name}.lock`)
  mkdirSync(folder, { recursive: true })
  const taken = () => {
    try {
      writeFileSync(lock, [process.pid, beginningOf(process.pid)].join(' '), { flag: 'wx' })
      return true
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isAbandoned(lock)) rmSync(lock, { force: true })
    return false
  }
  await told('Waiting for another command that builds here', async () => {
    while (!taken()) await wait(200)
  })
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.off('exit', release)
  }
}

function isAbandoned(lock) {
  try {
    const [written, beginning] = readFileSync(lock, 'utf8').split(' ')
    const pid = Number(written)
    // Written in the next moment by the one who has just made it.
    if (!pid) return Date.now() - statSync(lock).mtimeMs > 5_000
    if (pid === process.pid) return true
    const now = beginningOf(pid)
    // A number that is used again belongs to another program.
    if (beginning && now && beginning !== now) return true
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code !== 'EPERM'
  }
}

/** When a process began, in this machine's own words, as the engines' locks say it; nothing where it does not tell. */
function beginningOf(pid) {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8', stdio: 'pipe' }).trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

/**
 * Runs a program quietly; what it said is shown only when it fails. It leads a group of its own: when somebody asks us to
 * stop, whatever it has started ends with it.
 */
function execute(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: WINDOWS,
      detached: !WINDOWS,
    })
    const end = () => {
      try {
        if (WINDOWS) child.kill()
        else process.kill(-child.pid, 'SIGTERM')
      } catch {
        // it has ended
      }
    }
    const interrupted = () => process.exit(130)
    process.once('exit', end)
    for (const signal of SIGNALS) process.on(signal, interrupted)
    let output = ''
    let everything = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
      everything += chunk
    })
    child.stderr.on('data', (chunk) => (everything += chunk))
    const ended = () => {
      process.off('exit', end)
      for (const signal of SIGNALS) process.off(signal, interrupted)
    }
    child.once('error', (error) => {
      ended()
      reject(error)
    })
    child.once('close', (code, signal) => {
      ended()
      if (code === 0) resolve(output)
      else
        reject(
          new Error(
            `${everything.trim().split('\n').slice(-40).join('\n')}\n(${program} ended with ${signal ?? code})`,
          ),
        )
    })
  })
}

/** Says on standard error what takes longer than a second, and how long it has taken: rewritten on a terminal, else every ten seconds. */
async function told(what, work) {
  const terminal = process.stderr.isTTY
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  let said = 0
  const timer = setInterval(() => {
    if (terminal) process.stderr.write(`\r\u001b[K${what} … ${seconds()} s`)
    else if (said % 10 === 0) process.stderr.write(said === 0 ? `${what} …\n` : `${what} … ${seconds()} s so far\n`)
    said++
  }, 1000)
  try {
    const result = await work()
    if (said) process.stderr.write(`${terminal ? '\r\u001b[K' : ''}${what}: done in ${seconds()} s\n`)
    return result
  } catch (error) {
    if (said) process.stderr.write(`${terminal ? '\r\u001b[K' : ''}${what}: failed after ${seconds()} s\n`)
    throw error
  } finally {
    clearInterval(timer)
  }
}

function inWords(error) {
  const said = `${error?.message ?? error}`
  if (error?.code === 'ENOSPC' || said.includes('ENOSPC'))
    return `The disk is full where ${ROOT}, ${CACHE} or npm's own cache lies: make room there and start again.`
  if (error?.code === 'EACCES' || error?.code === 'EROFS') return `A folder cannot be written: ${said}.`
  return error instanceof Trouble ? said : (error?.stack ?? said)
}
