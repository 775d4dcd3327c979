import { DAY_SIX_EXCEPTIONS } from '@daysix/shared/codes'
import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { type Case, childOf } from '../cases/kase'
import { answered, askStep, type CaseStep, recordStep } from '../cases/record'
import { choice, dateBoxes, type Form, only, type Posted, readDate, text } from '../forms'
import { For, type Page, type Redirect, Visit, type Visiting } from '../page'
import { question } from '../placements/question'

const REASONS = ['year-11-exams-over', 'plan-limits-hours', 'not-of-compulsory-age'] as const

interface DaySixException {
  reason: (typeof REASONS)[number]
  from: string
  note: string
}

/** The law asks for no day-six education for this child: EX-16. */
@Controller('cases/:ref/day-six-exception')
@For('caseworker', 'manager')
export class DaySixExceptionPage {
  @Get()
  ask(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return askStep({ ask: exceptionQuestion }, ref, visit, dateBoxes('from', visit.today))
  }

  @Post()
  except(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const step: CaseStep<DaySixException> = {
      ask: exceptionQuestion,
      read: readException,
      send: (id, body) =>
        visit.referrals.POST('/api/v1/cases/{id}/day-six-exception', { params: { path: { id } }, body }),
      then: '',
      success: 'The exception is recorded. The duty of day six no longer runs',
    }
    return recordStep(step, ref, posted, visit)
  }
}

function readException(posted: Posted) {
  const from = readDate(posted, 'from', 'the day from which this holds', { example: '3 11 2026' })
  const reason = choice(posted, 'reason', REASONS)
  const note = text(posted, 'note')
  const errors = only({
    reason: !reason && 'Select why no day-six education is owed',
    from: from.error,
    note: !note && 'Say how you know that this applies',
  })
  return answered(errors, { reason: reason!, from: from.on! as string, note })
}

export const exceptionQuestion = (kase: Case, form: Form): Page =>
  question({
    title: 'Why is no day-six education owed?',
    child: childOf(kase),
    back: `/cases/${kase.reference}`,
    fields: [
      {
        kind: 'radios',
        name: 'reason',
        label: 'Reason',
        items: DAY_SIX_EXCEPTIONS.map(({ code, words }) => ({ value: code, text: words })),
      },
      { kind: 'date', name: 'from', label: 'From which day?', hint: 'For example, 3 11 2026' },
      { kind: 'textarea', name: 'note', label: 'How do you know that this applies?', rows: 4 },
    ],
    button: 'Record the exception',
    form,
  })
