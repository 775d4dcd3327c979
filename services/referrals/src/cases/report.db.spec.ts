import { A_REPORT, AISHA, JORDAN, World } from '../world.test-support'

let world: World
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

const refused = (body: { errors: { pointer: string }[] }) => body.errors.map(({ pointer }) => pointer).sort()

describe('a report of a permanent exclusion', () => {
  it('opens a case and answers every date that now runs, explained and with its law', async () => {
    const { body } = await world.post('sam', '/cases', A_REPORT, 'first').expect(201)
    expect(body).toMatchObject({
      reference: 'AP-26-00001',
      stage: 'notified',
      pupil: { legalSurname: 'Ellery' },
      nextAction: { code: 'contact-family' },
    })
    const dates = Object.fromEntries(
      body.clocks.map((clock: { rule: string; dueOn: string }) => [clock.rule, clock.dueOn]),
    )
    expect(dates).toEqual({
      'EX-02': '2026-11-10',
      'EX-11': '2026-11-17',
      'EX-18': '2026-11-11',
      'GB-01': '2026-12-01',
    })
    for (const clock of body.clocks) {
      expect(clock.explanation).toMatch(/2026/)
      expect(clock.source).not.toBe('')
    }
    expect(body.clocks.find(({ rule }: { rule: string }) => rule === 'EX-11')).toMatchObject({
      status: 'provisional',
      explanation: 'Education must be in place from Tuesday 17 November 2026, the sixth school day of the exclusion',
    })
  })

  it('can be checked with its dates before it is sent, and leaves nothing behind', async () => {
    const { body: before } = await world.get('casey', '/cases')
    const pupil = { legalForename: 'Noa', legalSurname: 'Birch', birthDate: '2013-05-09' }
    const { body } = await world.post('sam', '/cases/preview', { ...A_REPORT, pupil }).expect(200)
    expect(body.clocks.map(({ rule, dueOn }: { rule: string; dueOn: string }) => [rule, dueOn])).toContainEqual([
      'EX-11',
      '2026-11-17',
    ])
    await world.post('sam', '/cases/preview', { ...A_REPORT, reasons: [] }).expect(422)
    expect((await world.get('casey', '/cases')).body).toEqual(before)
    const { body: found } = await world.post('casey', '/pupils/search', { birthDate: '2013-05-09' })
    expect(found).toMatchObject({ items: [] })
  })

  it('starts the procedure of the case once it is committed', async () => {
    const [job] = await world.told()
    expect(job).toMatchObject({ do: 'start', workflow: 'permanentExclusion', taskQueue: 'workflows' })
    expect(job.workflowId).toMatch(/^case\/[0-9a-f-]{36}$/)
  })

  it('answers the first case when the same request comes again', async () => {
    const { body } = await world.post('sam', '/cases', A_REPORT, 'first').expect(200)
    expect(body.reference).toBe('AP-26-00001')
  })

  it('answers the first case when the same pupil and day are reported by somebody else', async () => {
    const again = {
      ...A_REPORT,
      pupil: { legalForename: 'jordan', legalSurname: 'ELLERY', birthDate: JORDAN.birthDate },
    }
    const { body } = await world.post('casey', '/cases', { ...again, imposedAt: '2026-11-10T10:30' }).expect(200)
    expect(body.reference).toBe('AP-26-00001')
    expect(await world.told()).toHaveLength(1)
  })

  it('refuses a key that was used for another report', async () => {
    const { body } = await world.post('sam', '/cases', { ...A_REPORT, reasons: ['PA'] }, 'first').expect(422)
    expect(body.code).toBe('key-used-for-another-request')
  })

  it('is refused field by field, all at once', async () => {
    const wrong = {
      kind: 'LEFT',
      schoolUrn: '123456',
      pupil: { upn: 'A801200005001' },
      imposedAt: '2026-11-10T11:01',
      reasons: [],
    }
    const { body } = await world.post('casey', '/cases', wrong).expect(422)
    expect(refused(body)).toEqual(['/imposedAt', '/kind', '/pupil/upn', '/reasons', '/schoolUrn'])
  })

  it.each([
    ['a fourth reason', { reasons: ['PP', 'PA', 'VP', 'VA'] }, '/reasons'],
    ['a reason that is none', { reasons: ['XX'] }, '/reasons/0'],
    ['a day more than a year back', { imposedAt: '2025-11-09T10:00' }, '/imposedAt'],
    ['a day that does not exist', { imposedAt: '2026-02-30T10:00' }, '/imposedAt'],
    ['a pupil of another school', { pupil: { upn: AISHA.upn } }, '/pupil/upn'],
    [
      'a pupil of another school, by name',
      { pupil: { legalForename: 'Aisha', legalSurname: 'Farouk', birthDate: AISHA.birthDate } },
      '/pupil/legalSurname',
    ],
    ['a suspension, which cannot be reported yet', { kind: 'SUSP' }, '/kind'],
    [
      'a child not born yet',
      { pupil: { legalForename: 'Noa', legalSurname: 'Birch', birthDate: '2030-05-09' } },
      '/pupil/birthDate',
    ],
    [
      'a child born in another age',
      { pupil: { legalForename: 'Noa', legalSurname: 'Birch', birthDate: '1950-05-09' } },
      '/pupil/birthDate',
    ],
  ])('refuses %s', async (_case, part, pointer) => {
    const { body } = await world.post('casey', '/cases', { ...A_REPORT, ...part }).expect(422)
    expect(refused(body)).toEqual([pointer])
  })

  it('accepts the very day a year back', async () => {
    const pupil = { legalForename: 'Rowan', legalSurname: 'Vale', birthDate: '2012-01-01' }
    const { body } = await world
      .post('casey', '/cases', { ...A_REPORT, pupil, imposedAt: '2025-11-10T10:00' })
      .expect(201)
    const daySix = body.clocks.find(({ rule }: { rule: string }) => rule === 'EX-11')
    expect(daySix).toMatchObject({ status: 'unknown', dueOn: null, explanation: expect.stringContaining('not loaded') })
  })

  it('refuses a school that somebody does not work for as if it did not exist', async () => {
    const { body } = await world.post('ruth', '/cases', A_REPORT).expect(422)
    expect(body.errors).toContainEqual({
      pointer: '/schoolUrn',
      code: 'unknown-school',
      message: 'Choose a school you work for',
    })
  })

  it('adds a pupil nobody knew', async () => {
    const pupil = {
      upn: 'B801200005001',
      legalForename: 'Ines',
      legalSurname: 'Moreau',
      birthDate: '2013-05-02',
      ncYear: '8',
    }
    const { body } = await world.post('sam', '/cases', { ...A_REPORT, pupil }).expect(201)
    expect(body.pupil).toMatchObject({ upn: 'B801200005001', legalSurname: 'Moreau' })
  })

  it('makes one case of two reports at the same moment', async () => {
    const pupil = { legalForename: 'Kit', legalSurname: 'Sorrel', birthDate: '2013-05-03' }
    const both = await Promise.all([1, 2].map(() => world.post('sam', '/cases', { ...A_REPORT, pupil })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201])
    expect(both[0].body.id).toBe(both[1].body.id)
  })
})

