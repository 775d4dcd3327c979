import { formatDay, type CivilDate } from '@daysix/shared/civil-date'
import { Refusal, type FieldRefusal } from '@daysix/shared/refusal'

export class ProvisionAlreadyArranged extends Refusal {
  constructor(startsOn?: CivilDate) {
    const when = startsOn ? ` from ${formatDay(startsOn)}` : ''
    super(`Education is already arranged${when}. End that first.`, { status: 'conflict' })
  }
}

export class ProvisionCannotBeArranged extends Refusal {
  constructor(fields: FieldRefusal[]) {
    super('Some answers cannot be accepted.', { fields })
  }
}

export class ProvisionHasStarted extends Refusal {
  constructor() {
    super('The child has started already.')
  }
}

export class ProvisionHasEnded extends Refusal {
  constructor() {
    super('This education has ended already.')
  }
}

export class ProvisionDateRefused extends Refusal {
  constructor(field: 'startedOn' | 'endedOn', sentence: string) {
    super(sentence, { fields: [{ pointer: `/${field}`, code: 'not-possible', message: sentence }] })
  }
}

export class CaseIsClosed extends Refusal {
  constructor() {
    super('The case is closed.')
  }
}
