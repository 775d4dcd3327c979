import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The door of every command, in a checkout of nothing but itself and a compiler that does what a test says. */
describe('the launcher', () => {
  const checkout = mkdtempSync(join(tmpdir(), 'daysix-launcher-'))
  const launcher = join(checkout, 'dev', 'bin', 'daysix.mjs')
  const lock = join(checkout, '.daysix', 'build.lock')
  let compilers: Server

  beforeAll(async () => {
    cpSync(join(__dirname, '..', 'bin'), join(checkout, 'dev', 'bin'), { recursive: true })
    mkdirSync(join(checkout, 'node_modules', '.bin'), { recursive: true })
    for (const record of ['package-lock.json', join('node_modules', '.package-lock.json')])
      writeFileSync(join(checkout, record), JSON.stringify({ packages: {} }))
    compilers = createServer().listen(0, '127.0.0.1')
    await once(compilers, 'listening')
  })
  afterAll(() => {
    compilers.close()
    rmSync(checkout, { recursive: true, force: true })
  })

  const compilerIs = (program: string) =>
    writeFileSync(join(checkout, 'node_modules', '.bin', 'tsc'), `#!/usr/bin/env node\n${program}\n`, { mode: 0o755 })
  const building: ChildProcess[] = []
  afterEach(() => building.splice(0).forEach((build) => build.kill()))
  const builds = (): ChildProcess => {
    const { DAYSIX_BUILT: _, ...env } = process.env
    const build = spawn(process.execPath, [launcher, 'build'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    building.push(build)
    return build
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends a build with all that it has started on %s, and leaves no lock',
    async (signal) => {
      const { port } = compilers.address() as AddressInfo
      const worker = `require('node:net').connect(${port}, '127.0.0.1')`
      compilerIs(`require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(worker)}])`)
      const build = builds()
      const [socket] = (await once(compilers, 'connection')) as [Socket]
      const workerGone = new Promise((resolve) => socket.on('error', () => undefined).once('close', resolve))
      socket.resume()

      build.kill(signal)
      expect(await once(build, 'exit')).toEqual([130, null])
      await workerGone
      expect(existsSync(lock)).toBe(false)
    },
  )

  it('says that it waits for another command that builds here', async () => {
    const { port } = compilers.address() as AddressInfo
    compilerIs(`require('node:net').connect(${port}, '127.0.0.1')`)
    const first = builds()
    const [socket] = (await once(compilers, 'connection')) as [Socket]
    socket.resume()
    const second = builds()
    const [said] = (await once(second.stderr!, 'data')) as [Buffer]
    expect(said.toString()).toBe('Waiting for another command that builds here …\n')

    compilerIs('')
    socket.end()
    expect(await Promise.all([first, second].map((one) => once(one, 'exit')))).toEqual([
      [0, null],
      [0, null],
    ])
  })

  it('takes over the lock of a build that was killed, also when another program has been given its process id', async () => {
    compilerIs('')
    mkdirSync(join(checkout, '.daysix'), { recursive: true })
    writeFileSync(lock, `${process.pid} at another time`)
    expect(await once(builds(), 'exit')).toEqual([0, null])
    expect(existsSync(lock)).toBe(false)
  })
})
