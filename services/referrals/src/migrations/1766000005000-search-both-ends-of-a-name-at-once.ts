import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * One index over the words and the sounds of names, in place of one for each: what both ends of a name must be like is found
 * in it together. Nothing waits in a list to be put in: that list is read from its beginning by every search.
 */
export class SearchBothEndsOfANameAtOnce1766000005000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`create index pupil_facts_by_name on pupil_facts
      using gin (name_words public.gin_trgm_ops, name_sounds) with (fastupdate = off)
      where withdrawn_at is null and kind = 'name'`)
    for (const one of ['words', 'sounds']) await run.query(`drop index pupil_facts_by_name_${one}`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
