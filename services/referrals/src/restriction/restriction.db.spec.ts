import { Peers } from '@daysix/platform/peers'
import { manifest } from '../main'
import { A_REPORT, MAYA, World } from '../world.test-support'

/** Of the answers: what these tests look at. */
interface Listed {
  items: { pupilName: string; reference: string }[]
  total: number
}

interface Audit {
  items: { caseId: string | null; subjectId: string; restricted: boolean }[]
  total: number
}

describe('a restricted case', () => {
  let world: World
  let id: string
  let reference: string

  beforeAll(async () => {
    world = await World.begin()
    const { body } = await world.post('casey', '/cases', { ...A_REPORT, pupil: { upn: MAYA.upn } }).expect(201)
    ;({ id, reference } = body as { id: string; reference: string })
    await world.post('casey', `/cases/${id}/owner`, { sub: 'casey' }).expect(200)
    await world.activities.acknowledgeNotice({ caseId: id })
    await world.activities.openClock({ caseId: id, rule: 'EX-11' })
    await world.ask('Tasks', 'RaiseTask', { caseId: id, kind: 'ring-the-school', occasion: 'one' })
  })
  afterAll(() => world.end())
  const begin = async () => {
    world.itIs('2026-11-10T11:00')
    for (const table of ['case_openings', 'case_restrictions']) await world.db.query(`delete from ${table}`)
  }
  beforeEach(begin)

  const restrict = (body: object = { level: 'restricted', reason: 'The family is known to a colleague' }) =>
    world.post('morgan', `/cases/${id}/restriction`, body)
  const hideWith = (team: string) =>
    world.db.query(
      `insert into case_restrictions values ($1, 'team-only', $2, 'A parent of school age', 'x', 'X', now())`,
      [...[id, team]],
    )
  const pupilOf = async (caseId: string) =>
    (await world.db.query<{ pupil_id: string }[]>('select pupil_id from cases where id = $1', [caseId]))[0].pupil_id
  const open = (who: string, reason = 'Covering for Casey') => world.post(who, `/cases/${id}/opening`, { reason })
  const listed = async (who: string): Promise<Listed> => (await world.get(who, '/cases').expect(200)).body as Listed
  const searched = async (who: string, q: string): Promise<Listed> =>
    (await world.post(who, '/cases/search', { q }).expect(200)).body as Listed

  it('is restricted by a manager alone, who says why', async () => {
    await world.post('casey', `/cases/${id}/restriction`, { level: 'restricted', reason: 'x' }).expect(404)
    const refused = await restrict({ level: 'restricted', reason: ' ' }).expect(422)
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/reason', message: 'Say why the case is restricted' }] })
    await restrict().expect(200)
  })

  it('is opened by its owner as ever, and by nobody else before they say why', async () => {
    await restrict().expect(200)
    await world.get('casey', `/cases/${id}`).expect(200)
    const asked = await world.get('adele', `/cases/${reference}`).expect(409)
    expect(asked.body).toMatchObject({
      code: 'case-is-restricted',
      detail: `Case ${reference} is restricted. Say why you open it.`,
    })
    await open('adele', ' ').expect(422)
    await open('adele').expect(200)
    await world.get('adele', `/cases/${id}`).expect(200)
  })

  it('is open for the day: tomorrow the reason is asked again', async () => {
    await restrict().expect(200)
    await open('adele').expect(200)
    world.itIs('2026-11-11T08:00')
    await world.get('adele', `/cases/${id}`).expect(409)
    await open('adele', 'Still covering').expect(200)
  })

  it('tells its procedure of each opening once, without a name or the reason', async () => {
    await restrict().expect(200)
    const before = (await world.told()).length
    await open('adele').expect(200)
    await open('adele', 'Said again').expect(200)
    await open('casey').expect(200)
    const told = (await world.told()).slice(before)
    expect(told).toMatchObject([{ do: 'signal', workflowId: `case/${id}`, message: 'caseOpened' }])
    expect(JSON.stringify(told)).not.toMatch(/Covering|adele|Maya|Brandreth/)
  })

  it('that is closed is told of too: the mail goes without its procedure, and no task is made of it', async () => {
    await restrict().expect(200)
    const [{ stage }] = await world.db.query<{ stage: string }[]>('select stage from cases where id = $1', [id])
    await world.db.query(`update cases set stage = 'closed' where id = $1`, [id])
    await open('adele').expect(200)
    const { workflowId, message, payload } = (await world.told()).at(-1)!
    const asked: object[] = []
    const peers = world.service.app.get(Peers, { strict: false })
    peers.call = ((peer: string, _: string, service: string, method: string, request: object) => {
      asked.push({ peer, service, method, ...request })
      return Promise.resolve({})
    }) as Peers['call']
    const { whenNotFound, undeliverable } = manifest.outbox!((type) => world.service.app.get(type, { strict: false }))
    expect(await whenNotFound!(workflowId)).toBe('closed')
    await undeliverable!(workflowId, message!, payload as never, 'late')
    await world.db.query(`update cases set stage = $2 where id = $1`, [id, stage])
    const [{ id: occasion }] = await world.db.query<{ id: string }[]>('select id from case_openings')
    const letter = { caseId: id, template: 'restricted-case-opened', occasion }
    expect(asked).toEqual([
      { peer: 'notifications', service: 'daysix.notifications.v1.Letters', method: 'QueueLetter', ...letter },
    ])
    expect(await world.db.query(`select from tasks where kind = 'late-fact'`)).toEqual([])
  })

  it('shows each opening with its reason on the child’s view log', async () => {
    await restrict().expect(200)
    await open('adele', 'Covering for Casey').expect(200)
    const { body } = await world.get('casey', `/cases/${id}/views`).expect(200)
    expect(body).toContainEqual({
      ...{ at: expect.any(String), who: 'adele', action: 'opened-restricted', reason: 'Covering for Casey' },
    })
  })

  it('stands in lists under the word Restricted, and is not found by the child’s name', async () => {
    await restrict().expect(200)
    expect((await listed('adele')).items).toMatchObject([{ pupilName: 'Restricted', ncYear: null, reference }])
    expect(await searched('adele', 'Brandreth')).toMatchObject({ items: [], total: 0 })
    expect(await searched('adele', MAYA.upn)).toMatchObject({ items: [], total: 0 })
    expect(await searched('adele', reference)).toMatchObject({ total: 1 })
    expect(await searched('casey', 'Brandreth')).toMatchObject({ items: [{ pupilName: 'Maya Brandreth' }], total: 1 })
    await open('adele').expect(200)
    expect((await searched('adele', 'Brandreth')).total).toBe(1)
  })

  it('is named nowhere else to those who have not opened it', async () => {
    await restrict().expect(200)
    const answers = [
      await world.get('adele', '/clocks').expect(200),
      await world.get('morgan', '/today?whose=team').expect(200),
      await world.get('adele', '/tasks').expect(200),
    ]
    for (const { text } of answers) {
      expect(text).toContain(id)
      expect(text).not.toContain('Brandreth')
    }
    const summary = await world.ask('Directory', 'GetCaseSummary', { caseId: id }, 'adele')
    expect(summary).toMatchObject({ pupilName: 'Restricted', birthDate: '', ncYear: '' })
    await world.get('sam', `/cases/${id}`).expect(200)
  })

  it('is restricted no longer once a manager who has opened it lifts it', async () => {
    await restrict().expect(200)
    await world.post('morgan', `/cases/${id}/restriction/lifting`, { reason: 'They have left' }).expect(409)
    await open('morgan', 'To lift the restriction').expect(200)
    await world.post('morgan', `/cases/${id}/restriction/lifting`, { reason: 'They have left' }).expect(200)
    await world.get('adele', `/cases/${id}`).expect(200)
  })

  it('of one team is not there for anybody else, in no list and no count', async () => {
    await hideWith('young-parents')
    for (const who of ['casey', 'adele', 'morgan', 'sam']) {
      await world.get(who, `/cases/${id}`).expect(404)
      expect(await listed(who)).toMatchObject({ items: [], total: 0 })
    }
    await open('adele').expect(404)
    const { body: today } = await world.get('morgan', '/today?whose=team').expect(200)
    expect(today).toMatchObject({
      counts: { open: 0, overdue: 0, dueSoon: 0, unassigned: 0, tasks: 0, waiting: 0 },
      ...{ clocks: [], unassigned: [], tasks: [], team: [] },
    })
    expect((await world.get('adele', '/clocks').expect(200)).body).toMatchObject({ items: [], total: 0 })
    await expect(world.ask('Directory', 'GetCaseSummary', { caseId: id }, 'adele')).rejects.toThrow(/NOT_FOUND/)
    // the procedure's own work goes on
    expect(await world.ask('Directory', 'GetCaseSummary', { caseId: id })).toMatchObject({
      pupilName: 'Maya Brandreth',
    })
  })

  it('keeps the school days lost from whoever has not opened it, and not from the school', async () => {
    const pupilId = await pupilOf(id)
    const suspension = { category: 'SUSP', startsOn: '2026-09-14', endsOn: '2026-09-15' }
    await restrict().expect(200)
    await world.get('morgan', `/pupils/${pupilId}/totals`).expect(404)
    await world.post('morgan', `/pupils/${pupilId}/suspensions`, suspension).expect(404)
    await world.post('sam', `/pupils/${pupilId}/suspensions`, suspension).expect(201)
    await open('morgan').expect(200)
    await world.get('morgan', `/pupils/${pupilId}/totals`).expect(200)
  })

  it('of one team is in nobody else’s audit, nor in its count, and neither is its child', async () => {
    const pupilId = await pupilOf(id)
    const { body: found } = await world.post('casey', '/pupils/search', { upn: MAYA.upn }).expect(200)
    expect(found.items).toMatchObject([{ id: pupilId }])
    await world.get('casey', `/pupils/${pupilId}`).expect(200)
    const audit = async (query = '') => (await world.get('adele', `/audit?limit=200${query}`).expect(200)).body as Audit
    const ofCases = (await audit('&subjectKind=case')).total
    const before = await audit()
    const about = before.items.filter((row) => row.caseId === id || row.subjectId === pupilId)
    expect(about.length).toBeGreaterThan(2)
    await hideWith('young-parents')
    const after = await audit()
    // and without what they read of it there first
    expect(after.total).toBe(before.total - about.length - 1)
    expect(JSON.stringify(after)).not.toMatch(new RegExp(`${id}|${pupilId}|Brandreth`))
    expect(await audit(`&caseId=${id}`)).toMatchObject({ items: [], total: 0 })
    expect(await audit(`&subjectId=${pupilId}`)).toMatchObject({ items: [], total: 0 })
    for (const asked of [`ids=${id}`, `references=${reference}`])
      expect((await world.get('adele', `/audit/cases?${asked}`).expect(200)).body).toEqual({ items: [] })
    world.joins('adele', 'young-parents')
    expect((await audit('&subjectKind=case')).total).toBe(ofCases)
    world.joins('adele')
  })

  it('keeps the words of its audit from whoever has not opened it', async () => {
    await world.post('casey', `/cases/${id}/closure`, { outcome: 'withdrawn', reason: 'Maya has moved away' })
    const { body: before } = await world.get('adele', `/audit?caseId=${id}`).expect(200)
    expect(JSON.stringify(before)).toContain('Maya has moved away')
    await restrict().expect(200)
    const { body: after } = await world.get('adele', `/audit?caseId=${id}`).expect(200)
    expect(after.items.length).toBeGreaterThan(0)
    for (const row of after.items)
      expect(row).toMatchObject({ restricted: true, before: null, after: null, reason: null })
    await open('adele').expect(200)
    const { body: opened } = await world.get('adele', `/audit?caseId=${id}`).expect(200)
    expect(JSON.stringify(opened)).toContain('Maya has moved away')
  })

  it('is told the other contexts as what they keep from whom, and nobody else', async () => {
    const outOfSight = (sub: string, teams: string[] = [], as?: string) =>
      world.ask('Directory', 'GetOutOfSight', { sub, teams }, as)
    const pupilId = await pupilOf(id)
    const nothing = { hidden: [], shut: [], hiddenPupils: [], shutPupils: [] }
    expect(await outOfSight('adele')).toEqual(nothing)
    await restrict().expect(200)
    expect(await outOfSight('adele')).toEqual({ ...nothing, shut: [id], shutPupils: [pupilId] })
    await open('adele').expect(200)
    expect(await outOfSight('adele')).toEqual(nothing)
    await world.db.query(`update case_restrictions set level = 'team-only', team = 'young-parents'`)
    expect(await outOfSight('adele')).toEqual({ ...nothing, hidden: [id], hiddenPupils: [pupilId] })
    expect(await outOfSight('adele', ['young-parents'])).toEqual(nothing)
    await expect(outOfSight('adele', [], 'adele')).rejects.toThrow(/NOT_FOUND/)
  })

  it('of one team is as any other to those in it, and only they set it', async () => {
    await restrict({ level: 'team-only', team: 'young-parents', reason: 'A parent of school age' }).expect(422)
    await hideWith('young-parents')
    world.joins('casey', 'young-parents')
    await world.get('casey', `/cases/${id}`).expect(200)
    expect((await listed('casey')).total).toBe(1)
    world.joins('casey')
  })

  it('of one team is not found by whoever enters its child again, and nothing of it is overwritten', async () => {
    const pupilId = await pupilOf(id)
    await hideWith('young-parents')
    const again = { ...MAYA, ncYear: '9' }
    const refused = await world.post('casey', '/pupils', again).expect(422)
    expect(refused.body.errors).toMatchObject([{ pointer: '/upn', code: 'another-pupil' }])
    expect(refused.text).not.toContain(pupilId)
    const { body: entered } = await world.post('casey', '/pupils', { ...again, upn: null }).expect(200)
    expect(entered.id).not.toBe(pupilId)
    await world.db.query('update pupils set birth_date = $2 where id = $1', [entered.id, '2013-06-04'])
    const [held] = await world.db.query<{ nc_year: string }[]>('select nc_year from pupils where id = $1', [pupilId])
    expect(held.nc_year).toBe('8')
    // another system knows whom it names
    const { body: known } = await world.post('set-up', '/pupils', { ...MAYA, ncYear: '8' }).expect(200)
    expect(known.id).toBe(pupilId)
  })

  it('of one team is in no file’s preview but its own team’s', async () => {
    const head = 'upn,legal_surname,legal_forename,birth_date,nc_year,school_urn,enrolment_status,on_roll_from'
    const text = [
      head,
      `${MAYA.upn},Brandreth,Maya,2013-06-03,9,900001,,`,
      'Y839999925002,Brandreth,Mayah,2013-06-03,8,900001,,',
    ].join('\r\n')
    const preview = async () => (await world.post('adele', '/pupils/import/preview', { text }).expect(200)).body
    expect(await preview()).toMatchObject({
      changed: [{ line: 2, changes: [{ field: 'ncYear', before: '8', after: '9' }] }],
      likely: [{ line: 3, like: { name: 'Maya Brandreth' } }],
    })
    await hideWith('young-parents')
    expect(await preview()).toMatchObject({
      ...{ same: 0, changed: [], likely: [], added: [{ line: 3 }] },
      errors: [{ line: 2, column: 'upn', reason: expect.stringMatching(/^Another pupil had this UPN before/) }],
    })
  })

  it('of one team is in no file of pupils but its own team’s, also where it was hidden while the file is looked at', async () => {
    const head = 'upn,legal_surname,legal_forename,birth_date,nc_year,school_urn,enrolment_status,on_roll_from'
    const text = [
      head,
      `${MAYA.upn},Brandreth,Maya,2013-06-03,9,900001,,`,
      'Y839999925002,Brandreth,Mayah,2013-06-03,8,900001,,',
    ].join('\r\n')
    const { body: seen } = await world.sendFile('adele', '/pupils/imports', text).expect(200)
    const rows = async (kind: string) =>
      (await world.get('adele', `/pupils/imports/${seen.id}/rows?kind=${kind}`).expect(200)).body.items
    expect([await rows('changed'), await rows('likely')]).toMatchObject([[{ line: 2 }], [{ line: 3 }]])
    await hideWith('young-parents')
    expect([await rows('changed'), await rows('likely')]).toEqual([[], []])
    const before = await world.db.query<object[]>('select * from pupils where upn = $1', [MAYA.upn])
    const { body: saved } = await world.post('adele', `/pupils/imports/${seen.id}/save`, {}).expect(200)
    expect(saved).toMatchObject({ changed: 0, withError: 1 })
    expect(await world.db.query<object[]>('select * from pupils where upn = $1', [MAYA.upn])).toEqual(before)
    const { body: errors } = await world.get('adele', `/pupils/imports/${seen.id}/errors`).expect(200)
    expect(errors.items).toMatchObject([
      { line: 2, reason: expect.stringMatching(/^Another pupil had this UPN before/) },
    ])
    await world.db.query(
      `delete from registrations where pupil_id in (select id from pupils where upn = 'Y839999925002')`,
    )
    await world.db.query(
      `delete from pupil_facts where pupil_id in (select id from pupils where upn = 'Y839999925002')`,
    )
    await world.db.query(`delete from pupils where upn = 'Y839999925002'`)
  })

  it('of one team is not told of by a report of its child, which is made for the child when everything is typed right', async () => {
    await hideWith('young-parents')
    const TYPED = { legalForename: 'Maya', legalSurname: 'Brandreth', birthDate: '2013-06-03', upn: MAYA.upn }
    const report = (pupil: object, imposedAt = '2026-11-04T10:00') => ({ ...A_REPORT, imposedAt, pupil })
    const preview = (pupil: object) => world.post('morgan', '/cases/preview', report(pupil))
    const asked = await preview({ upn: MAYA.upn }).expect(422)
    const nobodys = await preview({ upn: 'Z999400124003' }).expect(422)
    expect(asked.body.errors).toEqual(nobodys.body.errors)
    for (const typed of [TYPED, { ...TYPED, legalForename: 'May' }, { ...TYPED, birthDate: '2013-06-05' }]) {
      const { body } = await preview(typed).expect(200)
      const name = `${typed.legalForename} Brandreth`
      expect(body).toMatchObject({ pupil: { name, birthDate: typed.birthDate, isNew: true }, before: [] })
    }
    const pupilId = await pupilOf(id)
    const made = async (pupil: object, imposedAt?: string) => {
      const { body } = await world.post('morgan', '/cases', report(pupil, imposedAt)).expect(201)
      const kase = body as { id: string; pupil: { id: string; name: string } }
      // gone before the next: a case that everybody may know lets everybody find its child
      await world.db.query(
        `update cases set stage = 'closed', closed_at = now(),
           pupil_id = (select id from pupils where legal_surname = 'Ellery') where id = $1`,
        [kase.id],
      )
      if (kase.pupil.id !== pupilId) {
        await world.db.query('update pupils set upn = null where id = $1', [kase.pupil.id])
        await world.db.query(`delete from pupil_facts where pupil_id = $1 and kind = 'upn'`, [kase.pupil.id])
      }
      return kase.pupil
    }
    expect((await made(TYPED, '2026-11-03T10:00')).id).toBe(pupilId)
    const mistyped = await made({ ...TYPED, legalForename: 'May' })
    expect(mistyped).toMatchObject({ name: 'May Brandreth', upn: MAYA.upn })
    expect(mistyped.id).not.toBe(pupilId)
    // the hidden case is of that day: one more record, which a manager of the team makes one with the child's
    expect((await made(TYPED, '2026-11-10T10:00')).id).not.toBe(pupilId)
    await world.db.query(`update pupils set legal_surname = 'Gone' where legal_surname = 'Brandreth' and id <> $1`, [
      pupilId,
    ])
  })

  it('of one team leaves its child out of the lists of a rollover, and in its counts', async () => {
    world.itIs('2027-08-01T11:00')
    const rolled = async () =>
      (await world.post('adele', '/rollovers/preview', { on: '2027-09-01', keep: [MAYA.upn] }).expect(200)).body
    expect(await rolled()).toMatchObject({ kept: { total: 1, pupils: [{ name: 'Maya Brandreth' }] } })
    await hideWith('young-parents')
    expect(await rolled()).toMatchObject({ kept: { total: 1, pupils: [] } })
  })

  describe('of a child who has others that are known', () => {
    let pupilId: string

    beforeAll(async () => {
      await begin()
      pupilId = await pupilOf(id)
      const earlier = { ...A_REPORT, pupil: { upn: MAYA.upn }, imposedAt: '2026-10-06T10:00' }
      const { body } = await world.post('casey', '/cases', earlier).expect(201)
      await world.db.query(`update cases set stage = 'closed', closed_at = now() where id = $1`, [body.id])
    })

    it('is nobody’s case to those who look for the child by its number', async () => {
      const found = async (who: string) =>
        (await world.post(who, '/pupils/search', { reference }).expect(200)).body as { items: object[] }
      expect((await found('morgan')).items).toHaveLength(1)
      for (const hide of [() => hideWith('young-parents'), () => restrict().expect(200)]) {
        await hide()
        expect((await found('morgan')).items).toEqual([])
        await world.db.query('delete from case_restrictions')
      }
      expect((await found('sam')).items).toHaveLength(1)
      await world.db.query(`update cases set school_urn = '900002', responsible_urn = '900002' where id = $1`, [id])
      expect((await found('sam')).items).toEqual([])
      await world.db.query(`update cases set school_urn = '900001', responsible_urn = '900001' where id = $1`, [id])
    })

    it('is not named where another of the child’s exclusions is put on its day', async () => {
      const later = { ...A_REPORT, pupil: { upn: MAYA.upn }, imposedAt: '2026-10-20T10:00' }
      const { body: other } = await world.post('casey', '/cases', later).expect(201)
      const preview = () =>
        world
          .post('morgan', `/cases/${other.id}/preview`, { imposedAt: '2026-11-10T10:00', because: 'Misread' })
          .expect(422)
      expect((await preview()).text).toContain(reference)
      await hideWith('young-parents')
      const refused = await preview()
      expect(refused.text).not.toContain(reference)
      expect(refused.body.errors).toMatchObject([
        { pointer: '/imposedAt', message: expect.stringMatching(/^The exclusion cannot be put/) },
      ])
      await world.db.query(`update cases set stage = 'closed', closed_at = now() where id = $1`, [other.id])
    })

    it('does not tell by what keeps the child’s record, nor by what stands against its deletion', async () => {
      const kept = async () => (await world.get('morgan', `/pupils/${pupilId}/retention`).expect(200)).body
      expect(await kept()).toMatchObject({ keptBy: ['open-case'] })
      const asked = await world.post('morgan', `/pupils/${pupilId}/deletion`, { reason: 'Due' }).expect(409)
      expect(asked.text).toContain('A case of this child is open')
      await hideWith('young-parents')
      expect(await kept()).toMatchObject({ keptBy: [] })
      await world.post('morgan', `/pupils/${pupilId}/deletion`, { reason: 'Due' }).expect(404)
    })
  })
})
