import type { EntityManager } from 'typeorm'

/** Every record that is part of this one, and of those. */
export async function mergedInto(tx: EntityManager, pupilId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `with recursive theirs (id) as (select merged_id from pupil_merges where kept_id = $1 and undone_at is null
       union select m.merged_id from pupil_merges m join theirs on m.kept_id = theirs.id and m.undone_at is null)
     select id from theirs order by id`,
    [pupilId],
  )
  return rows.map(({ id }) => id)
}
