import { Controller, Get, Param, Post, Query } from '@nestjs/common'
import { read } from '../api'
import { type CsvFile, csvFile, everyPage, wantsCsv } from '../csv'
import { choice, emptyForm, type Posted, text } from '../forms'
import { asked, listing } from '../listing'
import { AlsoAsFile, CASE_STAFF, For, page, type Page, redirect, type Redirect, Visit, type Visiting } from '../page'
import type { Task } from '../today/work'

/** What procedures could not do by themselves. */
@Controller('tasks')
@For(...CASE_STAFF)
export class TasksPage {
  @Get()
  @AlsoAsFile()
  async list(@Query() query: Posted, @Visit() visit: Visiting): Promise<Page | CsvFile> {
    const [show, owner] = [choice(query, 'show', ['done']), choice(query, 'owner', ['me', 'none'])]
    const cursor = text(query, 'cursor')
    const list = (from: string | undefined) =>
      read(
        visit.referrals.GET('/api/v1/tasks', {
          params: { query: { owner, ...asked({ cursor: from }), ...(show && { done: 'true' }), limit: 50 } },
        }),
      )
    if (wantsCsv(query)) return tasksFile(await everyPage(list))
    const found = await list(cursor)
    return page('tasks/tasks', {
      title: 'Tasks',
      tasks: found.items,
      ...{ shows: SHOWS, owners: OWNERS, done: show === 'done' },
      list: listing('/tasks', asked({ show, owner }), { ...found, cursor }),
      canComplete: visit.is('caseworker', 'manager'),
      form: emptyForm(query),
    })
  }

  @Post(':id/done')
  @For('caseworker', 'manager')
  async done(@Param('id') id: string, @Visit() visit: Visiting): Promise<Redirect> {
    await read(visit.referrals.POST('/api/v1/tasks/{id}/completion', { params: { path: { id } }, body: {} }))
    return redirect('/tasks', 'Task done')
  }
}

const SHOWS = [
  { value: '', text: 'Open tasks' },
  { value: 'done', text: 'Tasks that are done' },
]
const OWNERS = [
  { value: '', text: 'Anybody’s cases' },
  { value: 'me', text: 'My cases' },
  { value: 'none', text: 'Cases that nobody has taken' },
]

const tasksFile = (tasks: Task[]): CsvFile =>
  csvFile(
    'tasks',
    { Case: ({ reference }) => reference, Task: ({ words }) => words, Since: ({ raisedAt }) => raisedAt },
    tasks,
  )
