import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import type { EntityManager } from 'typeorm'

/**
 * Whoever is shown a child's record leaves a trace, also one who may not read the case itself, as at a centre, and another
 * system. Our own services read at their own work, for nobody.
 */
export async function recordLook(
  tx: EntityManager,
  who: Visitor,
  subjectKind: 'placement' | 'provision',
  { id: subjectId, caseId }: { id: string; caseId: string },
): Promise<void> {
  if (who.scopes.includes('internal')) return
  await audit(tx, who, { action: 'viewed', subjectKind, subjectId, caseId })
}
