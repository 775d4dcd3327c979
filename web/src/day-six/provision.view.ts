import { day, plural, type Tag, timeOfDay } from '../present'
import type { Provision } from '../placements/child'

const TAGS: Record<Provision['state'], Tag> = {
  arranged: { text: 'Arranged, not started', classes: 'govuk-tag--blue' },
  started: { text: 'Started', classes: 'govuk-tag--green' },
  ended: { text: 'Ended', classes: 'govuk-tag--grey' },
}

export const END_REASONS: Record<string, string> = {
  withdrawn: 'The centre withdrew the place',
  refused: 'The family refused the place',
  collapsed: 'It did not work',
  left: 'The child has left',
  'moved-on': 'The next place began',
  reinstated: 'The governors reinstated the child',
  cancelled: 'The head cancelled the exclusion',
}

interface Row {
  key: { text: string }
  value: { text: string }
}

const row = (key: string, value: string | null | undefined): Row[] =>
  value ? [{ key: { text: key }, value: { text: value } }] : []

/** A provision with its state as a tag and its facts as rows, what is not known left out. */
export function provisionView(provision: Provision) {
  const { startsOn, startsAt, endsAt, hoursPerWeek } = provision
  return {
    ...provision,
    tag: TAGS[provision.state],
    rows: [
      ...row('Centre', provision.providerName),
      ...row('Address', provision.addressLines.join(', ')),
      ...row('First day', `${day(startsOn)}, ${timeOfDay(startsAt)} to ${timeOfDay(endsAt)}`),
      ...row(
        'Hours',
        `${plural(hoursPerWeek, 'hour')} a week${provision.hoursReason ? `: ${provision.hoursReason}` : ''}`,
      ),
      ...row('Report to', provision.reportTo),
      ...row('Transport', provision.transport),
      ...row('Equipment or support', provision.deviceNeeds),
      ...row('Short notice', provision.consentToShortNotice ? 'A parent agreed' : null),
      ...row('Why this centre', provision.manualReason),
      ...row('Started', provision.startedOn && day(provision.startedOn)),
      ...row(
        'Ended',
        provision.endedOn && `${day(provision.endedOn)}. ${END_REASONS[provision.endReason ?? ''] ?? ''}`,
      ),
    ],
  }
}
