import { A_REPORT, World } from '../world.test-support'

let world: World
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

const DANA = { name: 'Dana Thorn', relationship: 'mother', email: 'dana@families.example' }
let child: string
let nth = 0
const path = () => `/pupils/${child}/contacts`
const list = async () => world.get('casey', path()).expect(200)
const people = async () => (await list()).body as object[]
const tag = async () => (await list()).headers.etag
const add = async (body: object = DANA) => world.post('casey', path(), body).set('if-match', await tag())
const added = async (body: object = DANA) => (await add(body)).body as { id: string }
const change = async (id: string, body: object) => world.patch('casey', `${path()}/${id}`, body, await tag())
const pointers = ({ body }: { body: { errors: { pointer: string }[] } }) => body.errors.map(({ pointer }) => pointer)
const BARRED = { mayContact: false, mayNotContactBecause: 'She asked us not to, by letter of 3 May' }

/** A case of the child, whose contacts of the register are those of its first report. */
async function aCase(): Promise<string> {
  const { body } = await world.get('casey', `/pupils/${child}`).expect(200)
  const [legalForename, legalSurname] = (body.legalName as string).split(/ (.*)/)
  const pupil = { legalForename, legalSurname, birthDate: body.birthDate as string }
  return (await world.post('sam', '/cases', { ...A_REPORT, pupil }).expect(201)).body.id as string
}
const auditOf = () =>
  world.db.query<{ action: string; before: object; after: object }[]>(
    `select action, before, after from audit where subject_id = $1 and action like 'contact-%' order by id`,
    [child],
  )

beforeEach(async () => {
  world.itIs('2026-11-10T11:00')
  nth += 1
  const robin = { legalForename: 'Robin', legalSurname: `Thorn ${nth}`, birthDate: '2013-03-04', ncYear: '9' }
  const { body } = await world.post('casey', '/pupils', { ...robin, schoolUrn: '900001', contacts: [] }).expect(200)
  child = body.id as string
})

describe('the people around a child without a case', () => {
  it('are added to and changed by the team, with the version that was looked at', async () => {
    await world.post('casey', path(), DANA).expect(428)
    await world.post('casey', path(), DANA).set('if-match', '"99"').expect(412)
    const { id } = await added()
    await world.patch('casey', `${path()}/${id}`, { language: 'pl' }).expect(428)
    const changed = await change(id, { language: 'pl', interpreter: true })
    expect(changed.headers.etag).toBe(await tag())
    expect(await people()).toMatchObject([{ name: 'Dana Thorn', language: 'pl', interpreter: true, household: 1 }])
  })

  it.each([
    ['Polish', 'pl'],
    [' CY ', 'cy'],
    ['pt-BR', 'pt-br'],
  ])('have a language, by its name or code: %s', async (language, code) => {
    await added({ ...DANA, language })
    expect(await people()).toMatchObject([{ language: code }])
  })

  it.each(['klingon', 'Polnisch', '', '1'])(
    'have no language “%s”: no letter would ever be written',
    async (language) => {
      const { id } = await added()
      for (const { status, body } of [await add({ ...DANA, language }), await change(id, { language })]) {
        expect(status).toBe(422)
        expect(body.errors).toMatchObject([
          { pointer: '/language', message: 'Choose a language of the list, or enter its code, like pl' },
        ])
      }
    },
  )

  it('are still shown and changed where their language was kept in words, as it once could be', async () => {
    const { id } = await added()
    await world.db.query(`update contacts set language = 'Romani chib' where id = $1`, [id])
    expect((await change(id, { interpreter: true })).status).toBe(200)
    expect(await people()).toMatchObject([{ language: 'Romani chib', interpreter: true }])
  })

  it('are still shown and changed where no number was kept as their telephone, as it once could be', async () => {
    const { id } = await added()
    await world.db.query(`update contacts set telephone = 'ask Joe' where id = $1`, [id])
    expect((await change(id, { interpreter: true })).status).toBe(200)
    expect(await people()).toMatchObject([{ telephone: 'ask Joe', interpreter: true }])
  })

  it('wait for a second look at an address that our own people took down', async () => {
    const { id } = await added()
    expect(await people()).toMatchObject([{ look: 'asked', letters: { by: null } }])
    const [look] = await world.db.query<object[]>(
      'select source, state, said_by from address_looks where contact_id = $1',
      [id],
    )
    expect(look).toEqual({ source: 'team', state: 'asked', said_by: 'casey' })
    await aCase()
    const tasks = await world.db.query<object[]>(
      `select t.kind from tasks t join cases c on c.id = t.case_id
      where c.pupil_id = $1 and t.kind = 'look-over-address'`,
      [child],
    )
    expect(tasks).toHaveLength(1)
  })

  it('are audited as they were and as they are', async () => {
    const { id } = await added()
    await change(id, { telephone: '01632 960200' })
    await change(id, { telephone: '01632 960200' })
    expect(await auditOf()).toMatchObject([
      { action: 'contact-added', before: {}, after: DANA },
      { action: 'contact-changed', before: { telephone: null }, after: { telephone: '01632 960200' } },
    ])
  })

  it('are nobody’s but the team’s', async () => {
    const { id } = await added()
    for (const who of ['sam', 'ruth', 'adele', 'ana']) {
      await world.get(who, path()).expect(404)
      await world.post(who, path(), DANA).set('if-match', '*').expect(404)
      await world.patch(who, `${path()}/${id}`, { language: 'pl' }, '*').expect(404)
    }
  })

  it('are not changed through another child', async () => {
    const { id } = await added()
    const other = { legalForename: 'Lee', legalSurname: 'Rowe', birthDate: '2012-01-01', schoolUrn: '900002' }
    const { body: lee } = await world.post('casey', '/pupils', { ...other, contacts: [] }).expect(200)
    await world.patch('casey', `/pupils/${lee.id}/contacts/${id}`, { language: 'pl' }, '*').expect(404)
  })

  it('are refused field by field', async () => {
    expect(pointers(await add({ name: ' ', email: 'dana' }))).toEqual(['/name', '/relationship', '/email'])
    const { id } = await added({ ...DANA, beganOn: '2026-11-01' })
    expect(pointers(await change(id, { endedOn: '2026-11-01' }))).toEqual(['/endedOn'])
    expect((await change(id, { telephone: 'abc' })).body.errors).toMatchObject([
      { pointer: '/telephone', message: 'Enter a telephone number, like 01632 960 001' },
    ])
    expect((await change(id, { telephone: '+44 (0)1632 960 200 ext 12' })).status).toBe(200)
  })
})

