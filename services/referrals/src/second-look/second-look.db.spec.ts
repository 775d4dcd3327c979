import { A_REPORT, World } from '../world.test-support'

let world: World
let caseId: string
let births = 0
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

const DANA = {
  name: 'Dana Thorn',
  relationship: 'mother',
  email: 'dana@families.example',
  addressLines: ['3 Alder Close'],
}
const NOT_YET = 'the address is new and no second person has looked it over yet'

beforeEach(async () => {
  births += 1
  const birthDate = `2012-05-${String(births).padStart(2, '0')}`
  const pupil = { legalForename: 'Alex', legalSurname: 'Thorn', birthDate }
  caseId = (await world.post('casey', '/cases', { ...A_REPORT, pupil }).expect(201)).body.id as string
})

const contacts = () => `/cases/${caseId}/contacts`
const tag = async () => (await world.get('casey', contacts())).headers.etag as string
const add = async (who: string, body: object = DANA): Promise<string> =>
  (
    await world
      .post(who, contacts(), body)
      .set('if-match', await tag())
      .expect(201)
  ).body.id as string
const change = async (id: string, body: object, who = 'casey') =>
  world.patch(who, `${contacts()}/${id}`, body, await tag()).expect(200)
const letters = () =>
  world.ask<{ recipients: { email: string }[]; leftOut: { why: string; barred: boolean }[] }>(
    ...(['Directory', 'GetRecipients', { caseId, audience: 'parents' }] as const),
  )
const tasks = async () =>
  (
    (await world.get('casey', `/cases/${caseId}/tasks`)).body as {
      kind: string
      doneAt: string | null
      doneBy: string
    }[]
  )
    .map(({ kind, doneAt }) => `${kind} ${doneAt ? 'done' : 'open'}`)
    .sort()
const looks = async (id: string, who = 'morgan') =>
  (await world.get(who, `${contacts()}/${id}/looks`).expect(200)).body.looks as {
    id: string
    value: string
    state: string
    current: boolean
    mayLook: boolean
  }[]
const lookOver = async (contactId: string, lookId: string, body: object, who = 'morgan') =>
  world.post(who, `${contacts()}/${contactId}/looks/${lookId}`, body).set('if-match', await tag())

