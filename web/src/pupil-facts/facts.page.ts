import { CODE_LISTS, type CodeList } from '@daysix/shared/codes'
import { FACT_KINDS, type FactField, type FactKind, kindOfFact } from '@daysix/shared/pupil-facts'
import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt } from '../api'
import { authorityBox, type AuthorityNames, namesOf } from '../authorities/names'
import { movedWords } from '../clocks/moves'
import { codesToChoose } from '../code-sets/choices'
import { emptyForm, type Form, ofVersion, type Posted } from '../forms'
import { For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { type Field, question } from '../placements/question'
import { childOfRecord, type PupilRecord, recordOf, periodWords } from '../pupils/pupils.page'
import { NotHere } from '../troubles'
import {
  authorityFields,
  CODE_PLACES,
  correctionErrors,
  factValues,
  fieldName,
  readCorrection,
  readEnd,
  readFact,
} from './facts.form'

export type Fact = PupilRecord['facts'][number]
export interface Choices {
  lists: Partial<Record<CodeList, { value: string; text: string }[]>>
  /** None where the kind asks for no authority. */
  authorities: AuthorityNames
}

/** What is known of a pupil, kind by kind: recorded, ended and put right. Nothing is overwritten. */
@Controller('pupils/:id/facts')
@For('caseworker', 'manager')
export class PupilFactsPage {
  @Get()
  async choose(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return kindsPage(await recordOf(id, visit))
  }

  @Get(':kind')
  async ask(@Param('id') id: string, @Param('kind') name: string, @Visit() visit: Visiting): Promise<Page> {
    const kind = kindNamed(name)
    const record = await recordOf(id, visit)
    return recordQuestion(record, kind, emptyForm({ version: String(record.version) }), await choicesOf(kind, visit))
  }

  @Post(':kind')
  async record(
    @Param('id') id: string,
    @Param('kind') name: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const kind = kindNamed(name)
    const choices = await choicesOf(kind, visit)
    const { answers, errors } = readFact(kind, posted, choices.authorities)
    const again = async (wrong: typeof errors) =>
      recordQuestion(await recordOf(id, visit), kind, refusedForm(posted, wrong), choices)
    if (!answers) return again(errors)
    const saved = await attempt(
      visit.referrals.POST('/api/v1/pupils/{id}/facts', { params: versioned(id, posted), body: { kind, ...answers } }),
      () => this.ask(id, name, visit),
    )
    if (saved.errors) return again(saved.errors)
    return redirect(`/pupils/${id}`, `Recorded. ${movedWords(saved.data.moves)}`)
  }

  @Get(':kind/:factId/end')
  async askEnd(@Param('id') id: string, @Param('factId') factId: string, @Visit() visit: Visiting): Promise<Page> {
    const record = await recordOf(id, visit)
    return endQuestion(record, factOf(record, factId), emptyForm({ version: String(record.version) }))
  }

  @Post(':kind/:factId/end')
  async end(
    @Param('id') id: string,
    @Param('factId') factId: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const record = await recordOf(id, visit)
    const fact = factOf(record, factId)
    const { answers, errors } = readEnd(posted)
    if (!answers) return endQuestion(record, fact, refusedForm(posted, errors))
    const { path, header } = versioned(id, posted)
    const ended = await attempt(
      visit.referrals.POST('/api/v1/pupils/{id}/facts/{factId}/end', {
        params: { path: { ...path, factId }, header },
        body: answers,
      }),
      () => this.askEnd(id, factId, visit),
    )
    if (ended.errors) return endQuestion(record, fact, refusedForm(posted, ended.errors))
    return redirect(`/pupils/${id}`, `Ended. ${movedWords(ended.data.moves)}`)
  }

  @Get(':kind/:factId/correction')
  async askCorrection(
    @Param('id') id: string,
    @Param('factId') factId: string,
    @Visit() visit: Visiting,
  ): Promise<Page> {
    const record = await recordOf(id, visit)
    const fact = factOf(record, factId)
    const choices = await choicesOf(fact.kind, visit, fact)
    const values = { ...factValues(fact.kind, fact, choices.authorities), version: String(record.version) }
    return correctionQuestion(record, fact, emptyForm(values), choices)
  }

  @Post(':kind/:factId/correction')
  async correct(
    @Param('id') id: string,
    @Param('factId') factId: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const record = await recordOf(id, visit)
    const fact = factOf(record, factId)
    const choices = await choicesOf(fact.kind, visit, fact)
    const { answers, errors } = readCorrection(posted, (right) => readFact(fact.kind, right, choices.authorities))
    const again = (wrong: typeof errors) => correctionQuestion(record, fact, refusedForm(posted, wrong), choices)
    if (!answers) return again(errors)
    const { path, header } = versioned(id, posted)
    const saved = await attempt(
      visit.referrals.POST('/api/v1/pupils/{id}/facts/{factId}/corrections', {
        params: { path: { ...path, factId }, header },
        body: answers,
      }),
      () => this.askCorrection(id, factId, visit),
    )
    if (saved.errors) return again(correctionErrors(saved.errors))
    return redirect(`/pupils/${id}`, `Put right. ${movedWords(saved.data.moves)}`)
  }
}

export const versioned = (id: string, posted: Posted) => ({
  path: { id },
  header: ofVersion(posted),
})

function kindNamed(name: string): FactKind {
  if (!Object.hasOwn(FACT_KINDS, name)) throw new NotHere()
  return name as FactKind
}

function factOf(record: PupilRecord, id: string): Fact {
  const fact = record.facts.find((one) => one.id === id)
  if (!fact || fact.withdrawn) throw new NotHere()
  return fact
}

/** What may be chosen for the lists of a kind; what an entry says already stays to be chosen. */
async function choicesOf(kind: FactKind, visit: Visiting, held?: Fact): Promise<Choices> {
  const asksForOne = authorityFields(kind).length > 0
  const choices: Choices = { lists: {}, authorities: asksForOne ? await namesOf(visit) : [] }
  for (const { name, list } of kindOfFact(kind).fields) {
    if (!list) continue
    const codes = [held?.value[name]].flat().map(String)
    const kept = CODE_LISTS[list].filter(({ code }) => codes.includes(code))
    choices.lists[list] = await codesToChoose(visit, list, { held: kept })
  }
  return choices
}

const entries = Object.entries(FACT_KINDS) as [FactKind, { words: string }][]

const holding = (record: PupilRecord, kind: FactKind): Fact | undefined =>
  record.facts.find((one) => one.kind === kind && !one.toOn && !one.withdrawn)

export const kindsPage = (record: PupilRecord): Page =>
  page('pupil-facts/kinds', {
    title: 'Record what is known of the pupil',
    child: childOfRecord(record),
    kinds: entries.map(([kind, { words }]) => {
      const held = holding(record, kind)
      return { words, href: `/pupils/${record.id}/facts/${kind}`, now: held?.words ?? 'Nothing is recorded' }
    }),
    back: { href: `/pupils/${record.id}` },
  })

const ORDER = ['Main need', 'Second need (optional)', 'Third need (optional)']
const FEW = 4

function fieldsOf({ name, label, hint, type, list, asked }: FactField, choices: Choices): Field[] {
  const words = asked || type === 'flag' || name === 'because' ? label : `${label} (optional)`
  const field = { name: fieldName(name), label: words, ...(hint && { hint }) }
  const items = (list && choices.lists[list]) ?? []
  switch (type) {
    case 'flag':
      return [{ ...field, kind: 'checkboxes', label: 'The letter in front', items: [{ value: 'yes', text: label }] }]
    case 'codes':
      return CODE_PLACES.map((i) => ({ ...field, kind: 'select', name: fieldName(name, i), label: ORDER[i], items }))
    case 'code':
      return items.length <= FEW
        ? [{ ...field, kind: 'radios', items: items.filter(({ value }) => value) }]
        : [{ ...field, kind: 'select', items }]
    case 'note':
      return [{ ...field, kind: 'textarea', rows: 3 }]
    case 'authority':
      return [{ ...field, kind: 'text', ...authorityBox(choices.authorities) }]
    case 'upn':
      return [{ ...field, kind: 'text', classes: 'govuk-input--width-20' }]
    default:
      return [{ ...field, kind: 'text' }]
  }
}

export const HIDDEN_VERSION: Field = { kind: 'hidden', name: 'version', label: '' }
const SAID_BY: Field = {
  ...{ kind: 'text', name: 'saidBy', label: 'Who said it (optional)' },
  hint: 'Name and position, for example Ms Hall, SENCO',
}
export const daysFields = (): Field[] => [
  {
    ...{ kind: 'date', name: 'from', label: 'First day (optional)' },
    hint: 'For example, 1 9 2026. Leave it empty where it is not known since when',
  },
  {
    ...{ kind: 'date', name: 'until', label: 'Last day, if it is over (optional)' },
    hint: 'Leave it empty while it holds',
  },
  SAID_BY,
]

export const recordQuestion = (record: PupilRecord, kind: FactKind, form: Form, choices: Choices): Page => {
  const { words, fields, forTeam } = kindOfFact(kind)
  const held = holding(record, kind)
  return question({
    title: words,
    child: childOfRecord(record),
    back: `/pupils/${record.id}/facts`,
    lead: [
      'What held until now ends the day before the first day, and stays to be read. Dates that depend on it are counted again.',
      ...(forTeam ? ['Caseworkers and managers read this; no school does.'] : []),
    ],
    recordedNow: held ? sentenceOf(held) : 'Nothing is recorded of it now.',
    fields: [HIDDEN_VERSION, ...fields.flatMap((field) => fieldsOf(field, choices)), ...daysFields()],
    button: 'Record it',
    form,
  })
}

const sentenceOf = ({ kindWords, words, fromOn, toOn }: Fact): string =>
  `${kindWords}: ${words}. ${periodWords(fromOn, toOn)}.`

export const endQuestion = (record: PupilRecord, fact: Fact, form: Form): Page => endOf(record, sentenceOf(fact), form)

/** Of anything dated that holds. */
export const endOf = (record: PupilRecord, sentence: string, form: Form): Page =>
  question({
    title: 'On which day did it end?',
    child: childOfRecord(record),
    back: `/pupils/${record.id}`,
    recordedNow: sentence,
    fields: [
      HIDDEN_VERSION,
      {
        ...{ kind: 'date', name: 'on', label: 'Last day on which it holds' },
        hint: 'For example, 31 8 2026. What was never so is put right instead',
      },
    ],
    button: 'End it',
    form,
  })

export const correctionQuestion = (record: PupilRecord, fact: Fact, form: Form, choices: Choices): Page =>
  correctionOf(record, {
    sentence: sentenceOf(fact),
    fields: kindOfFact(fact.kind).fields.flatMap((field) => fieldsOf(field, choices)),
    form,
  })

/** Of anything dated that was wrong. */
export const correctionOf = (
  record: PupilRecord,
  { sentence, fields, form }: { sentence: string; fields: Field[]; form: Form },
): Page =>
  question({
    title: 'Put it right',
    child: childOfRecord(record),
    back: `/pupils/${record.id}`,
    lead: [sentence, 'It stays to be read as withdrawn, with your reason.'],
    fields: [
      HIDDEN_VERSION,
      { kind: 'textarea', name: 'because', label: 'Why was it wrong?', rows: 3 },
      {
        ...{ kind: 'radios', name: 'right', label: 'What is right?' },
        items: [
          { value: 'other', text: 'What I enter below' },
          { value: 'nothing', text: 'Nothing: it never was so' },
        ],
      },
      ...fields,
      ...daysFields(),
    ],
    button: 'Put it right',
    form,
  })
