import type { components } from '@daysix/contracts/generated/panels'
import { yearWords } from '../cases/kase'
import { day, instant, plural, stageWords, type Tag, timeOfDay } from '../present'

type Schemas = components['schemas']
export type Meeting = Schemas['Meeting']
export type MeetingSummary = Schemas['MeetingSummary']
export type Item = Schemas['AgendaItem']
export type Pack = Schemas['Pack']

/** What the signed-in person may do at a meeting. */
export interface May {
  conduct: boolean
  readPack: boolean
}

const MEETING_TAGS: Record<MeetingSummary['state'], Tag> = {
  planned: { text: 'Agenda open', classes: 'govuk-tag--blue' },
  locked: { text: 'Agenda closed', classes: 'govuk-tag--yellow' },
  closed: { text: 'Decided', classes: 'govuk-tag--green' },
  cancelled: { text: 'Cancelled', classes: 'govuk-tag--grey' },
}

const ITEM_TAGS: Record<Item['state'], Tag> = {
  listed: { text: 'Not decided', classes: 'govuk-tag--yellow' },
  decided: { text: 'Decided', classes: 'govuk-tag--green' },
  withdrawn: { text: 'Taken off', classes: 'govuk-tag--grey' },
}

export const meetingTag = (state: MeetingSummary['state']): Tag => MEETING_TAGS[state]
export const itemTag = (state: Item['state']): Tag => ITEM_TAGS[state]

export const meetingRow = (meeting: MeetingSummary) => ({
  ...meeting,
  href: `/panels/${meeting.id}`,
  tag: meetingTag(meeting.state),
  casesWords: meeting.cases === 0 ? 'No case' : plural(meeting.cases, 'case'),
  undecidedWords: meeting.undecided > 0 ? `${meeting.undecided} not decided` : '',
})

/** One meeting as its page shows it: the agenda, who sits on the panel, and the one thing to do next. */
export function meetingView(meeting: Meeting, { today, may }: { today: string; may: May }) {
  const base = `/panels/${meeting.id}`
  const here = meeting.members.filter(({ present }) => present)
  const begun = today >= meeting.heldOn
  const over = meeting.state === 'closed' || meeting.state === 'cancelled'
  const conducting = may.conduct && begun && !over
  return {
    ...meeting,
    tag: meetingTag(meeting.state),
    heading: `${meeting.seriesName}, ${day(meeting.heldOn)}`,
    rows: [
      { key: { text: 'Begins' }, value: { text: `${day(meeting.heldOn)}, ${timeOfDay(meeting.time)}` } },
      { key: { text: 'Agenda closes' }, value: { text: instant(meeting.cutOffAt) } },
      { key: { text: 'Decisions to be recorded by' }, value: { text: instant(meeting.decisionsDueAt) } },
      { key: { text: 'Quorum' }, value: { text: quorumWords(meeting.quorum, here.length, begun) } },
      ...(meeting.cancelledReason
        ? [{ key: { text: 'Cancelled because' }, value: { text: meeting.cancelledReason } }]
        : []),
    ],
    items: meeting.items.map((item) => ({
      ...item,
      href: `${base}/items/${item.id}`,
      tag: itemTag(item.state),
      words: itemWords(item),
    })),
    next: conducting && here.length === 0 ? { href: `${base}/attendance`, text: 'Record who is here' } : undefined,
    links: [
      ...(may.readPack && meeting.cases > 0 ? [{ href: `${base}/pack`, text: 'Read the pack' }] : []),
      ...(conducting && here.length > 0 ? [{ href: `${base}/attendance`, text: 'Change who is here' }] : []),
      ...(may.conduct && !over && !meeting.items.some(({ state }) => state === 'decided')
        ? [{ href: `${base}/cancellation`, text: 'Cancel the meeting' }]
        : []),
    ],
  }
}

function quorumWords(quorum: number, here: number, begun: boolean): string {
  const needed = `${plural(quorum, 'member')} without a conflict of interest`
  if (!begun) return needed
  return here === 0 ? `${needed}: nobody is recorded as present yet` : `${needed}: ${here} present`
}

/** What stands beside a case on the agenda. */
export function itemWords(item: Item): string[] {
  const { decision, conflicts, late } = item
  const takenOff = withdrawnWords(item)
  return [
    ...(late ? ['Added after the agenda had closed'] : []),
    ...(takenOff ? [`Taken off: ${takenOff}`] : []),
    ...conflicts.map(conflictWords),
    ...(decision ? [`Decision: ${decision.outcomeWords}`] : []),
  ]
}

/** A procedure gives a code, a person gives words. */
export function withdrawnWords({ state, withdrawnReason }: Item): string | undefined {
  if (state !== 'withdrawn' || !withdrawnReason) return undefined
  return /^[a-z]+(-[a-z]+)+$/.test(withdrawnReason) ? withdrawnReason.replaceAll('-', ' ') : withdrawnReason
}

export const conflictWords = ({ name, why, reason }: Item['conflicts'][number]): string =>
  why === 'excluding-school'
    ? `${name} takes no part: of the school that excluded the child`
    : `${name} takes no part: ${reason}`

/** The page of one case in a pack. */
export const packPage = (one: Pack['pages'][number]) => ({
  number: one.number,
  heading: `${one.number}. ${one.pupilName}`,
  itemId: one.item.id,
  reference: one.item.caseReference,
  rows: [
    ['Reference', one.item.caseReference],
    ['Year', one.ncYear ? yearWords(one.ncYear) : 'Not recorded'],
    ['Born', one.birthDate ? day(one.birthDate) : 'Not recorded'],
    ['Excluded by', one.schoolName],
    ['First day of the exclusion', one.firstDay ? day(one.firstDay) : 'Not known'],
    ['Day six', one.daySixOn ? day(one.daySixOn) : 'Not known or not owed'],
    ['Governors', GOVERNORS[one.governorsDecision] ?? 'Not decided yet: the panel can only defer'],
    ['Where the case stands', stageWords(one.stage)],
  ].map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
  words: itemWords(one.item),
})

const GOVERNORS: Record<string, string> = {
  upheld: 'Upheld the exclusion',
  reinstated: 'Reinstated the child',
}
