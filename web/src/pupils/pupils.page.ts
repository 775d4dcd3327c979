import { kindOfFact } from '@daysix/shared/pupil-facts'
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt, read } from '../api'
import { type Child, FLAG_WORDS, yearWords } from '../cases/kase'
import { looksOf } from '../cases/looks'
import { lookAt, personRow } from '../contacts/person-row'
import { emptyForm, type Form, type Posted } from '../forms'
import {
  CASE_STAFF,
  Counted,
  For,
  page,
  type Page,
  redirect,
  type Redirect,
  refusedForm,
  Visit,
  type Visiting,
} from '../page'
import { day } from '../present'
import { schoolYearWords } from '../totals/school-year'
import { lookWords } from './look-words'
import { readSearch, searchAddress, searchOf } from './search.form'

export const searched = (body: NonNullable<ReturnType<typeof readSearch>['answers']>, visit: Visiting) =>
  attempt(visit.referrals.POST('/api/v1/pupils/search', { body }))
export const recordAt = (id: string, visit: Visiting) =>
  visit.referrals.GET('/api/v1/pupils/{id}', { params: { path: { id } } })
export const recordOf = (id: string, visit: Visiting) => read(recordAt(id, visit))
const overviewOf = (id: string, visit: Visiting) =>
  read(visit.referrals.GET('/api/v1/pupils/{id}/overview', { params: { path: { id } } }))
export const viewLogOf = (id: string, visit: Visiting) =>
  visit.referrals.GET('/api/v1/pupils/{id}/looks', { params: { path: { id } } })

export type Found = NonNullable<Awaited<ReturnType<typeof searched>>['data']>
export type PupilRecord = Awaited<ReturnType<typeof recordOf>>
export type Overview = Awaited<ReturnType<typeof overviewOf>>

/** The rest is on the page of the whole log. */
const LATEST_LOOKS = 10

/** Children: looked for, and one of them with everything that is known. */
@Controller('pupils')
@For(...CASE_STAFF)
export class PupilsPage {
  @Get()
  async ask(@Query() query: Posted, @Visit() visit: Visiting): Promise<Page> {
    const form = searchOf(query, visit) ?? emptyForm()
    const { answers } = readSearch(form.values)
    if (!answers) return searchPage(form)
    const found = await searched(answers, visit)
    return found.errors ? searchPage(refusedForm(form.values, found.errors)) : searchPage(form, found.data)
  }

  /** By POST: no name stands in an address. */
  @Post()
  @Counted('search')
  search(@Body() posted: Posted, @Visit() visit: Visiting): Page | Redirect {
    const { answers, errors } = readSearch(posted)
    return answers ? redirect(`/pupils?${searchAddress(posted, visit)}`) : searchPage(refusedForm(posted, errors))
  }

  @Get(':id')
  async show(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return pupilPage(await overviewOf(id, visit), {
      mayMerge: visit.is('manager'),
      mayChange: visit.is('caseworker', 'manager'),
      mayKeep: visit.is('manager', 'admin'),
    })
  }
}

export const searchPage = (form: Form, found?: Found): Page =>
  page('pupils/search', {
    title: 'Find a pupil',
    ...{ form, found: found && { ...found, items: found.items.map(foundRow) } },
    action: '/pupils',
  })

const foundRow = ({ id, name, birthDate, upn, ncYear, school, foundBy, cases }: Found['items'][number]) => ({
  ...{ id, name, upn, school: school.name, foundBy, cases },
  born: day(birthDate),
  year: yearWords(ncYear),
})

/** What is not for whoever asks is left out: the rest of the page is there without. */
export function pupilPage(
  { record, people, totals, looks }: Overview,
  may: { mayMerge: boolean; mayChange: boolean; mayKeep: boolean },
): Page {
  const { id, legalName, uln, sex, keyStage, cases } = record
  // a closed case has its outcome: nobody is asked to look an address over there
  const open = cases.find(({ outcomeWords }) => outcomeWords === null)
  return page('pupils/pupil', {
    // a browser keeps the titles of pages
    title: 'Pupil',
    child: childOfRecord(record),
    rows: [
      { key: 'Legal name', value: legalName },
      { key: 'Unique learner number', value: uln ?? 'Not said yet' },
      { key: 'Legal sex', value: sex === null ? 'Not said yet' : { M: 'Male', F: 'Female' }[sex] },
      { key: 'Key stage', value: keyStage ?? 'Not said yet' },
    ],
    ...{ id, cases, ...may },
    lost: totals && {
      words: totals.words,
      terms: totals.terms.filter(({ days }) => days > 0),
      schoolYear: schoolYearWords(totals.schoolYear),
    },
    registrations: record.registrations.map((one) => ({
      ...heldRow(one),
      ...{ school: one.school.name, status: one.statusWords, path: one.id, mayEnd: mayEnd(one) },
    })),
    facts: record.facts.map((one) => ({
      ...heldRow(one),
      ...{ kind: one.kindWords, words: one.words, path: `${one.kind}/${one.id}` },
      mayEnd: mayEnd(one) && !kindOfFact(one.kind).always,
    })),
    people: people?.map((person) => personRow(person, open && lookAt(open))),
    seen: looks && looksOf(looks.map((look) => ({ ...look, action: lookWords(look) }))).slice(0, LATEST_LOOKS),
    back: { href: '/pupils', text: 'Find a pupil' },
  })
}

/** As the identity bar shows a child without a case. */
export const childOfRecord = ({ name, upn, birthDate, ncYear, school, flags }: PupilRecord): Child => ({
  pupilName: name,
  reference: upn ?? 'No UPN',
  facts: [`Born ${day(birthDate)}`, yearWords(ncYear), school.name],
  flags: flags.map((flag) => FLAG_WORDS[flag]),
})

const mayEnd = ({ toOn, withdrawn }: Pick<PupilRecord['facts'][number], 'toOn' | 'withdrawn'>): boolean =>
  toOn === null && withdrawn === null

type Dated = Pick<
  PupilRecord['facts'][number],
  'fromOn' | 'toOn' | 'saidBy' | 'recordedBy' | 'recordedAt' | 'endedBy' | 'withdrawn'
>

const heldRow = ({ fromOn, toOn, withdrawn, saidBy, recordedBy, recordedAt, endedBy }: Dated) => ({
  ...{ saidBy, recordedBy, recordedAt, endedBy, withdrawn },
  period: withdrawn ? 'Never' : periodWords(fromOn, toOn),
})

export function periodWords(fromOn: string | null, toOn: string | null): string {
  if (fromOn && toOn) return `${day(fromOn)} to ${day(toOn)}`
  if (fromOn) return `Since ${day(fromOn)}`
  return toOn ? `Until ${day(toOn)}` : 'Now; it is not known since when'
}
