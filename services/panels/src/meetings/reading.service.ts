import type { EntityManager } from 'typeorm'
import { In } from 'typeorm'
import { AgendaItem, ConflictOfInterest } from '../agenda/agenda-item.entity'
import { Decision } from '../decisions/decision.entity'
import { type Conflict, conflictOf, deciders, hasQuorum } from '../decisions/quorum'
import { PanelMember, Series } from '../series/series.entity'
import { Attendance, Meeting } from './meeting.entity'

export interface ItemRecord {
  item: AgendaItem
  conflicts: { member: PanelMember; why: Conflict; reason?: string }[]
  /** Members present who may decide this case. */
  deciding: PanelMember[]
  quorate: boolean
  decision?: Decision
}

export interface MeetingRecord {
  meeting: Meeting
  series: Series
  /** Who sits on the panel, and who came though they have left it since. */
  members: PanelMember[]
  presentIds: string[]
  /** In the order of the agenda. */
  items: ItemRecord[]
}

/** A meeting with everything about it. */
export async function readMeeting(tx: EntityManager, meeting: Meeting): Promise<MeetingRecord> {
  // one after the other: within a transaction they share a connection
  const series = await tx.findOneByOrFail(Series, { id: meeting.seriesId })
  const bySeat = { role: 'ASC', name: 'ASC' } as const
  const everyone = await tx.find(PanelMember, { where: { seriesId: meeting.seriesId }, order: bySeat })
  const attendance = await tx.findBy(Attendance, { meetingId: meeting.id })
  const items = await tx.find(AgendaItem, { where: { meetingId: meeting.id }, order: { position: 'ASC' } })
  const itemIds = items.map(({ id }) => id)
  const declared = await tx.findBy(ConflictOfInterest, { itemId: In(itemIds) })
  const decisions = await tx.findBy(Decision, { itemId: In(itemIds) })
  const presentIds = attendance.map(({ memberId }) => memberId)
  const members = everyone.filter(({ id, leftAt }) => !leftAt || presentIds.includes(id))
  const present = members.filter(({ id }) => presentIds.includes(id))
  return {
    meeting,
    series,
    members,
    presentIds,
    items: items.map((item) => {
      const ofItem = declared.filter(({ itemId }) => itemId === item.id)
      const interest = { schoolUrn: item.schoolUrn, declaredBy: ofItem.map(({ memberId }) => memberId) }
      const deciding = deciders(present, interest)
      return {
        item,
        conflicts: members.flatMap((member) => {
          const why = conflictOf(member, interest)
          const reason = ofItem.find(({ memberId }) => memberId === member.id)?.reason
          return why ? [{ member, why, ...(reason && { reason }) }] : []
        }),
        deciding,
        quorate: hasQuorum(deciding, series.quorum),
        decision: decisions.find(({ itemId }) => itemId === item.id),
      }
    }),
  }
}
