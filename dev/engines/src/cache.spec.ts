import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtOnce, tryLock } from './cache'

const home = mkdtempSync(join(tmpdir(), 'daysix-cache-'))
beforeAll(() => {
  process.env.XDG_CACHE_HOME = home
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

it('builds once, also when two ask at the same moment', async () => {
  let builds = 0
  const build = async (folder: string) => {
    builds++
    await new Promise((resolve) => setImmediate(resolve))
    writeFileSync(join(folder, 'engine'), 'whole')
  }
  const [one, two] = await Promise.all([builtOnce('engine-1', build), builtOnce('engine-1', build)])
  expect(one).toBe(two)
  expect(builds).toBe(1)
})

it('leaves nothing behind of a build that failed, and builds again', async () => {
  await expect(builtOnce('engine-2', () => Promise.reject(new Error('no compiler')))).rejects.toThrow('no compiler')
  expect(readdirSync(join(home, 'daysix')).filter((name) => name.startsWith('engine-2'))).toEqual([])
  expect(existsSync(await builtOnce('engine-2', () => Promise.resolve()))).toBe(true)
})

it('takes over the lock of a process that is gone and respects one that runs', async () => {
  const gone = join(home, 'gone.lock')
  writeFileSync(gone, '999999999')
  const release = await tryLock(gone)
  expect(release).toBeDefined()
  await release!()
  const held = join(home, 'held.lock')
  writeFileSync(held, String(process.ppid))
  expect(await tryLock(held)).toBeUndefined()
})
