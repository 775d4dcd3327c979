import { londonDate } from '@daysix/shared/instant'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BUILT, npmRuns, runningOn, runs, type Ended } from '../rig/command'

interface Line {
  at: string
  day: string
  kind: string
  what: string
}

describe('npm run rehearse', () => {
  describe('with a play, told as JSON', () => {
    let ended: Ended
    let lines: Line[]
    let last: Record<string, unknown>

    beforeAll(async () => {
      ended = await npmRuns(['rehearse', '--', '--play', 'permanent-exclusion', '--json'])
      const said = ended.out.trimEnd().split('\n')
      const told = said.map((line) => JSON.parse(line) as Record<string, unknown>)
      last = told.pop()!
      lines = told as unknown as Line[]
    }, 180_000)

    it('tells nothing but events, each with its instant, its day in London, what it is and what it says', () => {
      expect(ended.code).toBe(0)
      const instant = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/) as unknown
      const words = expect.stringMatching(/\S/) as unknown
      for (const line of lines)
        expect(line).toEqual({ at: instant, day: londonDate(new Date(line.at)), kind: words, what: words })
    })

    it('never goes back a day, from the report to the close', () => {
      const days = lines.map(({ day }) => day)
      expect(days).toEqual([...days].sort())
      const kinds = lines.map(({ kind }) => kind)
      expect([kinds.indexOf('notified'), kinds.indexOf('case-closed')]).not.toContain(-1)
      expect(lines.find(({ kind }) => kind === 'notified')?.day).toBe('2026-11-03')
    })

    it('tells the whole story: forty events and twenty mails at the least', () => {
      expect(lines.length).toBeGreaterThanOrEqual(40)
      expect(lines.filter(({ kind }) => kind === 'mail').length).toBeGreaterThanOrEqual(20)
    })

    it('ends with the outcome and what it came to, in whole numbers', () => {
      const whole = expect.any(Number) as unknown
      const mails = lines.filter(({ kind }) => kind === 'mail').length
      expect(last).toEqual({
        ...{ kind: 'end', outcome: 'returned-to-school' },
        ...{ mails, missed: 0, lapsed: whole, seconds: whole },
      })
      expect([last.lapsed, last.seconds].every(Number.isInteger)).toBe(true)
    })
  })

  it('names the time-skipping server when it is missing, and stops what was there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'daysix-rehearse-'))
    const nowhere = join(folder, 'no-such-server')
    const state = join(folder, 'state')
    const { code, out, err } = await runs(['rehearse', '--state', state, '--port', '0'], {
      ...BUILT,
      TEMPORAL_TEST_SERVER_PATH: nowhere,
    })
    expect(err).toBe(`TEMPORAL_TEST_SERVER_PATH names ${nowhere}, which does not exist.\n`)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(await runningOn(state)).toEqual([])
    rmSync(folder, { recursive: true, force: true })
  }, 60_000)
})