describe('over gRPC', () => {
  const report = {
    kind: 'PERM',
    schoolUrn: '900002',
    pupil: { upn: AISHA.upn },
    imposedAt: '2026-11-10T09:00',
    reasons: ['DB'],
  }
  type Reply = {
    case: { id: string; reference: string; clocks: { rule: string; dueOn: string }[] }
    alreadyReported: boolean
  }

  it('another system reports by the same rules and reads the case back', async () => {
    const first = await world.ask<Reply>('Exclusions', 'ReportExclusion', { ...report, idempotencyKey: 'g1' }, 'demo')
    expect(first.alreadyReported).toBe(false)
    const again = await world.ask<Reply>('Exclusions', 'ReportExclusion', { ...report, idempotencyKey: 'g1' }, 'demo')
    expect(again).toMatchObject({ alreadyReported: true, case: { reference: first.case.reference } })
    const read = await world.ask<Reply>('Exclusions', 'GetCase', { id: first.case.reference }, 'demo')
    expect(read.case.clocks).toContainEqual(expect.objectContaining({ rule: 'EX-11', dueOn: '2026-11-17' }))
  })

  it('answers a refused report with the fields', async () => {
    const call = world.ask('Exclusions', 'ReportExclusion', { ...report, reasons: [] }, 'demo')
    await expect(call).rejects.toMatchObject({ code: 3, details: 'The report cannot be accepted yet.' })
  })
})

