import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt, readVersioned } from '../api'
import { type Case, caseOf, childOf } from '../cases/kase'
import { emptyForm, type Form, ofVersion, type Posted, text } from '../forms'
import { For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { instant } from '../present'
import { readVerdict } from './second-look.form'

const looksOf = (kase: Case, contactId: string, visit: Visiting) =>
  readVersioned(
    visit.referrals.GET('/api/v1/cases/{id}/contacts/{contactId}/looks', {
      params: { path: { id: kase.id, contactId } },
    }),
  )

export type Looks = Awaited<ReturnType<typeof looksOf>>['data']

/** A second person looks a parent’s new address over, before the first letter goes to it. */
@Controller('cases/:ref/details/contacts/:contactId/second-look')
@For('caseworker', 'manager')
export class SecondLookPage {
  @Get()
  async ask(@Param('ref') ref: string, @Param('contactId') contactId: string, @Visit() visit: Visiting): Promise<Page> {
    const kase = await caseOf(ref, visit)
    const { data, version } = await looksOf(kase, contactId, visit)
    return secondLookPage(kase, data, emptyForm({ version }))
  }

  @Post()
  async answer(
    @Param('ref') ref: string,
    @Param('contactId') contactId: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const kase = await caseOf(ref, visit)
    const { data } = await looksOf(kase, contactId, visit)
    const { answers, errors } = readVerdict(posted)
    if (!answers) return secondLookPage(kase, data, refusedForm(posted, errors))
    const lookId = text(posted, 'lookId')
    const looked = await attempt(
      visit.referrals.POST('/api/v1/cases/{id}/contacts/{contactId}/looks/{lookId}', {
        params: {
          path: { id: kase.id, contactId, lookId },
          header: ofVersion(posted),
        },
        body: answers,
      }),
      () => this.ask(ref, contactId, visit),
    )
    if (looked.errors) return secondLookPage(kase, data, refusedForm(posted, looked.errors))
    // where both addresses are new, the other is asked about next
    const next = looked.data.looks.some(({ mayLook }) => mayLook) ? `/contacts/${contactId}/second-look` : ''
    return redirect(`/cases/${kase.reference}/details${next}`, VERDICTS[answers.verdict])
  }
}

const VERDICTS = {
  right: 'The address is right: letters go to it from now on',
  wrong: 'The address is wrong: no letter goes to it. A task asks for another',
}

const PARTS = { email: 'E-mail address', post: 'Postal address' }
const SOURCES = { school: 'the school', register: 'a register', team: 'the team' }
const STATES: Record<Looks['looks'][number]['state'], string> = {
  accepted: 'Accepted as it came',
  asked: 'Not looked over yet',
  right: 'Found right',
  wrong: 'Found wrong',
}

export function secondLookPage(kase: Case, { contact, looks }: Looks, form: Form): Page {
  const asked = looks.find(({ mayLook }) => mayLook)
  const isOwn = !asked && looks.some(({ current, state }) => current && state === 'asked')
  return page('second-look/second-look', {
    title: 'Look an address over',
    ...{ child: childOf(kase), name: contact.name, form, isOwn },
    asked: asked && { id: asked.id, part: PARTS[asked.part], lines: asked.value.split('\n'), said: saidBy(asked) },
    rows: looks.map((look) => ({
      ...{ part: PARTS[look.part], lines: look.value.split('\n'), said: saidBy(look), current: look.current },
      state: STATES[look.state],
      looked: look.lookedBy && `${look.lookedBy}, ${instant(look.lookedAt)}${look.note ? `: ${look.note}` : ''}`,
    })),
    items: [
      { value: 'right', text: 'It is right: letters may go to it' },
      { value: 'wrong', text: 'It is wrong: no letter goes to it' },
    ],
    back: { href: `/cases/${kase.reference}/details` },
  })
}

const saidBy = ({ saidBy: by, saidAt, source }: Looks['looks'][number]): string =>
  `${by}, for ${SOURCES[source]}, ${instant(saidAt)}`
