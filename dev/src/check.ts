import { run } from '@daysix/engines/processes'
import { progressOn } from '@daysix/engines/progress'
import { join } from 'node:path'
import { inWords, runTests } from './test'
import { inOneSentence } from './troubles'

const ROOT = join(__dirname, '..', '..')
const PACKAGES = [
  ...['libs/shared', 'libs/platform', 'workflows', 'contracts', 'web', 'dev/engines', 'dev', 'e2e', 'bench'],
  ...['referrals', 'panels', 'placements', 'notifications'].map((name) => `services/${name}`),
]

interface Step {
  name: string
  /** Throws, with what it has to say, when the step fails. */
  work: () => Promise<unknown>
}

const tool = (name: string, ...args: string[]) => run(join(ROOT, 'node_modules', '.bin', name), args, { cwd: ROOT })

const STEPS: Step[] = [
  { name: 'format', work: () => tool('prettier', '--check', '--log-level', 'warn', '.') },
  // The arrows between packages are rules of the linter: eslint.config.mjs.
  { name: 'lint and boundaries', work: () => tool('eslint', '--max-warnings', '0', '.') },
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

/** The build has compiled the sources; the specs are checked beside it. */
async function types(): Promise<void> {
  const complaints: string[] = []
  for (const folder of PACKAGES) {
    await tool('tsc', '-p', join(folder, 'tsconfig.spec.json')).catch((error: Error) => complaints.push(error.message))
  }
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
}
