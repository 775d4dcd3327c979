import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { daysix } from './cli'

const NORTHMERE = join(__dirname, '..', 'demo', 'northmere')
const AUTHORITY = join(NORTHMERE, 'calendar.authority.json')
const HARBOUR = join(NORTHMERE, 'calendar.900001.json')

describe('daysix on the command line', () => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daysix-cli-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const run = async (...argv: string[]) => {
    const said: string[] = []
    const complained: string[] = []
    const code = await daysix(argv, {
      say: (text) => said.push(text),
      pour: async (text) => void said.push(text),
      complain: (text) => complained.push(text),
    })
    return { code, said: said.join('\n'), complained: complained.join('\n') }
  }
  const calendarOf = async (content: string) => {
    const file = join(folder, 'calendar.json')
    await writeFile(file, content)
    return file
  }

  it('counts day six of an exclusion on a Tuesday morning day by day', async () => {
    const asked = ['--rule', 'EX-11', '--imposed-at', '2026-11-10T10:00', '--calendar', AUTHORITY]
    const { code, said } = await run('clocks', 'explain', ...asked, '--json')
    const found = JSON.parse(said) as { dueOn: string; firstDay: string; steps: { on: string; counted: boolean }[] }
    expect(code).toBe(0)
    expect(found).toMatchObject({ status: 'computed', firstDay: '2026-11-10', dueOn: '2026-11-17' })
    expect(found.steps.filter(({ counted }) => counted).map(({ on }) => on)).toEqual([
      ...['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17'],
    ])
    const words = await run('clocks', 'explain', ...asked)
    expect(words.said).toContain('Sat 14 Nov: weekend, not counted')
    expect(words.said).toContain('Tue 17 Nov: day 6')
    expect(words.complained).toBe('')
  })

  it('counts by the calendar of a school that says only what differs from its authority’s', async () => {
    const asked = ['--rule', 'EX-11', '--imposed-at', '2026-11-24T10:00', '--calendar', HARBOUR]
    const { said } = await run('clocks', 'explain', ...asked, '--parent', AUTHORITY, '--json')
    // the school's own INSET day of 30 November is in between
    expect(JSON.parse(said)).toMatchObject({ dueOn: '2026-12-02', calendar: { name: 'Harbour Academy' } })
  })

  it('counts by the trust’s calendar where the school says nothing, and by the authority’s where neither does', async () => {
    const trust = await calendarOf(
      JSON.stringify({ name: 'Tidewater Trust', closures: [{ from: '2026-11-26', to: '2026-11-26', kind: 'inset' }] }),
    )
    const asked = ['--rule', 'EX-11', '--imposed-at', '2026-11-24T10:00', '--calendar', HARBOUR, '--json']
    const { said } = await run('clocks', 'explain', ...asked, '--parent', trust, '--parent', AUTHORITY)
    // without the trust's own day it is 2 December
    expect(JSON.parse(said)).toMatchObject({ dueOn: '2026-12-03', calendar: { name: 'Harbour Academy' } })
  })

  it('counts by what the authority chose', async () => {
    const asked = ['--rule', 'EX-11', '--imposed-at', '2026-11-10T10:00', '--calendar', AUTHORITY, '--json']
    const { said } = await run('clocks', 'explain', ...asked, '--setting', 'firstDayRule=dayAfter')
    expect(JSON.parse(said)).toMatchObject({ firstDay: '2026-11-11', dueOn: '2026-11-18' })
  })

  it('explains a rule that begins with another fact', async () => {
    const asked = ['--rule', 'IR-01', '--fact', 'governorsNoticeOn=2026-11-20', '--calendar', AUTHORITY]
    const { code, said } = await run('clocks', 'explain', ...asked, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(said)).toMatchObject({ dueOn: '2026-12-11' })
  })

  it('says what a date waits for instead of guessing it', async () => {
    const { code, said } = await run('clocks', 'explain', '--rule', 'IR-01', '--calendar', AUTHORITY)
    expect(code).toBe(0)
    expect(said).toContain('it waits for the notice of the governors’ decision')
  })

  it('finds nothing wrong with the authority’s calendar', async () => {
    const { code, said } = await run('calendar', 'check', AUTHORITY)
    expect(code).toBe(0)
    expect(said).toContain('school days in')
  })

  it('refuses a calendar with the path of every bad value', async () => {
    const file = await calendarOf(
      JSON.stringify({
        name: 'Bad',
        terms: [
          { name: 'Autumn', firstDay: '2026-09-01', lastDay: '2026-12-18' },
          { name: 'Spring', firstDay: '2026-12-18', lastDay: '2027-03-25' },
        ],
        closures: [
          { from: '2026-10-30', to: '2026-10-26', kind: 'half-term' },
          { from: '2026-11-02', to: '2026-11-02', kind: 'strike' },
        ],
        openDays: ['2026-11-31'],
        sessions: { morningStarts: '08:50', afternoonStarts: '13:10', afternoonEnds: '15:20' },
      }),
    )
    const { code, said } = await run('calendar', 'check', file)
    expect(code).toBe(1)
    for (const path of ['terms[1].firstDay', 'closures[0].to', 'closures[1].kind', 'openDays[0]'])
      expect(said).toContain(`${path}: `)
    const { errors } = JSON.parse((await run('calendar', 'check', file, '--json')).said) as { errors: unknown[] }
    expect(errors).toHaveLength(4)
  })

  it('refuses what is no calendar file in one sentence', async () => {
    const broken = await run('calendar', 'check', await calendarOf('{'))
    expect([broken.code, broken.said]).toEqual([1, ''])
    expect(broken.complained).toContain('is not JSON')
    const missing = await run('calendar', 'check', join(folder, 'none.json'))
    expect(missing.code).toBe(1)
    expect(missing.complained).toMatch(/none\.json cannot be read \(ENOENT\)\.$/)
  })

  it('answers a fact a line, in order, and ends with 1 when one could not be read', async () => {
    const input = join(folder, 'facts.ndjson')
    const facts = [
      '{"id":"a","rule":"EX-11","imposedAt":"2026-11-10T10:00"}',
      'not json',
      '{"id":"c","rule":"IR-03","postedOn":"2026-12-18"}',
    ]
    await writeFile(input, facts.join('\n'))
    const asked = ['clocks', 'evaluate', '--calendar', AUTHORITY, '--input', input]
    const { code, said, complained } = await run(...asked)
    const answers = said.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(code).toBe(1)
    expect(answers.map(({ id, status }) => [id, status])).toEqual([
      ['a', 'computed'],
      [null, 'invalid'],
      ['c', 'computed'],
    ])
    expect(answers[0]).toEqual({
      ...{ id: 'a', rule: 'EX-11', status: 'computed', dueOn: '2026-11-17', firstDay: '2026-11-10' },
    })
    expect(complained).toBe('')
    await writeFile(input, facts[0])
    const explained = await run(...asked, '--explain')
    expect(explained.code).toBe(0)
    expect(JSON.parse(explained.said)).toMatchObject({ source: expect.stringContaining('s.19(3A)') })
  })

  it('answers nothing when the calendar is refused or the facts are not there', async () => {
    const refused = await run('clocks', 'evaluate', '--calendar', await calendarOf('{}'), '--input', '-')
    expect([refused.code, refused.said]).toEqual([1, ''])
    expect(refused.complained).toContain('terms: Give at least one term')
    const missing = await run('clocks', 'evaluate', '--calendar', AUTHORITY, '--input', join(folder, 'none.ndjson'))
    expect([missing.code, missing.said]).toEqual([1, ''])
    expect(missing.complained).toContain('cannot be read (ENOENT)')
  })

  it('lists every rule with its law', async () => {
    const { said } = await run('clocks', 'rules', '--json')
    const rules = JSON.parse(said) as { id: string; source: string }[]
    expect(rules.find(({ id }) => id === 'EX-11')?.source).toContain('Education Act 1996, s.19(3A)')
    expect((await run('clocks', 'rules')).said).toContain('EX-11')
  })

  it.each([
    ['no noun', []],
    ['a noun alone', ['cases']],
    ['an unknown noun', ['pupils', 'list']],
    ['an unknown verb', ['cases', 'delete']],
    ['an unknown option', ['clocks', 'rules', '--loud']],
    ['an option that is missing', ['clocks', 'explain', '--rule', 'EX-11']],
    ['an unknown rule', ['clocks', 'explain', '--rule', 'XX-99', '--calendar', AUTHORITY]],
    ['a day that does not exist', ['clocks', 'rules', '--on', '2026-02-30']],
    [
      'a time that does not exist',
      ['clocks', 'explain', '--rule', 'EX-11', '--imposed-at', '2026-11-10', '--calendar', AUTHORITY],
    ],
    [
      'a fact that no rule reads',
      ['clocks', 'explain', '--rule', 'EX-11', '--fact', 'weather=fine', '--calendar', AUTHORITY],
    ],
    [
      'a setting that there is not',
      ['clocks', 'explain', '--rule', 'EX-11', '--setting', 'weather=fine', '--calendar', AUTHORITY],
    ],
    [
      'an answer that a setting does not have',
      ['clocks', 'explain', '--rule', 'EX-11', '--setting', 'firstDayRule=never', '--calendar', AUTHORITY],
    ],
    ['a word that is no reference', ['cases', 'show', 'Ellery']],
  ])('is called in a way it does not know with %s', async (_case, argv) => {
    const { code, said, complained } = await run(...argv)
    expect([code, said]).toEqual([2, ''])
    expect(complained).not.toBe('')
  })

  it('says that nothing runs there, and what to do', async () => {
    const { code, said, complained } = await run('cases', 'list', '--state', folder)
    expect([code, said]).toEqual([1, ''])
    expect(complained).toContain('Nothing runs on')
    expect(complained).toContain('npm start')
  })

  it('shows how it is called, with examples', async () => {
    const { code, said } = await run('--help')
    expect(code).toBe(0)
    expect(said).toContain('clocks explain --rule EX-11')
    expect((await run('clocks', 'explain', '--help')).said).toContain('Example:')
  })
})
