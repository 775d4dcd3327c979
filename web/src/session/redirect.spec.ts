import express from 'express'
import session from 'express-session'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { redirectOnceKept } from './redirect'

/** Takes its time, as a database does. */
class SlowStore extends session.MemoryStore {
  constructor(private readonly events: string[]) {
    super()
  }

  override set(id: string, data: session.SessionData, done?: (error?: unknown) => void): void {
    setTimeout(() => {
      this.events.push('kept')
      super.set(id, data, done)
    }, 20)
  }
}

it('sends nobody on before what was done is kept', async () => {
  const events: string[] = []
  const app = express()
  app.use(session({ secret: 'of the test', resave: false, saveUninitialized: false, store: new SlowStore(events) }))
  app.get('/', async (request, response) => {
    request.session.success = 'Saved'
    await redirectOnceKept(response, '/next')
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  try {
    const { port } = server.address() as AddressInfo
    const to = await new Promise<string | undefined>((resolve, reject) => {
      get({ port, host: '127.0.0.1' }, (response) => {
        events.push('sent on')
        response.resume().once('end', () => resolve(response.headers.location))
      }).once('error', reject)
    })
    expect(to).toBe('/next')
    expect(events[0]).toBe('kept')
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
})
