import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { attempt, read } from '../api'
import {
  choice,
  dateBoxes,
  emptyForm,
  type Form,
  hasErrors,
  only,
  type Posted,
  readDate,
  readTime,
  text,
  ofVersion,
} from '../forms'
import { CASE_STAFF, For, page, type Page, redirect, type Redirect, refusedForm, Visit, type Visiting } from '../page'
import { childOf, type PlacementDetail, placementOf, type Review } from '../placements/child'
import { question } from '../placements/question'
import { NotHere } from '../troubles'
import { DECISIONS, maySpeakFor, PARTIES, type Party, PARTY_NAMES, reviewView } from './review.view'

/** The review of a stay: booked at the start, closed only with all four voices. */
@Controller('placements/:id/review')
@For(...CASE_STAFF, 'panel', 'centre', 'school')
export class ReviewPage {
  @Get()
  async show(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    const [placement, review] = await Promise.all([placementOf(id, visit), reviewOf(id, visit)])
    const works = visit.is('caseworker', 'manager', 'centre')
    return page('review/review', {
      title: 'Review of the stay',
      child: childOf(placement),
      review: reviewView(
        review,
        maySpeakFor((...roles) => visit.is(...roles)),
      ),
      canBook: works,
      canDecide: works,
      canPlan: works && review.decision !== 'refer-on' && placement.state === 'started',
      back: { href: `/placements/${id}` },
    })
  }

  @Get('booking')
  @For('caseworker', 'manager', 'centre')
  async askBooking(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    const [placement, { bookedFor, bookedAt, place, version }] = await Promise.all([
      placementOf(id, visit),
      reviewOf(id, visit),
    ])
    const values = { ...dateBoxes('bookedFor', bookedFor), bookedAt: bookedAt ?? '', place: place ?? '' }
    return bookingQuestion(placement, emptyForm({ ...values, version: String(version) }))
  }

  @Post('booking')
  @For('caseworker', 'manager', 'centre')
  async book(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const on = readDate(posted, 'bookedFor', 'the day of the review', { example: '9 11 2026' })
    const at = readTime(posted, 'bookedAt', 'the time of the review', { example: '10am' })
    const errors = only({ bookedFor: on.error, bookedAt: at.error })
    if (hasErrors(errors)) return bookingQuestion(await placementOf(id, visit), refusedForm(posted, errors))
    const made = await attempt(
      visit.placements.PUT('/api/v1/placements/{id}/review', {
        params: { path: { id }, header: ofVersion(posted) },
        body: { bookedFor: on.on!, bookedAt: at.time!, place: text(posted, 'place') },
      }),
      () => this.askBooking(id, visit),
    )
    if (made.errors) return bookingQuestion(await placementOf(id, visit), refusedForm(posted, made.errors))
    return redirect(`/placements/${id}/review`, 'Review booked')
  }

  @Get('views/:party')
  @For('caseworker', 'manager', 'centre', 'school')
  async askView(@Param('id') id: string, @Param('party') name: string, @Visit() visit: Visiting): Promise<Page> {
    const party = partyOf(name, visit)
    const [placement, review] = await Promise.all([placementOf(id, visit), reviewOf(id, visit)])
    const view = review.views.find((one) => one.party === party)
    return viewQuestion(
      placement,
      party,
      emptyForm({ words: view?.words ?? '', missingReason: view?.missingReason ?? '' }),
    )
  }

  @Post('views/:party')
  @For('caseworker', 'manager', 'centre', 'school')
  async recordView(
    @Param('id') id: string,
    @Param('party') name: string,
    @Body() posted: Posted,
    @Visit() visit: Visiting,
  ): Promise<Page | Redirect> {
    const party = partyOf(name, visit)
    const words = text(posted, 'words')
    const missingReason = text(posted, 'missingReason')
    const errors = only({
      words: !words && !missingReason && 'Enter what was said, or why it is missing',
      missingReason: Boolean(words && missingReason) && 'Enter what was said or why it is missing, not both',
    })
    if (hasErrors(errors)) return viewQuestion(await placementOf(id, visit), party, refusedForm(posted, errors))
    const body = words ? { party, words } : { party, missingReason }
    const made = await attempt(
      visit.placements.POST('/api/v1/placements/{id}/review/views', { params: { path: { id } }, body }),
    )
    if (made.errors) return viewQuestion(await placementOf(id, visit), party, refusedForm(posted, made.errors))
    return redirect(`/placements/${id}/review`, 'View recorded')
  }

