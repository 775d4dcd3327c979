import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findRun, findRunWhenUp, namingFullDisk, secretsOf, StateUnusable, takeState, writePrivately } from './state'

const folder = mkdtempSync(join(tmpdir(), 'daysix-state-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('belongs to one run at a time', async () => {
  const path = join(folder, 'one')
  const state = await takeState(path)
  await expect(takeState(path)).rejects.toThrow(
    `The state folder ${path} is in use by another run (process ${process.pid}): stop it, or choose another folder with --state.`,
  )
  await state.release()
  await (await takeState(path)).release()
})

it('is taken over from a run that was killed, also when another program has been given its process id since', async () => {
  const path = mkdtempSync(join(folder, 'killed-'))
  writeFileSync(join(path, 'lock'), `${process.ppid} at another time`)
  await writePrivately(join(path, 'run.json'), { pids: { launcher: process.ppid } })
  expect(await findRun(path)).toBeUndefined()
  await (await takeState(path)).release()
})

it('leaves nothing behind on a disk that is full before its lock is written', async () => {
  const path = join(folder, 'full')
  const probe = await open(join(folder, 'probe'), 'w')
  await probe.close()
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  jest.spyOn(Object.getPrototypeOf(probe) as typeof probe, 'writeFile').mockRejectedValueOnce(full)
  await expect(takeState(path)).rejects.toBe(full)
  expect(existsSync(path)).toBe(false)
})

it.each([
  ['Node', 'ENOSPC: no space left on device, write'],
  ['PostgreSQL', 'initdb: error: could not write to file: No space left on device'],
  ['Temporal', 'Temporal ended. It wrote: {"error":"database or disk is full (13)"}'],
])('names its folder when %s meets a full disk', (_who, said) => {
  expect(namingFullDisk(new Error(said), '/srv/daysix')).toEqual(
    new StateUnusable(
      'The disk of the state folder /srv/daysix is full: make room there, or choose a folder on another disk with --state.',
    ),
  )
  const other = new Error('the port is taken')
  expect(namingFullDisk(other, '/srv/daysix')).toBe(other)
})

it('leaves no empty folder of a run that came to nothing', async () => {
  const path = join(folder, 'nothing')
  await (await takeState(path)).release()
  expect(existsSync(path)).toBe(false)
})

it('begins again without touching what is not ours', async () => {
  const path = join(folder, 'again')
  const state = await takeState(path)
  const secrets = await secretsOf(path, ['migrator'])
  await state.markFilled()
  for (const name of ['temporal.db', 'mail.jsonl', 'postgres.log', 'my-notes.txt']) writeFileSync(join(path, name), 'x')
  await state.release()

  const fresh = await takeState(path, { reset: true })
  expect(readdirSync(path).sort()).toEqual(['lock', 'mode', 'my-notes.txt'])
  expect(await fresh.isFilled()).toBe(false)
  expect(await secretsOf(path, ['migrator'])).not.toEqual(secrets)
  await fresh.release()
})

it('keeps secrets from other users of the machine, and the same ones over a restart', async () => {
  const path = mkdtempSync(join(folder, 'secrets-'))
  const secrets = await secretsOf(path, ['referrals', 'session'])
  expect(await secretsOf(path, ['session', 'referrals'])).toEqual(secrets)
  expect(statSync(join(path, 'secrets.json')).mode & 0o777).toBe(0o600)
})

it('finds a run only while it is alive', async () => {
  const path = join(folder, 'run')
  const state = await takeState(path)
  expect(await findRun(path)).toBeUndefined()
  await writePrivately(join(path, 'run.json'), { pids: { launcher: process.pid } })
  expect(await findRun(path)).toMatchObject({ pids: { launcher: process.pid } })
  await state.release()
  expect(await findRun(path)).toBeUndefined()
})

it('waits for a run that another process is starting, and for nobody where none does', async () => {
  const path = join(folder, 'starting')
  const { signal } = new AbortController()
  expect(await findRunWhenUp(path, signal)).toBeUndefined()
  const state = await takeState(path)
  const waiting = findRunWhenUp(path, signal)
  await writePrivately(join(path, 'run.json'), { pids: { launcher: process.pid } })
  expect(await waiting).toMatchObject({ pids: { launcher: process.pid } })
  await rm(join(path, 'run.json'))
  const ended = findRunWhenUp(path, signal)
  await state.release()
  expect(await ended).toBeUndefined()
})

it('keeps what npm start holds from a rehearsal, which would wipe it, and the other way round', async () => {
  const path = join(folder, 'kept')
  const state = await takeState(path)
  await state.markFilled()
  await state.release()
  await expect(takeState(path, { mode: 'rehearsal', reset: true })).rejects.toThrow(
    `The state folder ${path} holds the data of npm start: choose another folder with --state.`,
  )
  await (await takeState(path)).release()
  const rehearsed = join(folder, 'rehearsed')
  const rehearsal = await takeState(rehearsed, { mode: 'rehearsal', reset: true })
  await rehearsal.markFilled()
  await rehearsal.release()
  await expect(takeState(rehearsed)).rejects.toThrow('holds the data of a rehearsal')
  await (await takeState(rehearsed, { reset: true })).release()
})