interface Listed {
  items: { reference: string; pupilName: string }[]
}

describe('who may look', () => {
  const ofHarbour = async () =>
    (await world.post('casey', '/cases/search', { q: 'ellery' })).body.items[0] as { id: string; reference: string }

  it('shows a case by its reference, and records who looked', async () => {
    const { reference } = await ofHarbour()
    await world.get('sam', `/cases/${reference}`).expect(200)
    const { body } = await world.get('morgan', `/cases/${reference}/views`).expect(200)
    expect(body).toContainEqual(expect.objectContaining({ who: 'sam', action: 'viewed' }))
  })

  it('gives the same answer for a case of another school and for one that does not exist', async () => {
    const { id } = await ofHarbour()
    const forbidden = await world.get('ruth', `/cases/${id}`).expect(404)
    const unknown = await world.get('ruth', '/cases/AP-26-99999').expect(404)
    const never = await world.get('ruth', '/cases/whatever').expect(404)
    for (const { body } of [unknown, never])
      expect({ ...body, instance: '' }).toEqual({ ...forbidden.body, instance: '' })
  })

  it('lists a school its own cases only', async () => {
    const { body } = await world.get('ruth', '/cases').expect(200)
    expect(body.items.map(({ school }: { school: { urn: string } }) => school.urn)).toEqual(['900002'])
  })

  it('finds a case by a UPN that the child had before, or its beginning, and by none that was withdrawn', async () => {
    const found = async (q: string, who = 'casey') =>
      ((await world.post(who, '/cases/search', { q }).expect(200)).body as Listed).items.map((one) => one.pupilName)
    const [{ id }] = await world.db.query<{ id: string }[]>('select id from pupils where upn = $1', [JORDAN.upn])
    const had = (upn: string, withdrawnAt: string | null) =>
      world.db.query(
        `insert into pupil_facts (pupil_id, kind, value, to_on, recorded_by_name, recorded_at, withdrawn_at)
         values ($1, 'upn', $2, '2025-08-31', 'the register', now(), $3)`,
        [id, { upn }, withdrawnAt],
      )
    await had('T801299992604', null)
    await had('M802299992611', '2026-09-01')
    expect(await found(' t801299992604 ')).toEqual(['Jordan Ellery'])
    expect(await found('T8012')).toEqual(['Jordan Ellery'])
    expect(await found('M802299992611')).toEqual([])
    expect(await found('T801299992604', 'ruth')).toEqual([])
    expect(await found(JORDAN.upn)).toEqual(['Jordan Ellery'])
  })

  it('pages through cases without missing or repeating one', async () => {
    const seen: string[] = []
    for (let next: string | null = ''; next !== null;) {
      const { body } = await world.get('casey', `/cases?limit=2${next && `&cursor=${next}`}`).expect(200)
      seen.push(...body.items.map(({ reference }: { reference: string }) => reference))
      next = body.next as string | null
    }
    expect(seen).toHaveLength(5)
    expect(new Set(seen).size).toBe(5)
  })

  it.each(['imposedOn', 'pupil', '-pupil', '-school', 'due'])(
    'lists them ordered by %s, however small the page, and says how many there are',
    async (sort) => {
      const whole = (await world.get('casey', `/cases?sort=${sort}`).expect(200)).body as Listed
      const seen: string[] = []
      for (let next: string | null = ''; next !== null;) {
        const asked = `/cases?sort=${sort}&limit=2${next && `&cursor=${next}`}`
        const { body, headers } = await world.get('casey', asked).expect(200)
        expect(body.total).toBe(5)
        if (body.next) expect(headers.link).toContain(`sort=${sort}&limit=2&cursor=`)
        seen.push(...(body as Listed).items.map(({ reference }) => reference))
        next = body.next as string | null
      }
      expect(seen).toEqual(whole.items.map(({ reference }) => reference))
      const names = whole.items.map(({ pupilName }) => pupilName.split(' ').reverse().join(' '))
      if (sort.endsWith('pupil')) expect(sort.startsWith('-') ? names.reverse() : names).toEqual([...names].sort())
    },
  )

  it('lets an analyst see no child', async () => {
    await world.get('ana', '/cases').expect(404)
  })
})

