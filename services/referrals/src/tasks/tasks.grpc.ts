import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { Refusal } from '@daysix/shared/refusal'
import { Controller } from '@nestjs/common'
import { GrpcMethod, Payload } from '@nestjs/microservices'
import { DataSource } from 'typeorm'
import { CasesReader } from '../cases/cases-reader.service'
import { type TaskKey, TasksService } from './tasks.service'

class TaskNotNamed extends Refusal {
  constructor(field: 'kind' | 'occasion', message: string) {
    super(message, { fields: [{ pointer: `/${field}`, code: 'not-a-code', message }] })
  }
}

/** daysix.referrals.v1.Tasks: what the other contexts cannot do by themselves becomes something for a person to do. */
@Controller()
@Action('raise-task')
export class TasksGrpc {
  constructor(
    private readonly db: DataSource,
    private readonly tasks: TasksService,
    private readonly cases: CasesReader,
  ) {}

  /** @throws TaskNotNamed */
  @GrpcMethod('Tasks', 'RaiseTask')
  async raiseTask(
    @Payload() { words, ...task }: TaskKey & { words: string },
    @Who() who: Visitor,
  ): Promise<{ raised: boolean }> {
    const key = await this.keyOf(task, who)
    return { raised: await this.db.transaction((tx) => this.tasks.raise(tx, { ...key, ...(words && { words }) })) }
  }

  /** @throws TaskNotNamed */
  @GrpcMethod('Tasks', 'SettleTask')
  async settleTask(@Payload() task: TaskKey, @Who() who: Visitor): Promise<{ settled: boolean }> {
    return { settled: await this.tasks.settle(await this.keyOf(task, who)) }
  }

  private async keyOf({ caseId, kind, occasion }: TaskKey, who: Visitor): Promise<TaskKey> {
    if (!/^[a-z]+(-[a-z]+)*$/.test(kind)) throw new TaskNotNamed('kind', 'Name the kind of task by its code')
    if (!occasion) throw new TaskNotNamed('occasion', 'Name what the task is about by its id')
    return { caseId: (await this.cases.find(caseId, who)).id, kind, occasion }
  }
}
