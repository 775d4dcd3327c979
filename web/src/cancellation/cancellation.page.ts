import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { type Case, childOf } from '../cases/kase'
import { answered, askStep, type CaseStep, recordStep } from '../cases/record'
import { dateBoxes, type Form, only, type Posted, readDate, text } from '../forms'
import { For, type Page, type Redirect, Visit, type Visiting } from '../page'
import { question } from '../placements/question'

interface Cancellation {
  cancelledOn: string
  reasons: string
}

/** The head cancels the exclusion before the governors have met. */
@Controller('cases/:ref/cancellation')
@For('caseworker', 'manager', 'school')
export class CancellationPage {
  @Get()
  ask(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return askStep({ ask: cancellationQuestion }, ref, visit, dateBoxes('cancelledOn', visit.today))
  }

  @Post()
  cancel(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const step: CaseStep<Cancellation> = {
      ask: cancellationQuestion,
      read: readCancellation,
      send: (id, body) => visit.referrals.POST('/api/v1/cases/{id}/cancellation', { params: { path: { id } }, body }),
      then: '',
      success: 'The exclusion is cancelled. Everyone who must know is being told',
    }
    return recordStep(step, ref, posted, visit)
  }
}

function readCancellation(posted: Posted) {
  const cancelled = readDate(posted, 'cancelledOn', 'the date it was cancelled', { example: '6 11 2026' })
  const reasons = text(posted, 'reasons')
  const errors = only({ cancelledOn: cancelled.error, reasons: !reasons && 'Enter the head teacher’s reasons' })
  return answered(errors, { cancelledOn: cancelled.on! as string, reasons })
}

export const cancellationQuestion = (kase: Case, form: Form): Page =>
  question({
    title: 'Cancel this exclusion',
    child: childOf(kase),
    back: `/cases/${kase.reference}/governors`,
    lead: [
      'Only the head teacher can cancel, and only before the governors have begun their meeting. The child is let back at once, and the days already served stay on the record.',
    ],
    fields: [
      {
        kind: 'date',
        name: 'cancelledOn',
        label: 'Date the head teacher cancelled it',
        hint: 'For example, 6 11 2026',
      },
      { kind: 'textarea', name: 'reasons', label: 'The head teacher’s reasons', rows: 4 },
    ],
    button: 'Cancel the exclusion',
    form,
  })
