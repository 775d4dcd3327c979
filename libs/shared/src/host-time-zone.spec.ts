import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { addDays, civilDate } from './civil-date'
import { illustrativeFile } from './illustrative-calendar'

/** The engine as it is built: a zone is read once, when a process starts. */
const DIST = join(__dirname, '..', 'dist')

const ANSWERING = `
  const { parseCalendar } = require(${JSON.stringify(join(DIST, 'calendar.js'))})
  const { answerFact, clockFacts, evaluate } = require(${JSON.stringify(join(DIST, 'clocks.js'))})
  const { atLondon, formatInstant, londonDate, londonTime } = require(${JSON.stringify(join(DIST, 'instant.js'))})
  const { calendars, facts, lines, instants } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
  const say = (answer) => console.log(JSON.stringify(answer))
  say({ offset: new Date('2026-07-01T12:00:00Z').getTimezoneOffset() })
  for (const file of calendars) {
    const { calendar } = parseCalendar(file)
    for (const line of lines) say(answerFact(line, calendar, { explain: true }))
    for (const { rule, ...known } of facts) say(evaluate(rule, clockFacts(known), calendar))
  }
  for (const at of instants.map((text) => new Date(text))) {
    say([londonDate(at), londonTime(at), formatInstant(at), atLondon(londonDate(at), '12:00')])
  }
`

const days: string[] = []
for (let day = civilDate('2020-01-01'); day <= '2035-12-31'; day = addDays(day, 1)) days.push(day)

const sixteenYears = {
  ...{ name: 'Sixteen years', bankHolidays: ['2026-12-25', '2026-12-28'], sessions: illustrativeFile.sessions },
  terms: Array.from({ length: 17 }, (_, i) => ({
    ...{ name: `${2019 + i}`, firstDay: `${2019 + i}-09-01`, lastDay: `${2020 + i}-07-21` },
  })),
}

const ASKED = {
  calendars: [illustrativeFile, sixteenYears],
  lines: [
    ...days.map((on) => ({ id: on, rule: 'EX-11', imposedAt: `${on}T13:09` })),
    { id: 1, rule: 'EX-10', periods: [{ from: '2026-10-21', to: '2026-11-06' }] },
    { id: 2, rule: 'IR-03', postedOn: '2026-12-24' },
    { id: 3, rule: 'EX-11', imposedAt: '2027-03-28T01:30' },
  ],
  facts: [
    ...[
      '2026-10-23',
      '2026-10-24',
      '2026-10-25',
      '2026-10-26',
      '2027-03-26',
      '2027-03-27',
      '2027-03-28',
      '2028-02-29',
    ].flatMap((on) => [
      { rule: 'EX-02', imposedAt: `${on}T10:00` },
      { rule: 'EX-03', startsOn: on, startsAtTime: '09:00' },
      { rule: 'GB-01', noticeOn: on },
      { rule: 'RG-03', enteredOn: on },
      { rule: 'PL-02', startedOn: on },
      { rule: 'PL-04', weekBegins: on },
      { rule: 'SA-01', expectedOn: on },
    ]),
  ],
  instants: [
    '2026-10-24T23:30:00Z',
    '2026-10-25T00:30:00Z',
    '2026-10-25T01:30:00Z',
    '2027-03-28T00:59:59Z',
    '2027-03-28T01:00:00Z',
  ],
}

const answersIn = (zone: string) =>
  new Promise<string[]>((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', ANSWERING], { env: { TZ: zone }, stdio: ['pipe', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk) => (said += chunk))
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve(said.trim().split('\n')) : reject(new Error(`node ended with ${code}`)),
    )
    child.stdin.end(JSON.stringify(ASKED))
  })

describe('the time zone of the machine', () => {
  it.each([
    ['Europe/London', -60],
    ['Pacific/Kiritimati', -840],
  ])('%s changes no answer from what it is in UTC, on any day of 2020 to 2035', async (zone, offset) => {
    const [[utc, ...expected], [there, ...answers]] = await Promise.all([answersIn('UTC'), answersIn(zone)])
    expect([utc, there]).toEqual([JSON.stringify({ offset: 0 }), JSON.stringify({ offset })])
    expect(expected).toHaveLength(2 * (ASKED.lines.length + ASKED.facts.length) + ASKED.instants.length)
    expect(answers.filter((answer, i) => answer !== expected[i]).slice(0, 3)).toEqual([])
  })
})
