import { A_CASE } from '../cases/case.test-support'
import { childOf } from '../cases/kase'
import { dateBoxes, emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { AN_EXTENDED_STAY, MOVED_HEARING, PAUSED_HEARING } from './clock.test-support'
import { readDecision, readEnd, readTakingBack } from './moved-by-hand.form'
import {
  approvalQuestion,
  decisionQuestion,
  endQuestion,
  previewPage,
  reasonQuestion,
  takingBackQuestion,
} from './moved-by-hand.page'

const child = childOf(A_CASE)
const hearing = { clock: MOVED_HEARING, child }
const stay = { clock: AN_EXTENDED_STAY, child }
const [{ id: act }] = PAUSED_HEARING.movedByHand
const WHY = 'The clerk wrote: an expert is ill'
const posted = { why: WHY, ...dateBoxes('decidedOn', '2027-01-13'), ...dateBoxes('from', '2027-01-13') }
const decision = readDecision('hearing-adjourned', posted).answers!
const supposed = {
  ...{ computedOn: '2027-01-21', from: '2027-01-21', to: null, status: 'paused' as const },
  ...{ missWithdrawn: true, needsApproval: false, law: MOVED_HEARING.movedByHand[0].law, steps: MOVED_HEARING.steps },
}
const named = { reason: 'stay-extended' as const, why: WHY, decidedOn: '2027-01-13', dueOn: '2027-02-12' }

export const SAMPLES: Sample[] = [
  { name: 'why a date is moved', page: reasonQuestion(stay, emptyForm()) },
  {
    name: 'why a date is moved, nothing chosen',
    page: reasonQuestion(stay, refusedForm({}, { reason: 'Select a reason' })),
  },
  {
    name: 'a pause, to decide',
    page: decisionQuestion(hearing, 'hearing-adjourned', emptyForm(dateBoxes('decidedOn', '2027-01-13'))),
  },
  {
    name: 'a pause, nothing answered',
    page: decisionQuestion(hearing, 'hearing-adjourned', refusedForm({}, readDecision('hearing-adjourned', {}).errors)),
  },
  {
    name: 'a day to name, nothing answered',
    page: decisionQuestion(stay, 'stay-extended', refusedForm({}, readDecision('stay-extended', {}).errors)),
  },
  {
    name: 'a count to begin again, refused as a whole',
    page: decisionQuestion(hearing, 'claim-decided', refusedForm({}, { '': 'There is no date to move' })),
  },
  { name: 'what a pause would come to', page: previewPage(hearing, decision, supposed, posted) },
  {
    name: 'what an extension would come to',
    page: previewPage(
      stay,
      named,
      { ...supposed, ...{ from: '2027-01-29', to: '2027-02-12', status: 'set', needsApproval: true }, steps: [] },
      {},
    ),
  },
  { name: 'the end of a pause', page: endQuestion(hearing, act, emptyForm(dateBoxes('until', '2027-01-26'))) },
  {
    name: 'the end of a pause, nothing answered',
    page: endQuestion(hearing, act, refusedForm({}, readEnd({}).errors)),
  },
  { name: 'taking back', page: takingBackQuestion(hearing, act, refusedForm({}, readTakingBack({}).errors)) },
  { name: 'an approval', page: approvalQuestion(stay, act, emptyForm()) },
  {
    name: 'an approval refused',
    page: approvalQuestion(
      stay,
      act,
      refusedForm({}, { '': 'Whoever decided it cannot approve it: another manager has to.' }),
    ),
  },
]
