import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { type Case, childOf } from '../cases/kase'
import { answered, askStep, type CaseStep, recordStep } from '../cases/record'
import { dateBoxes, type Form, only, type Posted, readDate } from '../forms'
import { For, type Page, type Redirect, Visit, type Visiting } from '../page'
import { question } from '../placements/question'

/** The day the school took the name off its roll. */
@Controller('cases/:ref/roll')
@For('caseworker', 'manager', 'school')
export class RollPage {
  @Get()
  ask(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return askStep({ ask: rollQuestion }, ref, visit, dateBoxes('removedOn', visit.today))
  }

  @Post()
  remove(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const step: CaseStep<{ removedOn: string }> = {
      ask: rollQuestion,
      read: readRemoval,
      send: (id, body) => visit.referrals.POST('/api/v1/cases/{id}/roll-removal', { params: { path: { id } }, body }),
      then: 'governors',
      success: 'The removal from the roll is recorded',
    }
    return recordStep(step, ref, posted, visit)
  }
}

function readRemoval(posted: Posted) {
  const removed = readDate(posted, 'removedOn', 'the date the name left the roll', { example: '7 1 2027' })
  return answered(only({ removedOn: removed.error }), { removedOn: removed.on! as string })
}

export const rollQuestion = (kase: Case, form: Form): Page =>
  question({
    title: 'When did the name leave the school’s roll?',
    child: childOf(kase),
    back: `/cases/${kase.reference}/governors`,
    lead: [
      'The law allows it only once the time to ask for a review has passed, or the review and any reconsideration are done.',
    ],
    fields: [{ kind: 'date', name: 'removedOn', label: 'Date the name left the roll', hint: 'For example, 7 1 2027' }],
    button: 'Record the removal',
    form,
  })