describe('a report of a child who is held already', () => {
  let pupil: { id: string }
  beforeAll(async () => {
    const teal = { ...JORDAN, upn: 'B892999926004', legalForename: 'Robin', legalSurname: 'Teal', contacts: [] }
    const { body } = await world.post('adele', '/pupils', teal).expect(200)
    pupil = { id: body.id as string }
  })

  const preview = (who: string, report: object) => world.post(who, '/cases/preview', { ...A_REPORT, ...report })
  const found = async (who: string, upn: string) =>
    (await world.post(who, '/pupils/search', { upn }).expect(200)).body.items[0].id as string

  it('may name one of those who were shown, and is of the same school then', async () => {
    const { body } = await preview('sam', { pupil }).expect(200)
    expect(body).toMatchObject({ pupil: { name: 'Robin Teal', isNew: false }, before: [] })
    const aisha = await found('casey', AISHA.upn)
    for (const [who, code] of [
      ['sam', 'unknown'],
      ['demo', 'unknown'],
      ['casey', 'not-of-this-school'],
    ]) {
      const { body: elsewhere } = await preview(who, { pupil: { id: aisha } }).expect(422)
      expect(elsewhere.errors).toMatchObject([{ pointer: '/pupil/id', code }])
    }
    const { body: unknown } = await preview('casey', { pupil: { id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c0ff' } }).expect(
      422,
    )
    expect(unknown.errors).toMatchObject([{ pointer: '/pupil/id', code: 'unknown' }])
  })

  describe('and is on another school’s roll', () => {
    const TYPED = { legalForename: 'Bo', legalSurname: 'Carver', birthDate: '2012-05-31' }
    const NOBODYS = 'Z999400124003'
    const alike = (answer: { status: number; body: object }, upn: string) => {
      const { id: _id, reference: _reference, ...body } = answer.body as Record<string, unknown>
      const text = JSON.stringify({ ...body, instance: '' }).replaceAll(upn, 'UPN')
      return `${answer.status} ${text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')}`
    }

    it.each(['sam', 'demo'])('is answered to %s as a report by a number that nobody has', async (who) => {
      for (const typed of [{}, { legalForename: 'Bo' }, TYPED, { ...TYPED, birthDate: '1990-05-31' }]) {
        const [taken, nobodys] = [
          await preview(who, { pupil: { ...typed, upn: AISHA.upn } }),
          await preview(who, { pupil: { ...typed, upn: NOBODYS } }),
        ]
        expect(alike(taken, AISHA.upn)).toBe(alike(nobodys, NOBODYS))
        expect(JSON.stringify(taken.body)).not.toContain('Farouk')
      }
      // and by the name and the day of birth alone
      const { upn: _, ...named } = { ...AISHA, legalForename: 'Aisha', legalSurname: 'Farouk' }
      const { legalForename, legalSurname, birthDate } = named
      const { body } = await preview(who, { pupil: { legalForename, legalSurname, birthDate } }).expect(200)
      expect(body).toMatchObject({ pupil: { isNew: true }, before: [] })
    })

    it('is taken as it is typed, and somebody at the authority looks whose number it is', async () => {
      const report = (upn: string) => world.post('sam', '/cases', { ...A_REPORT, pupil: { ...TYPED, upn } })
      const taken = await report(AISHA.upn).expect(201)
      // the same again is the same case, not a third record
      expect((await report(AISHA.upn).expect(200)).body.id).toBe(taken.body.id)
      const nobodys = await world.post('sam', '/cases', {
        ...A_REPORT,
        pupil: { ...TYPED, legalForename: 'Bea', upn: NOBODYS },
      })
      expect(alike(taken, AISHA.upn)).toBe(alike(nobodys, NOBODYS).replaceAll('Bea', 'Bo'))
      const tasks = async (id: string) =>
        ((await world.get('casey', `/cases/${id}/tasks`).expect(200)).body as { kind: string }[]).map(
          ({ kind }) => kind,
        )
      expect(await tasks(taken.body.id as string)).toContain('upn-of-two-records')
      expect(await tasks(nobodys.body.id as string)).not.toContain('upn-of-two-records')
      // it is still the other child's number
      expect((await world.post('casey', '/pupils/search', { upn: AISHA.upn }).expect(200)).body.items).toHaveLength(2)
      const known = await preview('casey', { schoolUrn: '900002', pupil: { upn: AISHA.upn } }).expect(200)
      expect(known.body.pupil.name).toBe('Aisha Farouk')
      await world.db.query(`update cases set stage = 'closed', closed_at = now() where id = any($1)`, [
        [taken.body.id, nobodys.body.id],
      ])
    })

    it('is no other answer either where the number is said later', async () => {
      const { body: kase } = await world
        .post('sam', '/cases', { ...A_REPORT, pupil: { ...TYPED, legalForename: 'Dee' } })
        .expect(201)
      const say = (who: string, upn: string) => world.patch(who, `/cases/${kase.id}/pupil`, { upn }, '*')
      expect((await say('casey', AISHA.upn).expect(422)).body.errors).toMatchObject([{ code: 'another-pupil' }])
      const [taken, nobodys] = [await say('sam', AISHA.upn), await say('sam', 'Y999400124012')]
      const without = (answer: typeof taken, upn: string) => alike(answer, upn).replace(/"version":\d+/, '"version":0')
      expect(without(taken, AISHA.upn)).toBe(without(nobodys, 'Y999400124012'))
      await world.db.query(`update cases set stage = 'closed', closed_at = now() where id = $1`, [kase.id])
    })
  })

  it('says which exclusions of the child have been reported, of this day and of others', async () => {
    const { body: kase } = await world.post('sam', '/cases', { ...A_REPORT, pupil }).expect(201)
    const { reference, id } = kase as { reference: string; id: string }
    const { body: again } = await preview('sam', { pupil }).expect(200)
    expect(again.before).toEqual([{ reference, imposedOn: '2026-11-10', sameDay: true }])
    const { body: another } = await preview('casey', { pupil, imposedAt: '2026-11-09T10:00' }).expect(200)
    expect(another.before).toEqual([{ reference, imposedOn: '2026-11-10', sameDay: false }])
    await world.db.query(
      `insert into case_restrictions values ($1, 'team-only', 'young-parents', 'Known', 'x', 'X', now())`,
      [id],
    )
    const typed = { upn: 'B892999926004', legalForename: 'Robin', legalSurname: 'Teal', birthDate: JORDAN.birthDate }
    const { body: hidden } = await preview('casey', { pupil: typed }).expect(200)
    expect(hidden).toMatchObject({ pupil: { isNew: true }, before: [] })
    await preview('casey', { pupil }).expect(422)
  })
})
