import { run } from '@daysix/engines/processes'
import { progressOn } from '@daysix/engines/progress'
import { join } from 'node:path'
import { inWords, runTests } from './test'
import { inOneSentence } from './troubles'

const ROOT = join(__dirname, '..', '..')
export const PACKAGES = [
  ...['libs/shared', 'libs/platform', 'workflows', 'contracts', 'web', 'dev/engines', 'dev', 'e2e', 'bench'],
  ...['referrals', 'panels', 'placements', 'notifications'].map((name) => `services/${name}`),
]

interface Step {
  name: string
  /** Throws, with what it has to say, when the step fails. */
  work: () => Promise<unknown>
}

const BIN = join(ROOT, 'node_modules', '.bin')
const tool = (name: string, ...args: string[]) => run(join(BIN, name), args, { cwd: ROOT })

const STEPS: Step[] = [
  { name: 'format', work: () => tool('prettier', '--check', '--log-level', 'warn', '.') },
  // The arrows between packages are rules of the linter: eslint.config.mjs.
  { name: 'lint and boundaries', work: lint },
  { name: 'types', work: types },
  { name: 'unused code', work: () => tool('knip', '--no-progress') },
  {
    name: 'generated files current',
    work: () => run(process.execPath, [join(__dirname, 'generate.js'), '--check'], { cwd: ROOT }),
  },
]

/** What the build runs: every step, also after one has failed, then every test. Ends with one line over all of them. */
export async function main(argv: string[]): Promise<number> {
  try {
    let passed = 0
    let failed = 0
    for (const step of STEPS) {
      if (await passes(step)) passed++
      else failed++
    }
    const tests = await runTests(argv)
    const all = { passed: passed + tests.passed, failed: failed + tests.failed }
    process.stdout.write(`${inWords(all)}\n`)
    return all.failed === 0 ? 0 : 1
  } catch (error) {
    process.stderr.write(`${inOneSentence(error)}\n`)
    return 1
  }
}

async function passes({ name, work }: Step): Promise<boolean> {
  const began = Date.now()
  const seconds = () => ((Date.now() - began) / 1_000).toFixed(1)
  try {
    await progressOn()(name, work)
    process.stdout.write(`${name}: passed, ${seconds()} s\n`)
    return true
  } catch (error) {
    process.stdout.write(`${(error as Error).message}\n${name}: FAILED, ${seconds()} s\n`)
    return false
  }
}

/**
 * Each package in a process of its own: the types of all of them at once are more than a process may hold. The arrows are
 * read from Nx's graph, which the linter takes as it finds it, so it is made first.
 */
async function lint(): Promise<void> {
  await run(join(BIN, 'nx'), ['show', 'projects'], { cwd: ROOT, env: { ...process.env, NX_DAEMON: 'false' } })
  // a package's folder may hold another package, which has its own turn
  const folders = PACKAGES.map((folder) => [folder, ...PACKAGES.filter((one) => one.startsWith(`${folder}/`))])
  await everyOne(folders, ([folder, ...inside]) =>
    tool('eslint', '--max-warnings', '0', folder, ...inside.flatMap((one) => ['--ignore-pattern', `${one}/**`])),
  )
}

/** The build has compiled the sources; the specs are checked beside it. */
async function types(): Promise<void> {
  await everyOne(PACKAGES, (folder) => tool('tsc', '-p', join(folder, 'tsconfig.spec.json')))
}

/** Two at a time, also after one has failed. @throws with what all of them had to say */
async function everyOne<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const complaints: string[] = []
  const left = [...all]
  const lane = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      await work(one).catch((error: Error) => complaints.push(error.message))
    }
  }
  await Promise.all([lane(), lane()])
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
}
