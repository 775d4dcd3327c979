import express from 'express'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { NeverQuiet } from './quiet'
import type { Rehearsal } from './rehearsal'
import { backTo, mountTimeBar, timeBar } from './time-bar'

describe('the time bar', () => {
  let server: Server
  let stuck = false
  const moves: string[] = []
  const move = (what: string): Promise<void> => {
    if (stuck) return Promise.reject(new NeverQuiet('Still at work after 20 seconds: case/1 (ActivityTaskScheduled).'))
    moves.push(what)
    return Promise.resolve()
  }
  const now = () => new Date('2026-11-03T09:00:00Z')
  const rehearsal = {
    now,
    toNextEvent: () => move('to the next event'),
    by: (days: number) => move(`by ${days}`),
    to: (instant: Date) => move(`to ${instant.toISOString()}`),
  } as unknown as Rehearsal

  beforeAll(async () => {
    const app = express()
    mountTimeBar(app, () => rehearsal)
    server = app.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => server.close())

  const presses = (body: Record<string, string>) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/rehearsal/time`, {
      ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(body) },
      headers: { referer: 'http://127.0.0.1/cases/DS-1?tab=clocks' },
    })

  it('says the date and offers three steps', () => {
    const bar = timeBar(now())
    expect(bar).toContain('It is Tuesday 3 November 2026, 09:00.')
    expect(bar.match(/value="\w+">[^<]+/g)).toEqual([
      'value="next">To the next event',
      'value="day">By a day',
      'value="week">By a week',
    ])
  })

  it('takes each step, and goes back to the page it was pressed on', async () => {
    const steps: Record<string, string>[] = [
      { step: 'next' },
      { step: 'day' },
      { step: 'week' },
      { step: 'to', at: '2026-11-10T09:00' },
    ]
    for (const step of steps) {
      const answer = await presses(step)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/cases/DS-1?tab=clocks'])
    }
    expect(moves).toEqual(['to the next event', 'by 1', 'by 7', 'to 2026-11-10T09:00:00.000Z'])
  })

  it('says what is still at work when that does not come to rest', async () => {
    stuck = true
    const answer = await presses({ step: 'day' })
    expect([answer.status, await answer.text()]).toEqual([
      503,
      'Still at work after 20 seconds: case/1 (ActivityTaskScheduled). Time stands at Tuesday 3 November 2026, 09:00. Go back, and move it again.',
    ])
  })
})

it.each([
  ['a page of ours', 'http://127.0.0.1:3000/clocks?page=2', '/clocks?page=2'],
  ['another site, whose name does not count', 'https://elsewhere.example/cases', '/cases'],
  ['a path that a browser would take for another site', 'http://127.0.0.1:3000//elsewhere.example/', '/'],
  ['nothing', undefined, '/'],
  ['what is no address', 'cases', '/'],
])('goes back from %s to a path of ours only', (_what, referer, path) => {
  expect(backTo(referer)).toBe(path)
})
