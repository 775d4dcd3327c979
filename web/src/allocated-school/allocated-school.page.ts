import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { type Case, childOf } from '../cases/kase'
import { answered, askStep, type CaseStep, recordStep } from '../cases/record'
import { dateBoxes, type Form, only, type Posted, readDate } from '../forms'
import { For, type Page, type Redirect, Visit, type Visiting } from '../page'
import { question } from '../placements/question'

/** The day the child started at the school that the panel allocated. */
@Controller('cases/:ref/allocated-school')
@For('caseworker', 'manager', 'school')
export class AllocatedSchoolPage {
  @Get()
  ask(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return askStep({ ask: allocatedQuestion }, ref, visit, dateBoxes('startedOn', visit.today))
  }

  @Post()
  start(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const step: CaseStep<{ startedOn: string }> = {
      ask: allocatedQuestion,
      read: readStart,
      send: (caseId, body) =>
        visit.placements.POST('/api/v1/cases/{caseId}/allocated-start', { params: { path: { caseId } }, body }),
      then: '',
      success: 'The start at the new school is recorded',
    }
    return recordStep(step, ref, posted, visit)
  }
}

function readStart(posted: Posted) {
  const started = readDate(posted, 'startedOn', 'the day the child started', { example: '30 11 2026' })
  return answered(only({ startedOn: started.error }), { startedOn: started.on! as string })
}

export const allocatedQuestion = (kase: Case, form: Form): Page =>
  question({
    title: 'When did the child start at the new school?',
    child: childOf(kase),
    back: `/cases/${kase.reference}`,
    lead:
      kase.responsibleSchool.urn === kase.school.urn
        ? ['No other school has been named for this child yet: the panel’s decision names one.']
        : [
            `The panel allocated a place at ${kase.responsibleSchool.name}. The education the child has until then ends that day.`,
          ],
    fields: [{ kind: 'date', name: 'startedOn', label: 'Day the child started', hint: 'For example, 30 11 2026' }],
    button: 'Record the start',
    form,
  })
