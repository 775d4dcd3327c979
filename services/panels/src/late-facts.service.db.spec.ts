import { EVERYTHING_IN_SIGHT } from '@daysix/platform/sight'
import type { CaseTask, CaseTasks } from './cases/tasks.service'
import { LateFacts } from './late-facts.service'
import { aCase, adele, aPanelsService, type PanelsService, priya, SECONDARY_PANEL } from './panels.test-support'

let panels: PanelsService
let late: LateFacts
let raised: CaseTask[]

beforeAll(async () => {
  panels = await aPanelsService()
  await panels.series.save(SECONDARY_PANEL, adele)
  const tasks = { raise: async (task: CaseTask) => raised.push(task) > 0 } as unknown as CaseTasks
  late = new LateFacts(panels.db, panels.cases, tasks)
})
afterAll(() => panels.drop())
beforeEach(() => (raised = []))

const told = (fact: object = {}) => ({ eventId: 'e1', at: '2026-11-05T15:00:00.000Z', ...fact })

it('waits with a decision while its case is open, and no longer once it is closed or nobody knows it', async () => {
  expect(await late.whenNotFound(`case/${panels.know(aCase(1))}`)).toBe('wait')
  expect(await late.whenNotFound(`case/${panels.know(aCase(2, { closed: true }))}`)).toBe('closed')
  expect(await late.whenNotFound('case/unknown')).toBe('closed')
})

it('waits with what happens at a meeting until the meeting is over', async () => {
  const [first] = (await panels.meetings.list({ when: 'coming', limit: 1 }, EVERYTHING_IN_SIGHT)).items
  const { seriesId, heldOn } = first.meeting
  const workflowId = `panel/${seriesId}/${heldOn}`
  expect(await late.whenNotFound(workflowId)).toBe('wait')
  await panels.meetings.cancel(first.meeting.id, 'Snow', priya)
  expect(await late.whenNotFound(workflowId)).toBe('closed')
})

it('makes a task of a decision that nobody carries out, and of a case left at a meeting that is over', async () => {
  await late.becomesTask('case/c1', 'panelDecided', told({ itemId: 'i1' }), 'late')
  await late.becomesTask('panel/s1/2026-11-05', 'itemAdded', told({ itemId: 'i2', caseId: 'c2' }), 'late')
  expect(raised.map(({ caseId, kind, occasion }) => [caseId, kind, occasion])).toEqual([
    ['c1', 'late-fact', 'panelDecided:e1'],
    ['c2', 'late-fact', 'itemAdded:e1'],
  ])
  expect(raised[0].words).toContain('tell the family and the schools')
  expect(raised[1].words).toContain('meeting that is over')
})

it('asks nothing of anybody about a meeting that moved when it was over', async () => {
  await late.becomesTask('panel/s1/2026-11-05', 'calendarChanged', told(), 'late')
  expect(raised).toEqual([])
})

it('makes a task of what operations have set aside, in the words of its kind', async () => {
  await late.becomesTask('case/c1', 'panelDecided', told(), 'set-aside')
  expect(raised).toEqual([{ caseId: 'c1', kind: 'fact-set-aside', occasion: 'panelDecided:e1', words: '' }])
})
