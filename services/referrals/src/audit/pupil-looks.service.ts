import { AuditRow, LOOK_ACTIONS } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import { Injectable } from '@nestjs/common'
import { DataSource, In, Raw } from 'typeorm'
import { mergedInto } from '../pupil-merge/merged-into.service'
import { CaseSight } from '../restriction/sight.service'
import type { LooksAtPupil } from './audited.views'

const MANY = 200

/** A search keeps in its audit row which children it showed, and whoever reads the audit whose words they read. */
const shown = (after: string): string => `${after} @> :held::jsonb`

/** Who looked at a child here; for doors that have found the child. */
@Injectable()
export class PupilLooks {
  constructor(
    private readonly db: DataSource,
    private readonly sight: CaseSight,
  ) {}

  /** The latest first; the reason for which a case was opened is for those who may open it. */
  async of(id: string, who: Visitor): Promise<LooksAtPupil> {
    const tx = this.db.manager
    const [cases, merged] = await Promise.all([this.sight.ofPupil(tx, id, who), mergedInto(tx, id)])
    const caseIds = cases.map((kase) => kase.id)
    const shut = new Set(cases.filter((kase) => kase.shut).map((kase) => kase.id))
    const ids = [id, ...merged]
    const action = In([...LOOK_ACTIONS])
    const rows = await tx.find(AuditRow, {
      select: {
        recordedAt: true,
        who: true,
        whoName: true,
        action: true,
        subjectKind: true,
        caseId: true,
        reason: true,
      },
      where: [
        { action, subjectKind: 'pupil', subjectId: In(ids) },
        { action, caseId: In(caseIds) },
        ...ids.flatMap((one) =>
          ['pupil-search', 'audit'].map((subjectKind) => ({
            ...{ action: 'viewed', subjectKind },
            after: Raw(shown, { held: { found: [one] } }),
          })),
        ),
        ...caseIds.map((one) => ({
          ...{ action: 'viewed', subjectKind: 'audit' },
          after: Raw(shown, { held: { caseIds: [one] } }),
        })),
      ],
      order: { id: 'DESC' },
      take: MANY,
    })
    return {
      items: rows.map(({ recordedAt, who, whoName, action, subjectKind, caseId, reason }) => ({
        ...{ at: recordedAt.toISOString(), who: whoName ?? who, action: action as (typeof LOOK_ACTIONS)[number] },
        ...{ subjectKind, reason: caseId && shut.has(caseId) ? null : reason },
        reference: cases.find((kase) => kase.id === caseId)?.reference ?? null,
      })),
      cases: cases.map(({ id, reference }) => ({ id, reference })),
    }
  }
}
