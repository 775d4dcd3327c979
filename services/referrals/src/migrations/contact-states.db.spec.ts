import { databaseUrl, migrate } from '@daysix/platform/database'
import { testDatabase } from '@daysix/platform/testing/database'
import { database } from '../database'
import { KeepWhatHeldOfContacts1766000010000 } from './1766000010000-keep-what-held-of-contacts'

const before = (name: string): boolean =>
  Number(name.slice(-13)) < Number(KeepWhatHeldOfContacts1766000010000.name.slice(-13))
const asOfThen = { ...database, migrations: database.migrations.filter(({ name }) => before(name)) }

describe('contacts who were held before their history was kept', () => {
  let test: Awaited<ReturnType<typeof testDatabase>>

  beforeAll(async () => {
    test = await testDatabase(asOfThen)
    await test.asOwner(`insert into schools (urn, name, la_code, status, status_code)
      values ('900001', 'Harbour Academy', '999', 'Open', '1')`)
    await test.asOwner(`with jordan as (insert into pupils (legal_forename, legal_surname, birth_date, school_urn)
        values ('Jordan', 'Ellery', '2012-02-14', '900001') returning id)
      insert into contacts (pupil_id, name, relationship, parental_responsibility, may_contact, may_not_contact_because,
        address_restricted, address_lines, channel, ended_on)
      select id, 'Dana Ellery', 'mother', true, false, 'She asked us not to', true, '{A refuge}'::text[], 'letter',
        '2026-09-01'::date from jordan`)
    const { pathname } = new URL(test.url)
    await migrate(database, databaseUrl(test.url, pathname.slice(1), 'daysix_migrator', 'migrator'))
  }, 60_000)
  afterAll(() => test?.drop())

  it('have all that was known as what holds, and it is not known since when', async () => {
    const [{ row, state }] = await test.db.query<{ row: Record<string, unknown>; state: object }[]>(
      `select to_jsonb(c) - 'id' - 'pupil_id' - 'position' as row, to_jsonb(s) as state
         from contacts c join contact_states s on s.contact_id = c.id`,
    )
    expect(state).toMatchObject({ ...row, from_at: null, until_at: null, recorded_by_name: null })
  })
})
