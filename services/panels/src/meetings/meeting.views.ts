import type { OutOfSight } from '@daysix/platform/sight'
import { z } from 'zod'
import { ITEM_STATES } from '../agenda/agenda-item.entity'
import { OUTCOME_WORDS, PANEL_OUTCOMES } from '../decisions/decision.entity'
import { views } from '../fields'
import { MemberView } from '../series/series.controller'
import { MEETING_STATES } from './meeting.entity'
import type { MeetingRow } from './meetings.service'
import type { Pack } from './pack.service'
import type { ItemRecord, MeetingRecord } from './reading.service'

const DecisionView = z
  .object({
    outcome: z.enum(PANEL_OUTCOMES),
    outcomeWords: z.string(),
    reasons: z.string(),
    responsibleUrn: z.string().nullable(),
    providerCode: z.string().nullable(),
    missing: z.string().nullable(),
    deferredUntil: views.day.nullable(),
    /** Names of the members who decided. */
    decidedBy: z.array(z.string()),
    decidedAt: views.instant,
    recordedBy: z.string(),
  })
  .meta({ id: 'PanelDecision' })

export const ItemView = z
  .object({
    id: z.uuid(),
    meetingId: z.uuid(),
    caseId: z.uuid(),
    caseReference: z.string(),
    schoolUrn: z.string(),
    position: z.number().int(),
    late: z.boolean(),
    state: z.enum(ITEM_STATES),
    withdrawnReason: z.string().nullable(),
    conflicts: z.array(
      z.object({
        memberId: z.uuid(),
        name: z.string(),
        why: z.enum(['excluding-school', 'declared']),
        reason: z.string().nullable(),
      }),
    ),
    /** How many members present may decide this case, and whether that is enough. */
    deciding: z.number().int(),
    quorate: z.boolean(),
    decision: DecisionView.nullable(),
  })
  .meta({ id: 'AgendaItem' })

export const MeetingSummary = z
  .object({
    id: z.uuid(),
    seriesId: z.uuid(),
    seriesName: z.string(),
    heldOn: views.day,
    time: z.string(),
    state: z.enum(MEETING_STATES),
    cutOffAt: views.instant,
    cases: z.number().int(),
    undecided: z.number().int(),
  })
  .meta({ id: 'MeetingSummary' })

export const MeetingView = MeetingSummary.extend({
  quorum: z.number().int(),
  heldAt: views.instant,
  decisionsDueAt: views.instant,
  cancelledReason: z.string().nullable(),
  members: z.array(MemberView.extend({ present: z.boolean() })),
  items: z.array(ItemView),
  version: z.number().int(),
}).meta({ id: 'Meeting' })

export const ItemOfMeetingView = ItemView.extend({ meeting: MeetingView }).meta({ id: 'AgendaItemOfMeeting' })

export const CaseItemView = ItemView.extend({ meeting: MeetingSummary }).meta({ id: 'AgendaItemOfCase' })

export const PackView = z
  .object({
    meeting: MeetingView,
    pages: z.array(
      z.object({
        number: z.number().int(),
        item: ItemView,
        pupilName: z.string(),
        ncYear: z.string(),
        birthDate: z.string(),
        schoolName: z.string(),
        stage: z.string(),
        firstDay: z.string(),
        daySixOn: z.string(),
        governorsDecision: z.string(),
      }),
    ),
  })
  .meta({ id: 'Pack' })

export const meetingSummary = ({ meeting, series, cases, undecided }: MeetingRow): z.output<typeof MeetingSummary> => ({
  id: meeting.id,
  seriesId: series.id,
  seriesName: series.name,
  heldOn: meeting.heldOn,
  time: series.time,
  state: meeting.state,
  cutOffAt: meeting.cutOffAt.toISOString(),
  cases,
  undecided,
})

export const summaryOf = (record: MeetingRecord, sight: OutOfSight): z.output<typeof MeetingSummary> => {
  const heard = inSight(record, sight).filter(({ item }) => item.state !== 'withdrawn')
  const undecided = heard.filter(({ item }) => item.state === 'listed')
  return meetingSummary({ ...record, cases: heard.length, undecided: undecided.length })
}

/** Without the cases of which whoever asks may not know. */
const inSight = ({ items }: MeetingRecord, { hidden }: OutOfSight): ItemRecord[] =>
  items.filter(({ item }) => !hidden.has(item.caseId))

export const meetingView = (record: MeetingRecord, sight: OutOfSight): z.output<typeof MeetingView> => ({
  ...summaryOf(record, sight),
  quorum: record.series.quorum,
  heldAt: record.meeting.heldAt.toISOString(),
  decisionsDueAt: record.meeting.decisionsDueAt.toISOString(),
  cancelledReason: record.meeting.cancelledReason,
  members: record.members.map(({ id, name, email, role, schoolUrn }) => ({
    ...{ id, name, email, role, schoolUrn },
    present: record.presentIds.includes(id),
  })),
  items: inSight(record, sight).map((entry) => itemView(entry, record)),
  version: record.meeting.version,
})

export const itemView = (entry: ItemRecord, { members }: MeetingRecord): z.output<typeof ItemView> => ({
  id: entry.item.id,
  meetingId: entry.item.meetingId,
  caseId: entry.item.caseId,
  caseReference: entry.item.caseReference,
  schoolUrn: entry.item.schoolUrn,
  position: entry.item.position,
  late: entry.item.late,
  state: entry.item.state,
  withdrawnReason: entry.item.withdrawnReason,
  conflicts: entry.conflicts.map(({ member, why, reason }) => ({
    ...{ memberId: member.id, name: member.name, why },
    reason: reason ?? null,
  })),
  deciding: entry.deciding.length,
  quorate: entry.quorate,
  decision: entry.decision
    ? {
        outcome: entry.decision.outcome,
        outcomeWords: OUTCOME_WORDS[entry.decision.outcome],
        reasons: entry.decision.reasons,
        responsibleUrn: entry.decision.responsibleUrn,
        providerCode: entry.decision.providerCode,
        missing: entry.decision.missing,
        deferredUntil: entry.decision.deferredUntil,
        decidedBy: members.filter(({ id }) => entry.decision!.decidedBy.includes(id)).map(({ name }) => name),
        decidedAt: entry.decision.decidedAt.toISOString(),
        recordedBy: entry.decision.recordedByName,
      }
    : null,
})

export const packView = (pack: Pack): z.output<typeof PackView> => ({
  meeting: meetingView(pack, pack.sight),
  pages: pack.pages.map(({ number, entry, facts }) => ({
    number,
    item: itemView(entry, pack),
    pupilName: facts.pupilName,
    ncYear: facts.ncYear,
    birthDate: facts.birthDate,
    schoolName: facts.schoolName,
    stage: facts.stage,
    firstDay: facts.firstDay,
    daySixOn: facts.daySixOn,
    governorsDecision: facts.governorsDecision,
  })),
})

export const itemOfMeetingView = (
  { entry, record }: { entry: ItemRecord; record: MeetingRecord },
  sight: OutOfSight,
): z.output<typeof ItemOfMeetingView> => ({ ...itemView(entry, record), meeting: meetingView(record, sight) })
