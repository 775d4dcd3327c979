import { A_REPORT, AISHA, MAYA, World } from '../world.test-support'

let world: World
let atHarbour: string
let atMill: string
let over: string
beforeAll(async () => {
  world = await World.begin()
  const report = async (schoolUrn: string, upn: string) =>
    (await world.post('casey', '/cases', { ...A_REPORT, schoolUrn, pupil: { upn } }).expect(201)).body.id as string
  atHarbour = await report('900001', A_REPORT.pupil.upn)
  atMill = await report('900002', AISHA.upn)
  over = await report('900001', MAYA.upn)
  await world.db.query(`update cases set stage = 'closed', outcome = 'withdrawn', closed_at = now() where id = $1`, [
    over,
  ])
})
afterAll(() => world.end())

const HEAD = 'URN,LA (code),EstablishmentName,EstablishmentStatus (code),EstablishmentStatus (name),CloseDate'
const OPEN = '900001,999,Harbour Academy,1,Open,'
const SHUT = '900001,999,Harbour Academy,2,Closed,31-08-2026'
const HIGH = '900003,999,Harbour High,1,Open,'

/** Brought and saved. */
async function imported(...lines: string[]): Promise<void> {
  world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000))
  const { body } = await world.sendFile('adele', '/schools/imports', lines.join('\n')).expect(200)
  await world.post('adele', `/schools/imports/${body.id}/save`, {}).expect(200)
}
const tasks = async (caseId: string) => {
  const { body } = await world.get('casey', `/cases/${caseId}/tasks`).expect(200)
  return (body as { kind: string; words: string; doneAt: string | null }[])
    .filter(({ kind }) => kind === 'school-closed')
    .map(({ words, doneAt }) => [words, doneAt === null ? 'open' : 'over'])
}
const story = async (caseId: string) => {
  const { body } = await world.get('casey', `/cases/${caseId}/timeline`).expect(200)
  return (body as { kind: string; words: string }[])
    .filter(({ kind }) => kind === 'school-closed')
    .map(({ words }) => words)
}

const CLOSED = 'Harbour Academy closed on Monday 31 August 2026; '
const CHECK = ': check who is responsible for the child'

describe('a school that an import closes', () => {
  it('puts a task and a line into each open case there, and into no other', async () => {
    await imported(HEAD, SHUT, HIGH)
    expect(await tasks(atHarbour)).toEqual([[`${CLOSED}the register names no successor${CHECK}`, 'open']])
    expect(await story(atHarbour)).toEqual([
      'A school (URN 900001) closed on Monday 31 August 2026: who is responsible has to be checked',
    ])
    for (const other of [atMill, over]) expect([await tasks(other), await story(other)]).toEqual([[], []])
  })

  it('is on the list of whoever owns the case', async () => {
    const { body } = await world.get('casey', '/tasks?owner=none').expect(200)
    expect(body.items.map(({ words }: { words: string }) => words)).toContainEqual(expect.stringContaining(CLOSED))
  })

  it('asks once more, and no longer as before, when the links say who followed', async () => {
    await imported('URN,LinkURN,LinkType', '900001,900003,Successor')
    expect(await tasks(atHarbour)).toEqual([
      [`${CLOSED}the register names no successor${CHECK}`, 'over'],
      [`${CLOSED}its successor is Harbour High (URN 900003)${CHECK}`, 'open'],
    ])
    expect(await story(atHarbour)).toEqual([
      'A school (URN 900001) closed on Monday 31 August 2026: who is responsible has to be checked',
      'A school (URN 900001) closed on Monday 31 August 2026, followed by URN 900003: who is responsible has to be checked',
    ])
  })

  it('says nothing of a school that stays open, whoever is to follow it', async () => {
    await imported('URN,LinkURN,LinkType', '900001,900003,Successor', '900002,900003,Successor')
    expect(await tasks(atMill)).toEqual([])
  })

  it('asks nothing again where the school was open meanwhile and closes as before', async () => {
    const before = await tasks(atHarbour)
    await imported(HEAD, OPEN, HIGH)
    await imported(HEAD, SHUT, HIGH)
    expect(await tasks(atHarbour)).toEqual(before)
  })

  it('is the same when an administrator closes it by hand', async () => {
    const mill = { urn: '900002', name: 'Mill Lane School', laCode: '999', status: 'Closed', closedOn: '2026-10-31' }
    for (const _again of [1, 2]) await world.post('adele', '/schools', mill).expect(200)
    expect(await tasks(atMill)).toEqual([
      [
        `Mill Lane School closed on Saturday 31 October 2026; its successor is Harbour High (URN 900003)${CHECK}`,
        'open',
      ],
    ])
  })
})
