import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { attempt, read } from '../api'
import { type CsvFile, csvFile, everyPage, wantsCsv } from '../csv'
import { choice, emptyForm, type Form, hasErrors, only, type Posted, readDate, text, ticked } from '../forms'
import { asked, listing } from '../listing'
import { AlsoAsFile, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { type Meeting, meetingRow, meetingView, packPage } from './meeting.view'
import { type Place, schoolsToChoose } from '../schools/choices'

/** The panels' diary, and one meeting from its agenda to its decisions. */
@Controller('panels')
@For('caseworker', 'manager', 'panel', 'admin')
export class PanelsPage {
  @Get()
  @AlsoAsFile()
  async list(@Query() query: Posted, @Visit() visit: Visiting): Promise<Page | CsvFile> {
    const past = choice(query, 'when', ['past'] as const)
    const series = await this.panels(visit)
    const panel = choice(
      query,
      'panel',
      series.map(({ value }) => value),
    )
    const cursor = text(query, 'cursor')
    const list = (from: string | undefined) =>
      read(
        visit.panels.GET('/api/v1/meetings', {
          params: { query: { when: past ?? 'coming', seriesId: panel, ...asked({ cursor: from }), limit: 20 } },
        }),
      )
    if (wantsCsv(query)) return meetingsFile(await everyPage(list))
    const found = await list(cursor)
    return page('panels/panels', {
      title: 'Panels',
      coming: !past,
      meetings: found.items.map(meetingRow),
      mayAdd: visit.is('manager', 'panel', 'admin'),
      panels: [{ value: '', text: 'Any panel' }, ...series],
      list: listing('/panels', asked({ when: past, panel }), { ...found, cursor }),
      form: emptyForm(query),
    })
  }

  @Get('new')
  @For('manager', 'panel', 'admin')
  async askNew(@Visit() visit: Visiting): Promise<Page> {
    return newMeetingPage(await this.panels(visit), emptyForm())
  }

  @Post('new')
  @For('manager', 'panel', 'admin')
  async add(@Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const heldOn = readDate(posted, 'heldOn', 'the day of the meeting', { example: '3 12 2026' })
    const seriesId = text(posted, 'seriesId')
    const errors = only({ seriesId: !seriesId && 'Select a panel', heldOn: heldOn.error })
    if (hasErrors(errors)) return newMeetingPage(await this.panels(visit), refusedForm(posted, errors))
    const body = { seriesId, heldOn: heldOn.on! }
    const made = await attempt(visit.panels.POST('/api/v1/meetings', { body }))
    if (made.errors) return newMeetingPage(await this.panels(visit), refusedForm(posted, made.errors))
    return redirect(`/panels/${made.data.id}`, 'Meeting added')
  }

  private async panels(visit: Visiting): Promise<{ value: string; text: string }[]> {
    const { items } = await read(visit.panels.GET('/api/v1/series'))
    return items.map(({ id, name }) => ({ value: id, text: name }))
  }

  @Get(':id')
  async show(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return meetingPage(await meetingOf(id, visit), visit)
  }

  @Get(':id/pack')
  @For('caseworker', 'manager', 'panel')
  async pack(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    const pack = await read(visit.panels.GET('/api/v1/meetings/{id}/pack', { params: { path: { id } } }))
    return page('panels/pack', {
      title: 'Pack',
      meeting: pack.meeting,
      pages: pack.pages.map(packPage),
      back: { href: `/panels/${id}` },
    })
  }

  @Get(':id/attendance')
  @For('manager', 'panel')
  async askAttendance(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    const meeting = await meetingOf(id, visit)
    const present = meeting.members.filter((member) => member.present).map((member) => member.id)
    return attendancePage(meeting, await schoolsToChoose(visit), emptyForm({ present }))
  }

  @Post(':id/attendance')
  @For('manager', 'panel')
  async recordAttendance(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const present = ticked(posted, 'present')
    const made =
      present.length > 0
        ? await attempt(
            visit.panels.POST('/api/v1/meetings/{id}/attendance', { params: { path: { id } }, body: { present } }),
          )
        : { errors: { present: 'Select who is here' } }
    if (made.errors) {
      const form = refusedForm({ ...posted, present }, made.errors)
      return attendancePage(await meetingOf(id, visit), await schoolsToChoose(visit), form)
    }
    return redirect(`/panels/${id}`, 'Attendance recorded')
  }

  @Get(':id/cancellation')
  @For('manager', 'panel', 'admin')
  async askCancellation(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return cancellationPage(await meetingOf(id, visit), emptyForm())
  }

  @Post(':id/cancellation')
  @For('manager', 'panel', 'admin')
  async cancel(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const reason = text(posted, 'reason')
    const made = reason
      ? await attempt(
          visit.panels.POST('/api/v1/meetings/{id}/cancellation', { params: { path: { id } }, body: { reason } }),
        )
      : { errors: { reason: 'Enter why the meeting is cancelled' } }
    if (made.errors) return cancellationPage(await meetingOf(id, visit), refusedForm(posted, made.errors))
    return redirect(`/panels/${id}`, 'Meeting cancelled')
  }
}

type ListedMeeting = Parameters<typeof meetingRow>[0]

const meetingsFile = (meetings: ListedMeeting[]): CsvFile =>
  csvFile(
    'meetings',
    {
      Day: ({ heldOn }) => heldOn,
      Time: ({ time }) => time,
      Panel: ({ seriesName }) => seriesName,
      Cases: ({ cases }) => cases,
      'Without a decision': ({ undecided }) => undecided,
      State: (meeting) => meetingRow(meeting).tag.text,
    },
    meetings,
  )

const meetingOf = (id: string, visit: Visiting): Promise<Meeting> =>
  read(visit.panels.GET('/api/v1/meetings/{id}', { params: { path: { id } } }))

function meetingPage(meeting: Meeting, visit: Visiting): Page {
  const may = { conduct: visit.is('manager', 'panel'), readPack: visit.is('caseworker', 'manager', 'panel') }
  const view = meetingView(meeting, { today: visit.today, may })
  return page('panels/meeting', {
    title: view.heading,
    meeting: view,
    // a case's page of the meeting shows the child: administrators see the agenda alone
    opensCases: may.readPack,
    back: { href: '/panels' },
  })
}

export const newMeetingPage = (panels: { value: string; text: string }[], form: Form): Page =>
  page('panels/new-meeting', { title: 'Add a meeting', panels, form, back: { href: '/panels' } })

export const attendancePage = (meeting: Meeting, schools: Place[], form: Form): Page =>
  page('panels/attendance', {
    title: 'Who is here?',
    meeting,
    members: meeting.members.map(({ id, name, role, schoolUrn }) => ({
      value: id,
      text: name,
      hint: { text: role === 'chair' ? 'Chair' : (schools.find(({ value }) => value === schoolUrn)?.text ?? 'Member') },
    })),
    form,
    back: { href: `/panels/${meeting.id}` },
  })

export const cancellationPage = (meeting: Meeting, form: Form): Page =>
  page('panels/cancellation', { title: 'Cancel the meeting', meeting, form, back: { href: `/panels/${meeting.id}` } })
