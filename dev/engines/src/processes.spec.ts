import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { endWork, run } from './processes'

it('ends a program with all that it has started when somebody asks to stop, and begins no other', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const compiler = `require('node:net').connect(${port}, '127.0.0.1')`
  const build = `
    require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(compiler)}], { stdio: 'ignore' })
    setInterval(() => {}, 1_000)`
  const building = run(process.execPath, ['-e', build])
  const told = expect(building).rejects.toThrow('ended with SIGTERM')
  const [socket] = (await once(server, 'connection')) as [Socket]
  const compilerGone = new Promise((resolve) => socket.on('error', () => undefined).once('close', resolve))
  socket.resume()

  endWork()
  await told
  await compilerGone
  await expect(run(process.execPath, ['--version'])).rejects.toThrow('we were asked to stop')
  server.close()
})