describe('somebody who may not be contacted', () => {
  it('is never so without a reason in words', async () => {
    expect(pointers(await add({ ...DANA, mayContact: false, mayNotContactBecause: '  ' }))).toEqual([
      '/mayNotContactBecause',
    ])
    const { id } = await added()
    expect(pointers(await change(id, { mayContact: false }))).toEqual(['/mayNotContactBecause'])
    await change(id, BARRED)
    expect(await people()).toMatchObject([
      { ...BARRED, letters: { by: null, sentences: ['must not be contacted', BARRED.mayNotContactBecause] } },
    ])
    expect(pointers(await change(id, { mayNotContactBecause: '' }))).toEqual(['/mayNotContactBecause'])
  })

  it('keeps no reason once they may be contacted again', async () => {
    const { id } = await added({ ...DANA, ...BARRED })
    await change(id, { mayContact: true })
    expect(await people()).toMatchObject([{ mayContact: true, mayNotContactBecause: null }])
    expect((await auditOf())[1]).toMatchObject({ before: BARRED })
  })

  it('from before reasons were asked for stays as recorded until somebody says why', async () => {
    const { id } = await added()
    await world.db.query('update contacts set may_contact = false where id = $1', [id])
    expect((await change(id, { telephone: '01632 960200' })).status).toBe(200)
    expect(await people()).toMatchObject([{ mayContact: false, mayNotContactBecause: null }])
    expect((await change(id, BARRED)).body).toMatchObject(BARRED)
  })

  it('comes from a register with a reason too', async () => {
    const { body: held } = await world.get('casey', `/pupils/${child}`).expect(200)
    const pupil = { legalForename: 'Robin', legalSurname: `Thorn ${nth}`, birthDate: held.birthDate as string }
    const from = (contact: object) =>
      world.post('adele', '/pupils', { ...pupil, schoolUrn: '900001', contacts: [contact] })
    expect(pointers(await from({ ...DANA, mayContact: false }).expect(422))).toEqual([
      '/contacts/0/mayNotContactBecause',
    ])
    await from({ ...DANA, ...BARRED }).expect(200)
    expect(await people()).toMatchObject([BARRED])
  })
})

describe('a register that is read in again', () => {
  const readIn = async (contact: object) => {
    const { body: held } = await world.get('casey', `/pupils/${child}`).expect(200)
    const pupil = { legalForename: 'Robin', legalSurname: `Thorn ${nth}`, birthDate: held.birthDate as string }
    await world.post('adele', '/pupils', { ...pupil, schoolUrn: '900001', contacts: [contact] }).expect(200)
  }

  it('lifts no bar, no restriction of an address and no court order, of which it knows nothing', async () => {
    const { id } = await added()
    const protection = { ...BARRED, addressRestricted: true, courtOrder: 'Order of 3 May' }
    await change(id, protection)
    await readIn({ ...DANA, telephone: '01632 960200', addressLines: ['A refuge'] })
    expect(await people()).toMatchObject([{ id, ...protection, telephone: '01632 960200', addressLines: [] }])
  })

  it('gives its own words for a bar, and may restrict what was open', async () => {
    const { id } = await added({ ...DANA, ...BARRED })
    const said = { mayContact: false, mayNotContactBecause: 'The school was told so', addressRestricted: true }
    await readIn({ ...DANA, ...said })
    expect(await people()).toMatchObject([{ id, ...said }])
  })
})

describe('every open case of the child', () => {
  it('hears who was added and who was changed, and names nobody', async () => {
    const caseId = await aCase()
    const before = (await world.told()).length
    const { id } = await added()
    await change(id, BARRED)
    const told = (await world.told()).slice(before)
    expect(told).toMatchObject([
      { message: 'caseChanged', payload: { what: 'contacts' } },
      { message: 'caseChanged', payload: { what: 'contacts' } },
    ])
    expect(JSON.stringify(told)).not.toMatch(/Dana|asked us/)
    const story = await world.db.query<{ kind: string }[]>(
      `select kind from timeline where case_id = $1 and kind like 'contact-%' order by at, id`,
      [caseId],
    )
    expect(story.map(({ kind }) => kind).sort()).toEqual(['contact-added', 'contact-changed'])
  })
})