  @Get('decision')
  @For('caseworker', 'manager', 'centre')
  async askDecision(@Param('id') id: string, @Visit() visit: Visiting): Promise<Page> {
    return decisionQuestion(await placementOf(id, visit), emptyForm(dateBoxes('heldOn', visit.today)))
  }

  @Post('decision')
  @For('caseworker', 'manager', 'centre')
  async decide(@Param('id') id: string, @Body() posted: Posted, @Visit() visit: Visiting): Promise<Page | Redirect> {
    const held = readDate(posted, 'heldOn', 'the day the review was held', { example: '11 11 2026' })
    const decision = choice(
      posted,
      'decision',
      DECISIONS.map(({ value }) => value),
    )
    const reasons = text(posted, 'reasons')
    const errors = only({
      heldOn: held.error,
      decision: !decision && 'Select what was decided',
      reasons: !reasons && 'Enter the reasons for the decision',
    })
    if (hasErrors(errors)) return decisionQuestion(await placementOf(id, visit), refusedForm(posted, errors))
    const made = await attempt(
      visit.placements.POST('/api/v1/placements/{id}/review/decision', {
        params: { path: { id } },
        body: { heldOn: held.on!, decision: decision!, reasons },
      }),
    )
    if (made.errors)
      return decisionQuestion(await placementOf(id, visit), refusedForm(posted, aboveTheForm(made.errors)))
    return redirect(`/placements/${id}/review`, 'Decision recorded')
  }
}

const reviewOf = (id: string, visit: Visiting): Promise<Review> =>
  read(visit.placements.GET('/api/v1/placements/{id}/review', { params: { path: { id } } }))

function partyOf(name: string, visit: Visiting): Party {
  const party = PARTIES.find((one) => one === name)
  if (!party || !maySpeakFor((...roles) => visit.is(...roles)).includes(party)) throw new NotHere()
  return party
}

/** Missing voices are no field of this form: they stand above it, all named. */
function aboveTheForm(errors: Record<string, string>): Record<string, string> {
  const missing = Object.entries(errors).filter(([name]) => name.startsWith('views.'))
  const rest = Object.fromEntries(Object.entries(errors).filter(([name]) => !name.startsWith('views.')))
  return missing.length > 0 ? { ...rest, '': missing.map(([, sentence]) => sentence).join('. ') } : rest
}

const about = (placement: PlacementDetail) => ({
  child: childOf(placement),
  back: `/placements/${placement.id}/review`,
})

export const bookingQuestion = (placement: PlacementDetail, form: Form): Page =>
  question({
    ...about(placement),
    title: 'When is the review?',
    lead: ['Invite the child, the parents, the school and the centre teacher.'],
    fields: [
      // whoever booked meanwhile is not overwritten
      { kind: 'hidden', name: 'version', label: '' },
      { kind: 'date', name: 'bookedFor', label: 'Day' },
      { kind: 'time', name: 'bookedAt', label: 'Time' },
      { kind: 'text', name: 'place', label: 'Where? (optional)' },
    ],
    button: 'Book the review',
    form,
  })

export const viewQuestion = (placement: PlacementDetail, party: Party, form: Form): Page =>
  question({
    ...about(placement),
    title: `${PARTY_NAMES[party]}: what do they think?`,
    fields: [
      { kind: 'textarea', name: 'words', label: 'In their own words, as far as you can', rows: 6 },
      { kind: 'textarea', name: 'missingReason', label: 'Or why this view is missing', rows: 3 },
    ],
    button: 'Record this view',
    form,
  })

export const decisionQuestion = (placement: PlacementDetail, form: Form): Page =>
  question({
    ...about(placement),
    title: 'What did the review decide?',
    fields: [
      { kind: 'date', name: 'heldOn', label: 'Day the review was held' },
      { kind: 'radios', name: 'decision', label: 'Decision', items: [...DECISIONS] },
      { kind: 'textarea', name: 'reasons', label: 'Reasons', rows: 5 },
    ],
    button: 'Record the decision',
    form,
  })
