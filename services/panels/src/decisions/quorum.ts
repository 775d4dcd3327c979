export interface Voter {
  id: string
  schoolUrn: string | null
}

/** Why a member takes no part in one case: their school excluded the child, or an interest was declared. */
export type Conflict = 'excluding-school' | 'declared'

export function conflictOf(
  member: Voter,
  item: { schoolUrn: string; declaredBy: readonly string[] },
): Conflict | undefined {
  if (member.schoolUrn === item.schoolUrn) return 'excluding-school'
  return item.declaredBy.includes(member.id) ? 'declared' : undefined
}

/** Those who may decide this case: present, and without a conflict of interest. */
export const deciders = <M extends Voter>(
  present: readonly M[],
  item: { schoolUrn: string; declaredBy: readonly string[] },
): M[] => present.filter((member) => conflictOf(member, item) === undefined)

export const hasQuorum = (deciding: readonly unknown[], quorum: number): boolean => deciding.length >= quorum
