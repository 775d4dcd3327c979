import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt } from '../api'
import { emptyForm, type Form, type Posted } from '../forms'
import { For, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { type Field, question } from '../placements/question'
import { day } from '../present'
import { type EarlyEnd, earlyEnds, openDuties, readEarlyEnd, toConfirm } from './close-early.form'
import { type Case, caseOf, childOf } from './kase'

const SAID: Record<EarlyEnd, string> = {
  withdrawn: 'The case is being withdrawn',
  'left-area': 'The case is being closed',
  'pupil-died': 'The case is being closed. Nothing more is sent about this child',
}

/** A case may stop before the child is settled anywhere: reported in error, moved away, or the child has died. */
@Controller('cases/:ref/close-early')
@For('caseworker', 'manager')
export class CloseEarlyPage {
  @Get()
  async ask(@Param('ref') ref: string, @Visit() visit: Visiting): Promise<Page> {
    return closeEarlyQuestion(await caseOf(ref, visit), emptyForm())
  }

  @Post()
  async close(@Param('ref') ref: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const { answers, errors } = readEarlyEnd(kase, posted)
    if (!answers) return closeEarlyQuestion(kase, refusedForm(posted, errors))
    const closed = await attempt(
      visit.referrals.POST('/api/v1/cases/{id}/closure', { params: { path: { id: kase.id } }, body: answers }),
    )
    if (closed.errors) return closeEarlyQuestion(kase, refusedForm(posted, closed.errors))
    return redirect(`/cases/${kase.reference}`, SAID[answers.outcome])
  }
}

const overOpenDuties = (duties: { title: string; dueOn: string | null }[]): Field => ({
  ...{ kind: 'checkboxes', name: 'confirmed', label: 'These duties of the law are still open' },
  hint: duties.map(({ title, dueOn }) => (dueOn ? `${title}, due ${day(dueOn)}` : title)).join('; '),
  items: [{ value: 'yes', text: 'I have seen them, and the case is withdrawn all the same' }],
})

const aDeath = (pupilName: string): Field => ({
  ...{ kind: 'checkboxes', name: 'confirmed', label: 'Before you record this' },
  hint: 'Every date of this case ends, and no letter, e-mail or reminder about it goes to anybody: not to the family, the school, the centre or colleagues. Whoever still needs to know should hear it from a person.',
  items: [{ value: 'yes', text: `I know for certain that ${pupilName} has died` }],
})

function confirmation(kase: Case, { values }: Form): Field[] {
  const asked = toConfirm(kase, values)
  if (asked === 'pupil-died') return [aDeath(childOf(kase).pupilName)]
  return asked ? [overOpenDuties(openDuties(kase))] : []
}

export const closeEarlyQuestion = (kase: Case, form: Form): Page =>
  question({
    title: 'Close this case early',
    child: childOf(kase),
    back: `/cases/${kase.reference}`,
    lead: [
      'For a case that stops before the child is settled anywhere. Whatever is still under way ends with it: education arranged, places on agendas, placements that have not begun.',
    ],
    fields: [
      { kind: 'radios', name: 'outcome', label: 'Why does the case end?', items: earlyEnds(kase) },
      {
        ...{ kind: 'textarea', name: 'reason', label: 'What should the record say?', rows: 3 },
        hint: 'Kept in the record of changes. It is written in no letter and no e-mail.',
      },
      ...confirmation(kase, form),
    ],
    button: 'Close the case',
    form,
  })
