import { Action } from '@daysix/platform/policy'
import type { Answer } from '@daysix/shared/clocks'
import { Refusal } from '@daysix/shared/refusal'
import { Controller } from '@nestjs/common'
import { GrpcMethod, GrpcStreamMethod, Payload } from '@nestjs/microservices'
import { concatMap, type Observable } from 'rxjs'
import { EvaluationService } from './evaluation.service'

interface FactMessage {
  id: string
  rule: string
  imposedAt: string
  firstDayRule: string
  periods: { from: string; to: string; startSession: string; endSession: string }[]
  days: { name: string; on: string }[]
  settings: { name: string; value: string }[]
  providerId: string
}

interface EvaluateRequest {
  calendarOf: string
  calendarJson: string
  explain: boolean
  facts: FactMessage[]
}

class CalendarNotJson extends Refusal {
  constructor() {
    const message = 'The calendar is not JSON'
    super(message, { fields: [{ pointer: '/calendar_json', code: 'not-json', message }] })
  }
}

/** daysix.referrals.v1.Clocks: the same answers as over HTTP and on the command line; nothing is kept. */
@Controller()
export class ClocksGrpc {
  constructor(private readonly evaluation: EvaluationService) {}

  @GrpcMethod('Clocks', 'Evaluate')
  @Action('evaluate-clocks')
  evaluate(@Payload() request: EvaluateRequest): Promise<{ answers: object[] }> {
    return this.answer(request)
  }

  /** For many: each request is answered as it comes, in order, so that neither side holds them all. */
  @GrpcStreamMethod('Clocks', 'EvaluateMany')
  @Action('evaluate-clocks')
  evaluateMany(requests: Observable<EvaluateRequest>): Observable<{ answers: object[] }> {
    return requests.pipe(concatMap((request) => this.answer(request)))
  }

  private async answer({ calendarOf, calendarJson, explain, facts }: EvaluateRequest): Promise<{ answers: object[] }> {
    const file = calendarJson ? parsed(calendarJson) : undefined
    const calendar = await this.evaluation.calendar({ calendarOf, ...(file && { file }) })
    const answers = await this.evaluation.answers(facts.map(lineOf), calendar, explain)
    return { answers: answers.map(messageOf) }
  }
}

function parsed(json: string): object {
  try {
    return JSON.parse(json) as object
  } catch {
    throw new CalendarNotJson()
  }
}

/** A message as the line of facts it stands for: what is empty was not said. */
function lineOf({
  id,
  rule,
  imposedAt,
  firstDayRule,
  periods,
  days,
  settings,
  providerId,
}: FactMessage): Record<string, unknown> {
  return {
    ...Object.fromEntries(days.map(({ name, on }) => [name, on])),
    ...Object.fromEntries(settings.map(({ name, value }) => [name, /^\d+$/.test(value) ? Number(value) : value])),
    ...{ id, rule },
    ...(imposedAt && { imposedAt }),
    ...(firstDayRule && { firstDayRule }),
    ...(providerId && { providerId }),
    ...(periods.length > 0 && { periods: periods.map(saidOf) }),
  }
}

const saidOf = ({ from, to, startSession, endSession }: FactMessage['periods'][number]): object => ({
  ...{ from, to },
  ...(startSession && { startSession }),
  ...(endSession && { endSession }),
})

const messageOf = ({ id, rule, dueOn, ...answer }: Answer): object => ({
  ...answer,
  ...{ id: String(id ?? ''), rule: rule ?? '', dueOn: dueOn ?? '' },
})
