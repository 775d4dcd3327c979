import { civilDate } from '@daysix/shared/civil-date'
import type { CaseDirectory } from './cases/case-facts.service'
import { CaseNotFound } from './cases/case-facts.service'
import type { CaseTask, CaseTasks } from './cases/tasks.service'
import { LateFacts } from './late-facts.service'
import { adele, aStartedPlacement, aSupportCentre, aWorld, casey, lena, type World } from './testing.test-support'

let world: World
let late: LateFacts
let raised: CaseTask[]
let isClosed = false

beforeAll(async () => {
  world = await aWorld()
  await world.providers.save(aSupportCentre({ places: 9 }), adele)
  const cases = {
    facts: async (id: string) => {
      if (id === 'unknown') throw new CaseNotFound()
      return { closed: isClosed }
    },
  } as unknown as CaseDirectory
  const tasks = { raise: async (task: CaseTask) => raised.push(task) > 0 } as unknown as CaseTasks
  late = new LateFacts(world.placements, cases, tasks)
})
afterAll(() => world.drop())
beforeEach(() => {
  raised = []
  isClosed = false
})

const told = (fact: object = {}) => ({ eventId: 'e1', at: '2026-12-01T10:00:00.000Z', ...fact })

it('waits with a fact while its case or its placement should still hear it', async () => {
  const { id, caseId } = await aStartedPlacement(world, '2026-11-16')
  expect(await late.whenNotFound(`case/${caseId}`)).toBe('wait')
  expect(await late.whenNotFound(`case/${caseId}/placement/${id}`)).toBe('wait')
})

it('waits no longer once the placement is over and reported, the case is closed, or nobody knows it', async () => {
  const { id, caseId } = await aStartedPlacement(world, '2026-11-16')
  world.itIs('2026-12-11T16:00')
  await world.placements.end(id, civilDate('2026-12-11'), 'withdrawn', casey)
  expect(await late.whenNotFound(`case/${caseId}/placement/${id}`)).toBe('wait')
  await world.placements.sendReport(id, { text: 'Went well.', sentOn: civilDate('2026-12-11') }, lena)
  expect(await late.whenNotFound(`case/${caseId}/placement/${id}`)).toBe('closed')
  isClosed = true
  expect(await late.whenNotFound(`case/${caseId}`)).toBe('closed')
  expect(await late.whenNotFound('case/unknown')).toBe('closed')
})

it('makes a task of what nobody follows any more, saying what to do about it, once for each fact', async () => {
  await late.becomesTask('case/c1/placement/p1', 'endReportSent', told(), 'late')
  await late.becomesTask('case/c1/placement/p1', 'stepMarked', told(), 'late')
  expect(raised).toEqual([
    {
      ...{ caseId: 'c1', kind: 'late-fact', occasion: 'endReportSent:e1' },
      words: expect.stringContaining('It has not gone to the school: send it') as string,
    },
    {
      ...{ caseId: 'c1', kind: 'late-fact', occasion: 'stepMarked:e1' },
      words: expect.stringContaining('look at the placement') as string,
    },
  ])
})

it('asks nothing of anybody when a case hears late of what it asked for itself', async () => {
  await late.becomesTask('case/c1', 'provisionEnded', told({ reason: 'reinstated' }), 'late')
  expect(raised).toEqual([])
  await late.becomesTask('case/c1', 'provisionEnded', told({ reason: 'withdrawn' }), 'late')
  expect(raised).toHaveLength(1)
})

it('makes a task of what operations have set aside, in the words of its kind', async () => {
  await late.becomesTask('case/c1', 'provisionStarted', told(), 'set-aside')
  expect(raised).toEqual([{ caseId: 'c1', kind: 'fact-set-aside', occasion: 'provisionStarted:e1', words: '' }])
})
