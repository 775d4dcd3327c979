import { Controller, Get, Param, Post } from '@nestjs/common'
import { read } from '../api'
import { CASE_STAFF, For, page, type Page, redirect, type Redirect, Visit, type Visiting } from '../page'

/** What procedures could not do by themselves. */
@Controller('tasks')
@For(...CASE_STAFF)
export class TasksPage {
  @Get()
  async list(@Visit() visit: Visiting): Promise<Page> {
    const tasks = await read(visit.referrals.GET('/api/v1/tasks'))
    return page('tasks/tasks', { title: 'Tasks', tasks, canComplete: visit.is('caseworker', 'manager') })
  }

  @Post(':id/done')
  @For('caseworker', 'manager')
  async done(@Param('id') id: string, @Visit() visit: Visiting): Promise<Redirect> {
    await read(visit.referrals.POST('/api/v1/tasks/{id}/completion', { params: { path: { id } }, body: {} }))
    return redirect('/tasks', 'Task done')
  }
}
