import { databaseUrl, migrate } from '@daysix/platform/database'
import { testDatabase } from '@daysix/platform/testing/database'
import { database } from '../database'
import { CreatePupilHistories1764800000000 } from './1764800000000-create-pupil-histories'

const before = (name: string): boolean =>
  Number(name.slice(-13)) < Number(CreatePupilHistories1764800000000.name.slice(-13))
const asOfThen = { ...database, migrations: database.migrations.filter(({ name }) => before(name)) }

describe('pupils who were held before their histories were kept', () => {
  let test: Awaited<ReturnType<typeof testDatabase>>

  beforeAll(async () => {
    test = await testDatabase(asOfThen)
    await test.asOwner(`insert into schools (urn, name, la_code, status, status_code) values
      ('900001', 'Harbour Academy', '999', 'Open', '1'), ('900002', 'Mill Lane School', '999', 'Open', '1')`)
    await test.asOwner(`insert into pupils (upn, legal_forename, legal_surname, preferred_forename, birth_date, nc_year,
        school_urn, home_la_code, sen_provision, looked_after, social_worker_name, social_worker_email) values
      ('W999400124001', 'Jordan', 'Ellery', 'Jo', '2012-02-14', '10', '900001', '999', 'K', true, 'Lorna Pike', null),
      (null, 'Олена', 'Шевченко', null, '2019-09-01', 'R', '900002', null, 'N', false, null, null),
      ('K999400124002', 'No', 'Year', null, '2013-06-03', null, '900001', null, 'E', false, null, 'sw@council.example'),
      ('F88899992601A', 'At', 'College', null, '2009-01-01', '13', '900001', '998', 'N', false, null, null)`)
    const { pathname } = new URL(test.url)
    const migrator = databaseUrl(test.url, pathname.slice(1), 'daysix_migrator', 'migrator')
    await migrate(database, migrator)
  }, 60_000)
  afterAll(() => test?.drop())

  const factsOf = (surname: string) =>
    test.db.query<object[]>(
      `select kind, value, from_on, to_on, recorded_by_name as by from pupil_facts
        join pupils on pupils.id = pupil_id where legal_surname = $1 order by kind`,
      [surname],
    )

  it('have everything that was known as what holds, and it is not known since when', async () => {
    const held = { from_on: null, to_on: null, by: 'the system' }
    const name = { legalForename: 'Jordan', middleNames: null, legalSurname: 'Ellery', preferredForename: 'Jo' }
    expect(await factsOf('Ellery')).toEqual([
      { ...held, kind: 'home-authority', value: { code: '999' } },
      { ...held, kind: 'looked-after', value: {} },
      { ...held, kind: 'name', value: { ...name, preferredSurname: null } },
      { ...held, kind: 'nc-year', value: { ncYear: '10', keyStage: 'KS4' } },
      { ...held, kind: 'sen-provision', value: { code: 'K' } },
      { ...held, kind: 'social-worker', value: { name: 'Lorna Pike', email: null } },
      { ...held, kind: 'upn', value: { upn: 'W999400124001' } },
    ])
  })

  it('have nothing of what was not known', async () => {
    const kinds = async (surname: string) => (await factsOf(surname)).map((fact) => (fact as { kind: string }).kind)
    expect(await kinds('Шевченко')).toEqual(['name', 'nc-year', 'sen-provision'])
    expect(await kinds('Year')).toEqual(['name', 'sen-provision', 'social-worker', 'upn'])
  })

  it('have the key stage of their year', async () => {
    const rows = await test.db.query<{ stage: string }[]>(
      'select nc_year || coalesce(key_stage, $1) as stage from pupils where nc_year is not null order by birth_date',
      ['none'],
    )
    expect(rows.map(({ stage }) => stage)).toEqual(['13KS5', '10KS4', 'REY'])
  })

  it('are on the roll of their school, and of no other', async () => {
    const rolls = await test.db.query<object[]>(
      `select legal_surname as name, urn, status, from_on, to_on from registrations
        join pupils on pupils.id = pupil_id order by birth_date`,
    )
    const held = { status: 'C', from_on: null, to_on: null }
    expect(rolls).toEqual([
      { ...held, name: 'College', urn: '900001' },
      { ...held, name: 'Ellery', urn: '900001' },
      { ...held, name: 'Year', urn: '900001' },
      { ...held, name: 'Шевченко', urn: '900002' },
    ])
  })
})
