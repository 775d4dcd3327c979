import { LateFacts } from '../late-facts.service'
import { A_REPORT, World } from '../world.test-support'

let world: World
let caseId: string
beforeAll(async () => {
  world = await World.begin()
  caseId = (await world.post('sam', '/cases', A_REPORT).expect(201)).body.id as string
})
afterAll(() => world.end())

interface Shown {
  id: string
  kind: string
  words: string
  doneBy: string | null
}
const raise = (of: object = {}, token?: string) =>
  world.ask<{ raised: boolean }>('Tasks', 'RaiseTask', { ...A_LETTER, caseId, ...of }, token)
const settle = (of: object = {}) =>
  world.ask<{ settled: boolean }>('Tasks', 'SettleTask', { ...A_LETTER, caseId, words: '', ...of })
const tasks = async (kind: string) =>
  ((await world.get('casey', `/cases/${caseId}/tasks`).expect(200)).body as Shown[]).filter((one) => one.kind === kind)

const A_LETTER = {
  kind: 'mail-undeliverable',
  occasion: 'message-1',
  words: 'The first letter has not reached a parent.',
}

describe('a task that another context raises', () => {
  it('stands on the case’s list once, in the words it came with', async () => {
    expect(await raise()).toEqual({ raised: true })
    expect(await raise()).toEqual({ raised: false })
    expect(await tasks('mail-undeliverable')).toMatchObject([{ words: A_LETTER.words, doneBy: null }])
    const { body: story } = await world.get('casey', `/cases/${caseId}/timeline`).expect(200)
    expect(story.filter(({ kind }: { kind: string }) => kind === 'task-raised')).toHaveLength(1)
  })

  it('has the last words while it is open, and the words of its kind where it brings none', async () => {
    await raise({ words: 'The first letter was refused.' })
    await raise({ kind: 'late-fact', words: '' })
    expect((await tasks('mail-undeliverable'))[0].words).toBe('The first letter was refused.')
    expect((await tasks('late-fact'))[0].words).toContain('recorded after the case was closed')
  })

  it('is done by itself when what it asked for has come about, once', async () => {
    expect(await settle()).toEqual({ settled: true })
    expect(await settle()).toEqual({ settled: false })
    expect(await settle({ occasion: 'never raised' })).toEqual({ settled: false })
    expect(await tasks('mail-undeliverable')).toMatchObject([{ doneBy: 'the system' }])
  })

  it('is not raised again once it is done', async () => {
    expect(await raise({ words: 'Refused again.' })).toEqual({ raised: false })
    expect(await tasks('mail-undeliverable')).toMatchObject([
      { words: 'The first letter was refused.', doneBy: 'the system' },
    ])
  })

  it('is raised on a closed case too', async () => {
    await world.activities.closeCase({ caseId, outcome: 'left-area' })
    expect(await raise({ occasion: 'message-2' })).toEqual({ raised: true })
    expect(await tasks('mail-undeliverable')).toHaveLength(2)
  })

  it.each([
    ['a case nobody knows', { caseId: '00000000-0000-4000-8000-000000000000' }, 5],
    ['a kind that is no code', { kind: 'Look at this' }, 3],
    ['something without a name', { occasion: '' }, 3],
  ])('is refused for %s', async (_case, of, code) => {
    await expect(raise(of)).rejects.toMatchObject({ code })
  })

  it.each(['casey', 'demo', 'sam'])('is for our own services alone, not for %s', async (token) => {
    await expect(raise({ occasion: 'another' }, token)).rejects.toMatchObject({ code: 5 })
  })
})

it('makes a task of every fact that is recorded after the case was closed', async () => {
  const late = world.service.app.get(LateFacts, { strict: false })
  const before = (await tasks('late-fact')).length
  for (const eventId of ['first', 'second', 'second'])
    await late.becomesTask(`case/${caseId}`, 'familyContacted', eventId)
  await late.becomesTask(`case/${caseId}`, 'calendarChanged', 'calendar:authority:2')
  expect(await late.whenNotFound(`case/${caseId}`)).toBe('closed')
  expect((await tasks('late-fact')).length - before).toBe(2)
})
