import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Every name a pupil has or had stands beside its words and their sounds (Daitch–Mokotoff, which hears names of many
 * languages). They are kept and not computed while searching: the sounds of thousands of names take longer than the search.
 */
export class MakeNamesSearchable1765200000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // in public, beside pgcrypto: one database holds the schemas of all services
    for (const extension of ['pg_trgm', 'fuzzystrmatch'])
      await run.query(`create extension if not exists ${extension} with schema public`)

    await run.query(`create function name_words(value jsonb) returns text language sql immutable parallel safe return
      lower(coalesce(value ->> 'legalForename', '') || ' ' || coalesce(value ->> 'middleNames', '') || ' ' ||
        coalesce(value ->> 'legalSurname', '') || ' ' || coalesce(value ->> 'preferredForename', '') || ' ' ||
        coalesce(value ->> 'preferredSurname', ''))`)
    await run.query(`create function name_sounds(words text) returns text[] language sql immutable parallel safe return
      (select coalesce(array_agg(distinct sound), '{}')
        from regexp_split_to_table(words, '[^[:alpha:]]+') word, unnest(public.daitch_mokotoff(word)) sound)`)
    await run.query(`alter table pupil_facts
      add name_words text generated always as (case when kind = 'name' then name_words(value) end) stored,
      add name_sounds text[] generated always as (case when kind = 'name' then name_sounds(name_words(value)) end) stored`)
    // what was withdrawn never was the child's name
    const held = `where withdrawn_at is null and kind = 'name'`
    await run.query(
      `create index pupil_facts_by_name_words on pupil_facts using gin (name_words public.gin_trgm_ops) ${held}`,
    )
    await run.query(`create index pupil_facts_by_name_sounds on pupil_facts using gin (name_sounds) ${held}`)
    await run.query(`create index pupil_facts_by_upn on pupil_facts ((value ->> 'upn') text_pattern_ops)
      where withdrawn_at is null and kind = 'upn'`)

    // array_to_string is not immutable for every kind of array; for text it is
    await run.query(`create function postcode_of(address_lines text[]) returns text language sql immutable parallel safe return
      (select regexp_replace(found[1], '^(.*?) ?(...)$', '\\1 \\2') from regexp_matches(
        upper(array_to_string(address_lines, ' ')), '\\m([A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2})\\M', 'g') found limit 1)`)
    await run.query(`create index contacts_by_postcode on contacts (postcode_of(address_lines) text_pattern_ops)
      where not address_restricted`)
    // who was shown a child in a search
    await run.query(`create index audit_of_pupil_searches on audit using gin (after jsonb_path_ops)
      where subject_kind = 'pupil-search'`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
