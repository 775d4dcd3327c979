import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtOnce, lockHolder, tryLock } from './cache'

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

it('names where the disk may be full while something is built, and leaves no lock', async () => {
  const full = new Error('link: copying: write /tmp/go-link/a.out: no space left on device')
  await expect(builtOnce('engine-3', () => Promise.reject(full))).rejects.toThrow(
    `The disk is full where ${join(home, 'daysix')} or ${tmpdir()} lies: make room there, or set XDG_CACHE_HOME or TMPDIR to a folder on another disk.`,
  )
  expect(readdirSync(join(home, 'daysix')).filter((name) => name.startsWith('engine-3'))).toEqual([])
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

it('takes over the lock of a process whose number another program has been given since', async () => {
  const lock = join(home, 'used-again.lock')
  writeFileSync(lock, `${process.ppid} once upon a time`)
  expect(await lockHolder(lock)).toBeUndefined()
  const release = await tryLock(lock)
  expect(await lockHolder(lock)).toBe(process.pid)
  await release!()
})

it('respects the lock of another process that took it and runs', async () => {
  const lock = join(home, 'another.lock')
  const another = spawn(process.execPath, ['-e', TAKES_LOCK, join(__dirname, '..', 'dist', 'cache.js'), lock])
  await once(another.stdout, 'data')
  expect(await lockHolder(lock)).toBe(another.pid)
  expect(await tryLock(lock)).toBeUndefined()
  another.kill()
  await once(another, 'exit')
  expect(await lockHolder(lock)).toBeUndefined()
})

const TAKES_LOCK = `
  require(process.argv[1]).tryLock(process.argv[2]).then(() => console.log('taken'))
  setInterval(() => {}, 1_000)`
