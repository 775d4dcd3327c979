import { Client, Connection } from '@temporalio/client'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandOf } from './processes'
import { startTemporal } from './temporal'

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
