import { audit } from '@daysix/platform/audit'
import type { Visitor } from '@daysix/platform/authorisation'
import type { EntityManager } from 'typeorm'

/** Whoever is shown what a panel heard or decided of a child leaves a trace; our own services read for nobody. */
export async function recordLook(tx: EntityManager, who: Visitor, caseId: string): Promise<void> {
  if (who.scopes.includes('internal')) return
  await audit(tx, who, { action: 'viewed', subjectKind: 'case', subjectId: caseId })
}
