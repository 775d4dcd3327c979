import { emptyForm } from '../forms'
import { listing } from '../listing'
import { type Sample, sample } from '../sample.test-support'

const task = {
  ...{ id: 't1', reference: 'AP-26-00001', words: 'Tell the child’s social worker: we hold no e-mail address' },
  raisedAt: '2026-11-10T11:00:00.000Z',
}

export const SAMPLES: Sample[] = [
  sample('open tasks', 'tasks/tasks', {
    title: 'Tasks',
    tasks: [task],
    canComplete: true,
    ...{ shows: [], owners: [], form: emptyForm() },
    list: listing('/tasks', {}, { total: 1 }),
  }),
  sample('no tasks', 'tasks/tasks', {
    title: 'Tasks',
    tasks: [],
    form: emptyForm(),
    list: listing('/tasks', {}, { total: 0 }),
  }),
]