describe('the address of a parent', () => {
  it('that the school gives first is written to at once', async () => {
    const id = await add('sam')
    expect((await letters()).recipients).toEqual([expect.objectContaining({ email: DANA.email })])
    expect(await tasks()).toEqual([])
    expect((await looks(id)).map(({ state }) => state)).toEqual(['accepted', 'accepted'])
  })

  it('that our own people take down waits for a second person, who is asked', async () => {
    await add('casey')
    expect(await letters()).toMatchObject({ recipients: [], leftOut: [{ why: NOT_YET, barred: false }] })
    expect(await tasks()).toEqual(['look-over-address open', 'look-over-address open'])
    const { body } = await world.get('casey', contacts())
    expect(body).toEqual([expect.objectContaining({ look: 'asked', letters: { by: null, sentences: [NOT_YET] } })])
  })

  it.each([
    ['set-up reads in with the register is accepted', 'adele', 'accepted'],
    ['a caseworker enters with a child by hand waits too', 'casey', 'asked'],
  ])('that %s', async (_case, who, state) => {
    const child = { legalForename: 'Kit', legalSurname: who, birthDate: '2013-01-10', schoolUrn: '900001' }
    const { body } = await world.post(who, '/pupils', { ...child, contacts: [DANA] }).expect(200)
    const rows = await world.db.query<object[]>(
      `select distinct state from address_looks look join contacts on contacts.id = contact_id where pupil_id = $1`,
      [body.id],
    )
    expect(rows).toEqual([{ state }])
  })

  it('that changed is written to once a second person found it right; its procedure hears of it', async () => {
    const id = await add('sam')
    await change(id, { email: 'dana@new.example' })
    expect((await letters()).recipients).toEqual([])
    const [look] = await looks(id)
    expect(look).toMatchObject({ value: 'dana@new.example', state: 'asked', current: true, mayLook: true })
    const before = (await world.told()).length
    const { status, body } = await lookOver(id, look.id, { verdict: 'right', note: 'Telephoned' })
    expect([status, body.looks[0].state]).toEqual([200, 'right'])
    expect((await letters()).recipients).toEqual([expect.objectContaining({ email: 'dana@new.example' })])
    expect(await tasks()).toEqual(['look-over-address done'])
    expect((await world.told()).slice(before)).toEqual([expect.objectContaining({ message: 'caseChanged' })])
    const rows = await world.db.query<object[]>(
      `select who, after from audit where action = 'address-looked-over' and after->>'lookId' = $1`,
      [look.id],
    )
    expect(rows).toEqual([{ who: 'morgan', after: expect.objectContaining({ verdict: 'right', part: 'email' }) }])
  })

  it('is not looked over by whoever entered it, nor twice, nor by a school', async () => {
    const id = await add('sam')
    await change(id, { email: 'dana@new.example' })
    const [look] = await looks(id, 'casey')
    expect(look.mayLook).toBe(false)
    const own = await lookOver(id, look.id, { verdict: 'right' }, 'casey')
    expect([own.status, own.body.code]).toEqual([409, 'second-person-needed'])
    expect((await lookOver(id, look.id, { verdict: 'right' }, 'sam')).status).toBe(404)
    await lookOver(id, look.id, { verdict: 'right' })
    const again = await lookOver(id, look.id, { verdict: 'wrong', note: 'No' })
    expect([again.status, again.body.code]).toEqual([409, 'address-looked-over'])
    await world.post('morgan', `${contacts()}/${id}/looks/${look.id}`, { verdict: 'right' }).expect(428)
  })

  it('that is wrong is said to be so, and another has to be found', async () => {
    const id = await add('sam')
    await change(id, { addressLines: ['9 Elm Road'] })
    const [look] = await looks(id)
    const silent = await lookOver(id, look.id, { verdict: 'wrong' })
    expect(silent.body.errors).toEqual([expect.objectContaining({ pointer: '/note' })])
    await lookOver(id, look.id, { verdict: 'wrong', note: 'A street that is none' })
    expect((await letters()).leftOut).toEqual([
      expect.objectContaining({ why: 'a second person found the address wrong', barred: false }),
    ])
    expect(await tasks()).toEqual(['find-address open', 'look-over-address done'])
    await change(id, { addressLines: ['3 Alder Close'] })
    expect((await letters()).recipients).toHaveLength(1)
  })

  it('that changes again before anybody looked asks for the new one alone', async () => {
    const id = await add('sam')
    await change(id, { email: 'dana@new.example' })
    await change(id, { email: 'dana@newer.example' })
    expect(await tasks()).toEqual(['look-over-address done', 'look-over-address open'])
    await change(id, { mayContact: false, mayNotContactBecause: 'She asked us not to' })
    expect(await tasks()).toEqual(['look-over-address done', 'look-over-address done'])
  })
})

describe('somebody of the family', () => {
  it('who is no contact any more keeps the row, and gets no letters', async () => {
    const id = await add('sam')
    await change(id, { endedOn: '2026-11-10' })
    expect((await letters()).leftOut).toEqual([expect.objectContaining({ why: 'is no contact of the child any more' })])
    expect((await world.get('casey', contacts())).body).toEqual([expect.objectContaining({ endedOn: '2026-11-10' })])
    const early = await world.patch('casey', `${contacts()}/${id}`, { beganOn: '2026-11-10' }, await tag())
    expect(early.body.errors).toEqual([expect.objectContaining({ pointer: '/endedOn', code: 'too-early' })])
  })

  it('is not forgotten when the register names them no more', async () => {
    const pupil = {
      legalForename: 'Alex',
      legalSurname: 'Thorn',
      birthDate: `2012-05-${String(births).padStart(2, '0')}`,
    }
    await add('sam')
    await world.post('adele', '/pupils', { ...pupil, schoolUrn: '900001', contacts: [] }).expect(200)
    expect((await world.get('casey', contacts())).body).toEqual([
      expect.objectContaining({ name: 'Dana Thorn', endedOn: '2026-11-10' }),
    ])
  })

  it('who needs an interpreter or a translation has the caseworker asked for one', async () => {
    await add('sam', { ...DANA, interpreter: true, language: 'pl' })
    expect(await tasks()).toEqual(['arrange-interpreter open', 'arrange-translation open'])
  })

  it('of a child reported later is asked about then', async () => {
    const { body: pupil } = await world
      .post('adele', '/pupils', {
        ...{ legalForename: 'Nia', legalSurname: 'Rowe', birthDate: '2013-01-09', schoolUrn: '900001' },
        contacts: [{ ...DANA, name: 'Bo Rowe', language: 'cy' }],
      })
      .expect(200)
    const { legalForename, legalSurname, birthDate } = pupil
    const report = { ...A_REPORT, pupil: { legalForename, legalSurname, birthDate } }
    caseId = (await world.post('sam', '/cases', report).expect(201)).body.id as string
    expect(await tasks()).toEqual(['arrange-translation open'])
  })
})
