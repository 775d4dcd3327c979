import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Review } from '../placements/child'
import { childOf } from '../placements/child'
import { A_PLACEMENT } from '../placements/samples.test-support'
import { type Sample, sample } from '../sample.test-support'
import { bookingQuestion, decisionQuestion, viewQuestion } from './review.page'
import { PARTIES, reviewView } from './review.view'

const BOOKED: Review = {
  placementId: A_PLACEMENT.id,
  caseId: A_PLACEMENT.caseId,
  bookedFor: '2026-12-02',
  bookedAt: '10:00',
  place: 'Room 3',
  views: [
    { party: 'child', words: 'I like the small class', missingReason: null, recordedAt: '2026-11-24T10:00:00.000Z' },
    { party: 'parents', words: null, missingReason: 'Could not be reached', recordedAt: '2026-11-24T10:00:00.000Z' },
  ],
  missing: ['school', 'centre'],
  heldOn: null,
  decision: null,
  reasons: null,
  version: 1,
}
const shown = (review: Review) => ({
  title: 'Review of the stay',
  child: childOf(A_PLACEMENT),
  review: reviewView(review, PARTIES),
  canBook: true,
  canDecide: true,
  canPlan: true,
  back: { href: '/placements/x' },
})

export const SAMPLES: Sample[] = [
  sample('a review that waits for two voices', 'review/review', shown(BOOKED)),
  sample(
    'a review without a date',
    'review/review',
    shown({ ...BOOKED, bookedFor: null, bookedAt: null, place: null }),
  ),
  sample(
    'a review that is decided',
    'review/review',
    shown({ ...BOOKED, decision: 'phased', heldOn: '2026-12-02', reasons: 'Ready for mornings' }),
  ),
  {
    name: 'booking a review',
    page: bookingQuestion(A_PLACEMENT, refusedForm({}, { bookedFor: 'Enter the day', bookedAt: 'Enter the time' })),
  },
  {
    name: 'recording a view',
    page: viewQuestion(A_PLACEMENT, 'parents', refusedForm({}, { words: 'Enter what was said' })),
  },
  { name: 'deciding a review', page: decisionQuestion(A_PLACEMENT, emptyForm()) },
  {
    name: 'deciding a review that lacks voices',
    page: decisionQuestion(
      A_PLACEMENT,
      refusedForm({}, { '': 'Record the view of the parents', reasons: 'Enter the reasons' }),
    ),
  },
]
