import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { etag } from '@daysix/platform/versions'
import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Param, Post, Put, Res } from '@nestjs/common'
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { z } from 'zod'
import { day, id, optionalWords, time, views, words } from '../fields'
import { PARTIES, type Party } from './parties'
import { ReviewService, type ReviewWithViews } from './review.service'

const BookReview = z
  .object({
    bookedFor: day('Enter the day of the review, like 9 11 2026'),
    bookedAt: time('Enter the time of the review, like 10:00'),
    place: optionalWords(200),
  })
  .meta({ id: 'BookReview' })

const RecordView = z
  .object({
    party: z.enum(PARTIES, 'Select whose view this is'),
    words: optionalWords(),
    missingReason: optionalWords(),
  })
  .refine(({ words, missingReason }) => (words === undefined) !== (missingReason === undefined), {
    message: 'Enter what was said, or why it is missing',
    path: ['words'],
  })
  .meta({ id: 'RecordView' })

const DecideReview = z
  .object({
    heldOn: day('Enter the day the review was held, like 11 11 2026'),
    decision: z.enum(['return', 'phased', 'continue', 'refer-on'], 'Select what was decided'),
    reasons: words('Enter the reasons for the decision'),
  })
  .meta({ id: 'DecideReview' })

const ReviewView = z
  .object({
    placementId: z.uuid(),
    caseId: z.uuid(),
    bookedFor: views.day.nullable(),
    bookedAt: z.string().nullable(),
    place: z.string().nullable(),
    views: z.array(
      z.object({
        party: z.enum(PARTIES),
        words: z.string().nullable(),
        missingReason: z.string().nullable(),
        recordedAt: views.instant,
      }),
    ),
    missing: z.array(z.enum(PARTIES)),
    heldOn: views.day.nullable(),
    decision: z.enum(['return', 'phased', 'continue', 'refer-on']).nullable(),
    reasons: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Review' })

@ApiTags('review')
@Controller('placements/:id/review')
export class ReviewController {
  constructor(private readonly reviews: ReviewService) {}

  @Get()
  @Action('see-review')
  @ApiOkResponse({ standardSchema: ReviewView })
  async one(
    @Param('id', { schema: id }) placementId: string,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ) {
    return view(await this.reviews.one(placementId, who), response)
  }

  /** Moves the meeting. */
  @Put()
  @Action('book-review')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: ReviewView })
  async book(
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: BookReview }) booking: z.output<typeof BookReview>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
    @Headers('If-Match') ifMatch?: string,
  ) {
    return view(await this.reviews.book(placementId, booking, ifMatch, who), response)
  }

  @Post('views')
  @Action('record-view')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: ReviewView })
  async recordView(
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: RecordView }) said: z.output<typeof RecordView>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ) {
    return view(await this.reviews.recordView(placementId, said, who), response)
  }

  /** Refused until child, parents, school and centre teacher have been heard, or the reason one was not is recorded. */
  @Post('decision')
  @Action('decide-review')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ standardSchema: ReviewView })
  async decide(
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: DecideReview }) decided: z.output<typeof DecideReview>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ) {
    return view(await this.reviews.decide(placementId, decided, who), response)
  }
}

function view(
  { placement, review, views: said, missing }: ReviewWithViews,
  response: Response,
): z.output<typeof ReviewView> {
  response.setHeader('ETag', etag(review.version))
  return {
    placementId: placement.id,
    caseId: placement.caseId,
    bookedFor: review.bookedFor,
    bookedAt: review.bookedAt,
    place: review.place,
    views: said.map(({ party, words, missingReason, recordedAt }) => ({
      party: party as Party,
      words,
      missingReason,
      recordedAt: recordedAt.toISOString(),
    })),
    missing,
    heldOn: review.heldOn,
    decision: review.decision,
    reasons: review.reasons,
    version: review.version,
  }
}
