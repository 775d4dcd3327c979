import { ENROLMENT_STATUS } from '@daysix/shared/codes'
import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt } from '../api'
import { movedWords } from '../clocks/moves'
import { codesToChoose } from '../code-sets/choices'
import { emptyForm, type Form, type Posted } from '../forms'
import { For, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { type Field, question } from '../placements/question'
import { childOfRecord, periodWords, type PupilRecord, recordOf } from '../pupils/pupils.page'
import { type Place, schoolsToFilter } from '../schools/choices'
import { NotHere } from '../troubles'
import { correctionErrors, readCorrection, readEnd, readRoll, rollErrors, rollValues } from './facts.form'
import { correctionOf, daysFields, endOf, HIDDEN_VERSION, versioned } from './facts.page'

type Roll = PupilRecord['registrations'][number]
interface Choices {
  statuses: { value: string; text: string }[]
  schools: Place[]
}

/** On whose rolls a pupil is and was: recorded, ended and put right. */
@Controller('pupils/:id/registrations')
@For('caseworker', 'manager')
export class RegistrationsPage {
  @Get('new')
  async ask(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    const record = await recordOf(id, visit)
    return rollQuestion(record, emptyForm({ version: String(record.version) }), await choicesOf(visit))
  }

  @Post('new')
  async register(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const { answers, errors } = readRoll(posted)
    const again = async (wrong: typeof errors) =>
      rollQuestion(await recordOf(id, visit), refusedForm(posted, wrong), await choicesOf(visit))
    if (!answers) return again(errors)
    const saved = await attempt(
      visit.referrals.POST('/api/v1/pupils/{id}/registrations', { params: versioned(id, posted), body: answers }),
      () => this.ask(id, visit),
    )
    if (saved.errors) return again(rollErrors(posted, saved.errors))
    return redirect(`/pupils/${id}`, `Registration recorded. ${movedWords(saved.data.moves)}`)
  }

  @Get(':rollId/end')
  async askEnd(@Param('id') id: string, @Param('rollId') rollId: string, @Visit() visit: Visiting): Promise<Page> {
    const record = await recordOf(id, visit)
    return rollEndQuestion(record, rollOf(record, rollId), emptyForm({ version: String(record.version) }))
  }

  @Post(':rollId/end')
  async end(
    @Param('id') id: string,
    @Param('rollId') rollId: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const record = await recordOf(id, visit)
    const roll = rollOf(record, rollId)
    const { answers, errors } = readEnd(posted)
    if (!answers) return rollEndQuestion(record, roll, refusedForm(posted, errors))
    const { path, header } = versioned(id, posted)
    const ended = await attempt(
      visit.referrals.POST('/api/v1/pupils/{id}/registrations/{rollId}/end', {
        params: { path: { ...path, rollId }, header },
        body: answers,
      }),
      () => this.askEnd(id, rollId, visit),
    )
    if (ended.errors) return rollEndQuestion(record, roll, refusedForm(posted, ended.errors))
    return redirect(`/pupils/${id}`, `Registration ended. ${movedWords(ended.data.moves)}`)
  }

  @Get(':rollId/correction')
  async askCorrection(
    @Param('id') id: string,
    @Param('rollId') rollId: string,
    @Visit() visit: Visiting,
  ): Promise<Page> {
    const record = await recordOf(id, visit)
    const roll = rollOf(record, rollId)
    const form = emptyForm({ ...rollValues(roll), version: String(record.version) })
    return rollCorrection(record, roll, form, await choicesOf(visit, roll))
  }

  @Post(':rollId/correction')
  async correct(
    @Param('id') id: string,
    @Param('rollId') rollId: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const record = await recordOf(id, visit)
    const roll = rollOf(record, rollId)
    const { answers, errors } = readCorrection(posted, readRoll)
    const again = async (wrong: typeof errors) =>
      rollCorrection(record, roll, refusedForm(posted, wrong), await choicesOf(visit, roll))
    if (!answers) return again(errors)
    const { path, header } = versioned(id, posted)
    const saved = await attempt(
      visit.referrals.POST('/api/v1/pupils/{id}/registrations/{rollId}/corrections', {
        params: { path: { ...path, rollId }, header },
        body: answers,
      }),
      () => this.askCorrection(id, rollId, visit),
    )
    if (saved.errors) return again(rollErrors(posted, correctionErrors(saved.errors)))
    return redirect(`/pupils/${id}`, `Registration put right. ${movedWords(saved.data.moves)}`)
  }
}

function rollOf(record: PupilRecord, id: string): Roll {
  const roll = record.registrations.find((one) => one.id === id)
  if (!roll || roll.withdrawn) throw new NotHere()
  return roll
}

/** A child may have been at a school that is closed now. What an entry says already stays to be chosen. */
async function choicesOf(visit: Visiting, held?: Roll): Promise<Choices> {
  const [statuses, dealtWith] = await Promise.all([
    codesToChoose(visit, 'enrolment-status', {
      held: ENROLMENT_STATUS.filter(({ code }) => code === held?.status),
    }),
    schoolsToFilter(visit),
  ])
  const isListed = !held || dealtWith.some(({ value }) => value === held.school.urn)
  const kept = isListed ? [] : [{ value: held.school.urn, text: held.school.name }]
  return { statuses, schools: [{ value: '', text: 'Select a school' }, ...dealtWith, ...kept] }
}

const rollFields = ({ statuses, schools }: Choices): Field[] => [
  { kind: 'select', name: 'urn', label: 'School', items: schools },
  {
    ...{ kind: 'text', name: 'otherUrn', label: 'Number (URN) of a school that is not in the list (optional)' },
    ...{ hint: 'Six digits, for a school elsewhere in the country', classes: 'govuk-input--width-5' },
  },
  { kind: 'select', name: 'status', label: 'Registered as', items: statuses },
]

export const rollQuestion = (record: PupilRecord, form: Form, choices: Choices): Page => {
  const now = record.registrations.filter(({ toOn, withdrawn }) => !toOn && !withdrawn)
  return question({
    title: 'Record a school’s registration',
    child: childOfRecord(record),
    back: `/pupils/${record.id}`,
    lead: ['There is one main school at a time: a new one ends the one before on the day before its first day.'],
    recordedNow: now.map(sentenceOf).join(' ') || 'No school is recorded now.',
    fields: [HIDDEN_VERSION, ...rollFields(choices), ...daysFields()],
    button: 'Record it',
    form,
  })
}

const sentenceOf = ({ school, statusWords, fromOn, toOn }: Roll): string =>
  `${school.name}: ${statusWords}. ${periodWords(fromOn, toOn)}.`

export const rollEndQuestion = (record: PupilRecord, roll: Roll, form: Form): Page =>
  endOf(record, sentenceOf(roll), form)

export const rollCorrection = (record: PupilRecord, roll: Roll, form: Form, choices: Choices): Page =>
  correctionOf(record, { sentence: sentenceOf(roll), fields: rollFields(choices), form })
