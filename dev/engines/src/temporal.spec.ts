import { Client, Connection } from '@temporalio/client'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandOf } from './processes'
import { findTemporalCli, startTemporal } from './temporal'

const folder = mkdtempSync(join(tmpdir(), 'daysix-temporal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('keeps its workflows in a file, also after its launcher was killed, and shows them in its Web UI', async () => {
  const dbFile = join(folder, 'temporal.db')
  const first = await startTemporal({ dbFile })
  const connection = await Connection.connect({ address: first.address })
  await new Client({ connection, namespace: first.namespace }).workflow.start('anything', {
    taskQueue: 'nobody',
    workflowId: 'case/kept',
    searchAttributes: { CaseKind: ['permanent-exclusion'] },
  })
  await connection.close()
  expect((await fetch(first.ui)).status).toBe(200)

  const second = await startTemporal({ dbFile })
  expect(await commandOf(first.pid)).toBeFalsy()
  const again = await Connection.connect({ address: second.address })
  const { status } = await new Client({ connection: again, namespace: second.namespace }).workflow
    .getHandle('case/kept')
    .describe()
  expect(status.name).toBe('RUNNING')
  await again.close()
  await second.stop()
  // ended; that its parent has not taken note yet does not count
  expect(await commandOf(second.pid)).toBeFalsy()
}, 600_000)

it('says what to do about a program that does not answer, by where it was found', async () => {
  const cached = join(folder, 'cache', 'daysix', 'temporal-cli-1.5.1')
  const program = join(cached, 'temporal')
  mkdirSync(cached, { recursive: true })
  writeFileSync(program, '', { mode: 0o755 })
  const { TEMPORAL_CLI_PATH: _, ...env } = process.env
  const set = jest.replaceProperty(process, 'env', { ...env, XDG_CACHE_HOME: join(folder, 'cache'), PATH: '' })
  await expect(findTemporalCli()).rejects.toThrow(
    `${program} (from the cache) is not Temporal's command line program: delete ${cached}, and it is fetched or built again.`,
  )
  process.env.TEMPORAL_CLI_PATH = program
  await expect(findTemporalCli()).rejects.toThrow(
    `${program} (from TEMPORAL_CLI_PATH) is not Temporal's command line program: give another, or unset TEMPORAL_CLI_PATH.`,
  )
  set.restore()
})
