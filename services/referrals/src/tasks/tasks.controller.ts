import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Limited } from '@daysix/platform/limited'
import { type CountedPage, countedPageOf, linkNext, pageQuery } from '@daysix/platform/paging'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { TaskView } from '../cases/case.views'
import { CasesReader } from '../cases/cases-reader.service'
import { TasksReader } from './tasks-reader.service'
import { TasksService } from './tasks.service'

const TasksQuery = pageQuery.extend({
  done: z.stringbool().optional(),
  /** Whose case it is about: `me`, `none`, or somebody's subject. */
  owner: z.string().max(200).optional(),
})
const Completion = z.object({ note: z.string().max(4000).optional() })

@Controller()
@ApiTags('tasks')
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly reader: TasksReader,
    private readonly cases: CasesReader,
  ) {}

  /** Open ones, the oldest first. */
  @Get('tasks')
  @Limited('rows')
  @Action('read-tasks')
  @ApiOkResponse({ standardSchema: countedPageOf(TaskView) })
  async list(
    @Who() who: Visitor,
    @Query({ schema: TasksQuery }) query: z.output<typeof TasksQuery>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CountedPage<TaskView>> {
    const found = await this.reader.list(who, query)
    linkNext(request, response, found.next)
    return found
  }

  @Get('cases/:id/tasks')
  @Action('read-tasks')
  @ApiOkResponse({ standardSchema: z.array(TaskView) })
  async ofCase(@Param('id') id: string, @Who() who: Visitor): Promise<TaskView[]> {
    return this.reader.ofCase((await this.cases.findToShow(id, who)).id)
  }

  @Post('tasks/:id/completion')
  @HttpCode(200)
  @Action('complete-task')
  @ApiOkResponse({ standardSchema: TaskView })
  async complete(
    @Param('id', { schema: z.uuid() }) id: string,
    @Who() who: Visitor,
    @Body({ schema: Completion }) { note }: z.output<typeof Completion>,
  ): Promise<TaskView> {
    return this.reader.view(await this.tasks.complete(id, who, note))
  }
}
