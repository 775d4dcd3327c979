import { spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..')
const BIN = join(ROOT, 'node_modules', '.bin')

jest.setTimeout(120_000)

describe('the boundaries between packages', () => {
  const run = (program: string, args: string[], input = '') =>
    new Promise<string>((resolve, reject) => {
      // for a single run the linter would read the file itself, not the text it is given
      const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', TSESTREE_SINGLE_RUN: 'false' }
      const child = spawn(join(BIN, program), args, { cwd: ROOT, env, stdio: ['pipe', 'pipe', 'inherit'] })
      let said = ''
      child.stdout.on('data', (chunk) => (said += chunk))
      child.once('error', reject).once('close', () => resolve(said))
      child.stdin.end(input)
    })

  /** What the linter says of this text in place of that file, without what has nothing to do with imports. */
  const complaints = async (file: string, text: string): Promise<string[]> => {
    const answer = await run('eslint', ['--stdin', '--stdin-filename', file, '--format', 'json'], text)
    const [{ messages }] = JSON.parse(answer) as { messages: { ruleId: string | null; message: string }[] }[]
    return messages
      .filter(({ ruleId }) => ruleId !== '@typescript-eslint/no-unused-vars')
      .map(({ ruleId, message }) => `${ruleId}: ${message}`)
  }

  // the linter takes Nx's graph of the packages as it finds it
  beforeAll(() => run('nx', ['show', 'projects']))

  it('let no service import another, by its name or by its folder', async () => {
    const found = await complaints(
      'services/panels/src/policy.ts',
      `import { manifest } from '@daysix/placements/main'
       import { policy } from '../../placements/src/policy'
       import { civilDate } from '@daysix/shared/civil-date'\n`,
    )
    expect(found).toEqual([
      expect.stringMatching(/^@nx\/enforce-module-boundaries: .*"scope:panels" can only depend on/s),
      expect.stringMatching(/^@nx\/enforce-module-boundaries: /),
    ])
  })

  it('let the procedures know neither the platform nor the machine', async () => {
    const found = await complaints(
      'workflows/src/ids.ts',
      `import { Clock } from '@daysix/platform/clock'
       import { readFileSync } from 'node:fs'\n`,
    )
    expect(found).toEqual([
      expect.stringMatching(/^@nx\/enforce-module-boundaries: .*"scope:workflows" can only depend on/s),
      expect.stringContaining('Procedures run in the sandbox.'),
    ])
  })

  it('let the shared language depend on nothing', async () => {
    const shared = await complaints(
      'libs/shared/src/upn.ts',
      `import { caseWorkflowId } from '@daysix/workflows/ids'\n`,
    )
    expect(shared).toEqual([expect.stringMatching(/^@nx\/enforce-module-boundaries: /)])
  })
})
