import { cursorOf, page, type Page, type pageQuery, readCursor } from '@daysix/platform/paging'
import type { SelectQueryBuilder } from 'typeorm'
import type { z } from 'zod'
import type { StagedFile } from './staged-file.entity'

/** A page of the files that the query finds under its alias, the newest first. */
export async function newestFiles<T extends StagedFile>(
  query: SelectQueryBuilder<T>,
  { cursor, limit }: z.output<typeof pageQuery>,
): Promise<Page<T>> {
  const { alias } = query
  const [at, id] = readCursor(cursor, 'instant', 'id') ?? []
  if (at) query.andWhere(`(${alias}.begun_at, ${alias}.id) < (:at, :id)`, { at, id })
  const files = await query
    .orderBy(`${alias}.begunAt`, 'DESC')
    .addOrderBy(`${alias}.id`, 'DESC')
    .limit(limit + 1)
    .getMany()
  return page(files, limit, (last) => cursorOf(last.begunAt.toISOString(), last.id))
}
