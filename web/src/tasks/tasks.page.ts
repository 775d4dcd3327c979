import { Controller, Get, Param, Post, Query } from '@nestjs/common'
import { read } from '../api'
import { type CsvFile, csvFile, csvHref, wantsCsv } from '../csv'
import type { Posted } from '../forms'
import { CASE_STAFF, For, page, type Page, redirect, type Redirect, Visit, type Visiting } from '../page'
import type { Task } from '../today/work'

/** What procedures could not do by themselves. */
@Controller('tasks')
@For(...CASE_STAFF)
export class TasksPage {
  @Get()
  async list(@Query() asked: Posted, @Visit() visit: Visiting): Promise<Page | CsvFile> {
    const tasks = await read(visit.referrals.GET('/api/v1/tasks'))
    if (wantsCsv(asked)) return tasksFile(tasks)
    const canComplete = visit.is('caseworker', 'manager')
    return page('tasks/tasks', { title: 'Tasks', tasks, canComplete, csvHref: csvHref('/tasks') })
  }

  @Post(':id/done')
  @For('caseworker', 'manager')
  async done(@Param('id') id: string, @Visit() visit: Visiting): Promise<Redirect> {
    await read(visit.referrals.POST('/api/v1/tasks/{id}/completion', { params: { path: { id } }, body: {} }))
    return redirect('/tasks', 'Task done')
  }
}

const tasksFile = (tasks: Task[]): CsvFile =>
  csvFile(
    'tasks',
    { Case: ({ reference }) => reference, Task: ({ words }) => words, Since: ({ raisedAt }) => raisedAt },
    tasks,
  )
