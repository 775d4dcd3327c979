import { Body, Controller, Get, Post } from '@nestjs/common'
import { attempt, readVersioned } from '../api'
import { emptyForm, type Form, ofEtag, type Posted } from '../forms'
import { For, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { question } from '../placements/question'
import { plural } from '../present'
import { readReach, REACH_WORDS, REACHES } from './case-reach.form'

const reachOf = (visit: Visiting) => readVersioned(visit.referrals.GET('/api/v1/case-reach'))

export type CaseReach = Awaited<ReturnType<typeof reachOf>>['data']

/** What a caseworker opens without a reason: one choice for the whole authority. */
@Controller('settings/case-reach')
@For('admin')
export class CaseReachPage {
  @Get()
  async ask(@Visit() visit: Visiting): Promise<Page> {
    const { data, etag } = await reachOf(visit)
    return reachPage(data, emptyForm({ reach: data.reach, etag }))
  }

  @Post()
  async choose(@Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const { answers, errors } = readReach(posted)
    const done = answers
      ? await attempt(
          visit.referrals.PUT('/api/v1/case-reach', { params: { header: ofEtag(posted) }, body: answers }),
          () => this.ask(visit),
        )
      : { errors }
    if (done.errors) return reachPage((await reachOf(visit)).data, refusedForm(posted, done.errors))
    return redirect('/settings', 'Saved. It counts from everybody’s next page on')
  }
}

const areaWords = ({ name, schools, people }: CaseReach['areas'][number]): string =>
  `${name} (${plural(schools, 'school')}, ${plural(people, 'person', 'people')})`

export const reachPage = ({ areas }: CaseReach, form: Form): Page =>
  question({
    title: 'What does a caseworker open without a reason?',
    back: '/settings',
    action: '/settings/case-reach',
    lead: [
      'Duties run by the day, so every caseworker opens every case unless you choose otherwise here. Managers, administrators, and whoever clerks or chairs a panel open every case whatever you choose.',
      'Any other case is then called “Restricted” in lists. A caseworker who opens it says why first; its caseworker and the managers are told within a minute, and it stays in the history of the case.',
      'A case that nobody has, or whose school is in no area, stays open to every caseworker, or nobody would see to it. Children are found by name as before.',
      areas.length > 0
        ? `Areas now: ${areas.map(areaWords).join('; ')}. Whose they are is said at each user, and which area a school is in at the school.`
        : 'No school is in an area yet: which area a school is in is said at the school, and whose area it is at each user.',
    ],
    fields: [
      { kind: 'hidden', name: 'etag', label: '' },
      {
        ...{ kind: 'radios', name: 'reach', label: 'A caseworker opens without a reason' },
        items: REACHES.map((value) => ({ value, text: REACH_WORDS[value] })),
      },
      { kind: 'textarea', name: 'reason', label: 'Who decided it and why?', rows: 3, hint: 'Kept in the audit' },
    ],
    button: 'Save',
    form,
  })
