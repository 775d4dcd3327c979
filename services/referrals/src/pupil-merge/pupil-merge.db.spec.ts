import { A_REPORT, JORDAN, World } from '../world.test-support'
import { MOVED_TABLES } from './moved-rows'

const DANA = JORDAN.contacts[0]
const ROBIN = {
  ...{ ...JORDAN, upn: 'B892999926004', legalForename: 'Robin', legalSurname: 'Teal', birthDate: '2012-05-31' },
  contacts: [{ ...DANA, name: 'Kim Teal' }],
}
const ROBYN = {
  ...ROBIN,
  upn: 'Y839999925002',
  legalForename: 'Robyn',
  schoolUrn: '900002',
  ncYear: '11',
  senProvision: 'K',
}

describe('two records of one child', () => {
  let world: World
  let kept: string
  let other: string

  beforeAll(async () => {
    world = await World.begin()
  })
  afterAll(() => world.end())
  beforeEach(async () => {
    world.itIs('2026-11-10T11:00')
    const tables = MOVED_TABLES.filter((table) => table !== 'cases')
    const theirs = `(select id from pupils where legal_surname = 'Teal')`
    const cases = `(select id from cases where pupil_id in ${theirs})`
    await world.db.query(
      `delete from clock_history where clock_id in (select id from clocks where case_id in ${cases})`,
    )
    for (const table of ['clocks', 'tasks', 'timeline', 'contact_attempts', 'case_restrictions'])
      await world.db.query(`delete from ${table} where case_id in ${cases}`)
    for (const table of ['cases', ...tables]) await world.db.query(`delete from ${table} where pupil_id in ${theirs}`)
    await world.db.query(`delete from pupils where legal_surname = 'Teal'`)
    kept = await put(ROBIN)
    other = await put(ROBYN)
  })

  const put = async (pupil: object) => (await world.post('adele', '/pupils', pupil).expect(200)).body.id as string
  const merge = (body: object = {}) =>
    world.post('morgan', `/pupils/${kept}/merges`, { mergedId: other, reason: 'Entered twice', ...body })
  const undo = (mergeId: string) =>
    world.post('morgan', `/pupils/${kept}/merges/${mergeId}/undo`, { reason: 'They are twins' })
  const report = (pupil: object, schoolUrn: string, imposedAt: string) =>
    world.post('casey', '/cases', { ...A_REPORT, schoolUrn, pupil, imposedAt })
  /** All that is held of both, but for versions. */
  const held = async () => {
    const all: Record<string, unknown> = {}
    for (const table of ['pupils', ...MOVED_TABLES]) {
      const key = table === 'pupils' ? 'id' : 'pupil_id'
      all[table] = await world.db.query(
        `select to_jsonb(t) - 'version' as row from ${table} t where ${key} in ($1, $2) and not coalesce(
           to_jsonb(t) ->> 'withdrawn_because' = 'Replaced by what holds from the same day', false) order by t.id`,
        [kept, other],
      )
    }
    return all
  }

  it('refer to pupils in no table that a merge would forget', async () => {
    const rows = await world.db.query<{ table: string }[]>(
      `select distinct conrelid::regclass::text as table from pg_constraint
        where contype = 'f' and confrelid = 'pupils'::regclass`,
    )
    expect(rows.map(({ table }) => table.replace('referrals.', '')).sort()).toEqual([...MOVED_TABLES].sort())
  })

  it('become one, with what was taken and all that hung on the other', async () => {
    const { body: kase } = await report({ upn: ROBYN.upn }, '900002', '2026-11-09T10:00').expect(201)
    world.itIs('2026-11-12T09:00')
    const { body } = await merge({ taken: ['nc-year'] }).expect(200)
    expect(body).toMatchObject([
      { mergedName: 'Robyn Teal', mergedBy: 'morgan', undoUntil: '2026-12-12', undone: null },
    ])
    await world.get('casey', `/pupils/${other}`).expect(404)
    const { body: one } = await world.get('casey', `/pupils/${kept}`).expect(200)
    expect(one).toMatchObject({
      ...{ name: 'Robin Teal', upn: ROBIN.upn, ncYear: '11', cases: [{ reference: kase.reference }] },
      facts: expect.arrayContaining([
        expect.objectContaining({ kind: 'upn', words: ROBYN.upn, toOn: '2026-11-11' }),
        expect.objectContaining({ kind: 'name', words: 'Robyn Teal', toOn: '2026-11-11' }),
      ]),
      registrations: [
        { school: { urn: '900001' }, toOn: null },
        { school: { urn: '900002' }, toOn: '2026-11-11' },
      ],
    })
    const { body: found } = await world.post('casey', '/pupils/search', { upn: ROBYN.upn }).expect(200)
    expect(found.items).toMatchObject([{ id: kept, foundBy: ['A UPN of before'] }])
  })

  describe('that became one are found by the UPN of either', () => {
    const theirs = () =>
      world.db.query<{ id: string; upn: string }[]>(`select id, upn from pupils where legal_surname = 'Teal'`)
    beforeEach(() => merge().expect(200))
    afterEach(async () => expect(await theirs()).toEqual([{ id: kept, upn: ROBIN.upn }]))

    it('in a report', async () => {
      const { body: kase } = await report({ upn: ROBYN.upn }, '900001', '2026-11-09T10:00').expect(201)
      expect(kase.pupil).toMatchObject({ id: kept, upn: ROBIN.upn })
    })

    it('in a report that says the name and the birth date too', async () => {
      const { legalForename, legalSurname, birthDate, upn } = ROBYN
      const pupil = { legalForename, legalSurname, birthDate, upn }
      const { body: kase } = await report(pupil, '900001', '2026-11-09T10:00').expect(201)
      expect(kase.pupil.id).toBe(kept)
    })

    it('in a report, which is refused where the child was born on another day', async () => {
      const pupil = { legalForename: 'Ro', legalSurname: 'Teal', birthDate: '2013-05-31', upn: ROBYN.upn }
      const { body } = await report(pupil, '900001', '2026-11-09T10:00').expect(422)
      expect(body.errors).toMatchObject([{ pointer: '/pupil/birthDate', code: 'another-pupil' }])
    })

    it('in a file', async () => {
      const text = `upn,legal_surname,legal_forename,birth_date,nc_year,school_urn\n${ROBYN.upn},Teal,Robin,2012-05-31,10,900001`
      const { body } = await world.post('adele', '/pupils/import', { text }).expect(200)
      expect(body).toMatchObject({ same: 1, added: [], errors: [] })
    })

    it('when a register is read in, and keep the UPN of the record that stayed', async () => {
      expect(await put({ ...ROBIN, upn: ROBYN.upn })).toBe(kept)
    })

    it('and no other child is given it', async () => {
      const { body } = await world
        .post('adele', '/pupils', { ...ROBYN, legalForename: 'Ada', birthDate: '2013-01-01' })
        .expect(422)
      expect(body.errors).toMatchObject([{ pointer: '/upn', code: 'another-pupil' }])
      const { body: kase } = await report({ upn: JORDAN.upn }, '900001', '2026-11-09T10:00').expect(201)
      const { etag } = (await world.get('casey', `/cases/${kase.id}/pupil`)).headers as { etag: string }
      const { body: changed } = await world
        .patch('casey', `/cases/${kase.id}/pupil`, { upn: ROBYN.upn }, etag)
        .expect(422)
      expect(changed.errors[0].message).toMatch(/had this UPN before.*merge/)
    })
  })

  describe('that became one are found at the address of the other', () => {
    const led = (who: string, id = other) => world.get(who, `/merged-pupils/${id}`)

    it('by whoever may find the child who was kept, and by nobody else', async () => {
      await led('casey').expect(404)
      await merge().expect(200)
      for (const who of ['casey', 'morgan', 'adele', 'sam']) await led(who).expect(200, { keptId: kept })
      await led('ruth').expect(404)
      await led('ana').expect(404)
      await led('casey', kept).expect(404)
      const { body: kase } = await report({ upn: ROBIN.upn }, '900001', '2026-11-09T10:00').expect(201)
      await world.db.query(
        `insert into case_restrictions values ($1, 'team-only', 'young-parents', 'Known', 'x', 'X', now())`,
        [kase.id],
      )
      await led('casey').expect(404)
      world.joins('casey', 'young-parents')
      await led('casey').expect(200, { keptId: kept })
      world.joins('casey')
    })

    it('though that one became part of a third, until it is two again', async () => {
      const third = await put({ ...ROBIN, upn: null, legalForename: 'Rob', birthDate: '2012-06-01' })
      const { body: first } = await merge().expect(200)
      const { body: second } = await world
        .post('morgan', `/pupils/${third}/merges`, { mergedId: kept, reason: 'Entered three times' })
        .expect(200)
      for (const id of [other, kept]) await led('casey', id).expect(200, { keptId: third })
      await world
        .post('morgan', `/pupils/${third}/merges/${second[0].id}/undo`, { reason: 'They are twins' })
        .expect(200)
      await led('casey').expect(200, { keptId: kept })
      await undo(first[0].id).expect(200)
      await led('casey').expect(404)
      await world.get('casey', `/pupils/${other}`).expect(200)
    })
  })

  it('write to a parent whom both have once', async () => {
    await merge().expect(200)
    const { body } = await world.get('casey', `/pupils/${kept}/contacts`).expect(200)
    expect(body.map(({ endedOn }: { endedOn: string | null }) => endedOn).sort()).toEqual(['2026-11-10', null])
  })

  it('lose no day of school twice', async () => {
    const suspension = { category: 'SUSP', startsOn: '2026-09-14', endsOn: '2026-09-15' }
    for (const id of [kept, other]) await world.post('casey', `/pupils/${id}/suspensions`, suspension).expect(201)
    await merge().expect(200)
    const { body } = await world.get('casey', `/pupils/${kept}/totals`).expect(200)
    expect(body.year).toBe(2)
  })

  it('are two again when it is undone, each as it was', async () => {
    await report({ upn: ROBYN.upn }, '900002', '2026-11-09T10:00').expect(201)
    const before = await held()
    const { body } = await merge({ taken: ['name', 'upn', 'school', 'sen-provision'] }).expect(200)
    world.itIs('2026-11-10T15:00')
    const { body: undone } = await undo(body[0].id).expect(200)
    expect(undone).toMatchObject([{ undone: { by: 'morgan', because: 'They are twins' } }])
    const { pupils, ...rows } = await held()
    expect(pupils).toEqual(before.pupils)
    expect(rows.cases).toEqual(before.cases)
    expect(rows.contacts).toEqual(before.contacts)
    const ofOther = (facts: unknown) =>
      (facts as { row: { pupil_id: string } }[]).filter(({ row }) => row.pupil_id === other)
    expect(ofOther(rows.pupil_facts)).toEqual(ofOther(before.pupil_facts))
    expect(ofOther(rows.registrations)).toEqual(ofOther(before.registrations))
    await undo(body[0].id).expect(409)
  })

  it('stay one after thirty days', async () => {
    const { body } = await merge().expect(200)
    world.itIs('2026-12-11T09:00')
    const { body: refused } = await undo(body[0].id).expect(409)
    expect(refused.detail).toMatch(/^This merge could be undone until/)
  })

  it.each([
    ['may not be contacted', { mayContact: false, mayNotContactBecause: 'She asked us not to' }],
    ['lives at an address that is restricted', { addressRestricted: true }],
    ['is the subject of a court order', { courtOrder: 'Order of 3 May' }],
  ])('stay two while one alone says that somebody of both %s', async (_case, protection) => {
    await put({ ...ROBYN, contacts: [{ ...ROBYN.contacts[0], ...protection }] })
    const { body } = await merge().expect(409)
    expect(body.detail).toMatch(/^Both records name Kim Teal, parent, and differ in whether they may be contacted/)
    await put({ ...ROBIN, contacts: [{ ...ROBIN.contacts[0], ...protection }] })
    await merge().expect(200)
    const { body: people } = await world.get('casey', `/pupils/${kept}/contacts`).expect(200)
    expect(people).toEqual([expect.objectContaining(protection), expect.objectContaining(protection)])
  })

  it('stay two while each has an open case about one exclusion', async () => {
    await report({ upn: ROBIN.upn }, '900001', '2026-11-09T10:00').expect(201)
    const { body: second } = await report({ upn: ROBYN.upn }, '900002', '2026-11-09T10:00').expect(201)
    const { body } = await merge().expect(409)
    expect(body.detail).toMatch(/^Both records have an open case about the exclusion of/)
    await world.db.query(`update cases set stage = 'closed', outcome = 'withdrawn', closed_at = now() where id = $1`, [
      second.id,
    ])
    await merge().expect(200)
  })

  it('are told to the audit, both of them, and to the procedures without a name', async () => {
    await report({ upn: ROBYN.upn }, '900002', '2026-11-09T10:00').expect(201)
    const before = (await world.told()).length
    await merge({ taken: ['name'] }).expect(200)
    const rows = await world.db.query<object[]>(
      `select action, subject_id, reason from audit where action in ('pupil-merged', 'merged-into') order by id desc limit 2`,
    )
    expect(rows).toEqual([
      { action: 'merged-into', subject_id: other, reason: 'Entered twice' },
      { action: 'pupil-merged', subject_id: kept, reason: 'Entered twice' },
    ])
    const told = (await world.told()).slice(before)
    expect(told).toMatchObject([{ message: 'caseChanged' }])
    expect(JSON.stringify(told)).not.toMatch(/Teal|Robyn/)
  })

  it('are merged by a manager, who says why, and never one with itself', async () => {
    await world.post('casey', `/pupils/${kept}/merges`, { mergedId: other, reason: 'x' }).expect(404)
    await merge({ reason: ' ' }).expect(422)
    await merge({ mergedId: kept }).expect(422)
  })
})
