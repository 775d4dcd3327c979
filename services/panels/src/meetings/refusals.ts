import { Refusal } from '@daysix/shared/refusal'

/** Unknown and forbidden look the same. */
export class MeetingNotFound extends Refusal {
  constructor() {
    super('Not found', { code: 'not-found', status: 'not-found' })
  }
}

export class MeetingIsOver extends Refusal {
  constructor() {
    super('This meeting is over.')
  }
}

export class MeetingHasDecisions extends Refusal {
  constructor() {
    super('This meeting has decided cases already: it cannot be cancelled.')
  }
}

export class NoMeetingAhead extends Refusal {
  constructor() {
    super('No panel meets that could hear this case. Add a meeting first.')
  }
}

export class MeetingDayRefused extends Refusal {
  constructor(sentence: string) {
    super(sentence, { fields: [{ pointer: '/heldOn', code: 'not-possible', message: sentence }] })
  }
}

export class NotAMember extends Refusal {
  constructor(field: string) {
    super('Some answers cannot be accepted.', {
      fields: [{ pointer: `/${field}`, code: 'unknown', message: 'Select members of this panel' }],
    })
  }
}
