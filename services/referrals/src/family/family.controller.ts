import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Clock } from '@daysix/platform/clock'
import { Action } from '@daysix/platform/policy'
import { formatDay } from '@daysix/shared/civil-date'
import { familyContacted, parentNoticeGiven } from '@daysix/workflows/messages'
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common'
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { choice, day } from '../answers'
import { CaseView } from '../cases/case.views'
import type { Change } from '../cases/changes.service'
import { AnswerRefused, NotOpenNow } from '../cases/refusals'
import { readLocal } from '../cases/report'
import { CaseSteps } from '../cases/steps.service'
import { happenedOn } from '../governors/governors'
import { Contact } from '../pupils/contact.entity'
import { CONTACT_METHODS, CONTACT_RESULTS, ContactAttempt } from './contact-attempt.entity'

const Attempt = z.object({
  madeOn: day('Enter the day you tried, like 3 11 2026'),
  method: choice(CONTACT_METHODS, 'Choose how you tried'),
  result: choice(CONTACT_RESULTS, 'Choose what came of it'),
  contactId: z.uuid().optional(),
  note: z.string().max(4000).optional(),
})
const ParentNotice = z.object({
  /** London's clock, `YYYY-MM-DDTHH:MM`. */
  givenAt: z.string({ error: 'Enter the day and time the notice was given' }),
})

@Controller('cases')
@ApiTags('family')
export class FamilyController {
  constructor(
    private readonly steps: CaseSteps,
    private readonly clock: Clock,
  ) {}

  /** Every try is kept; speaking with the family meets the target. */
  @Post(':id/contact-attempts')
  @HttpCode(201)
  @Action('change-case')
  @ApiCreatedResponse({ standardSchema: CaseView })
  attempt(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: Attempt }) body: z.output<typeof Attempt>,
  ): Promise<CaseView> {
    return this.steps.record(id, who, async (kase, { tx, today }): Promise<Change<{ on: string }>> => {
      const { madeOn, method, result, contactId, note } = body
      happenedOn('/madeOn', madeOn, { after: kase.imposedOn, what: 'the day of the exclusion', today })
      if (contactId && !(await tx.existsBy(Contact, { id: contactId, pupilId: kase.pupilId })))
        throw new AnswerRefused('/contactId', 'unknown', 'Choose one of this child’s contacts')
      await tx.insert(ContactAttempt, {
        ...{ caseId: kase.id, madeOn, method, result, contactId: contactId ?? null, note: note?.trim() || null },
        ...{ madeBy: who.sub, madeByName: who.name, recordedAt: this.clock.now() },
      })
      if (result !== 'spoke') return { kind: 'family-attempted', refs: { on: madeOn, method, result } }
      const isFirst = !kase.familyContactedOn || madeOn < kase.familyContactedOn
      if (!isFirst) return { kind: 'family-contacted', refs: { on: madeOn, method } }
      kase.familyContactedOn = madeOn
      return { kind: 'family-contacted', refs: { method }, tell: familyContacted, fact: { on: madeOn } }
    })
  }

  /** EX-02: the head gave the parents notice in writing. */
  @Post(':id/parent-notice')
  @HttpCode(200)
  @Action('record-school-step')
  @ApiOkResponse({ standardSchema: CaseView })
  parentNotice(
    @Param('id') id: string,
    @Who() who: Visitor,
    @Body({ schema: ParentNotice }) body: z.output<typeof ParentNotice>,
  ): Promise<CaseView> {
    return this.steps.record(id, who, (kase) => {
      const given = readLocal(body.givenAt)
      if (typeof given === 'string')
        throw new AnswerRefused('/givenAt', 'impossible', 'Enter a day and time that exist, like 2026-11-03T15:00')
      if (kase.parentNoticeAt?.getTime() === given.at.getTime()) return undefined
      if (kase.parentNoticeAt) throw new NotOpenNow('The notice is recorded already.')
      if (given.at > this.clock.now())
        throw new AnswerRefused('/givenAt', 'in-the-future', 'Enter a time that has passed')
      if (given.at < kase.imposedAt)
        throw new AnswerRefused(
          '/givenAt',
          'too-early',
          `Enter a time after the exclusion of ${formatDay(kase.imposedOn)}`,
        )
      kase.parentNoticeAt = given.at
      const givenAt = given.at.toISOString()
      return { kind: 'parent-notice-given', tell: parentNoticeGiven, fact: { givenAt } }
    })
  }
}
