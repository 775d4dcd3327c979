import { A_REPORT, World } from '../world.test-support'

let world: World
beforeAll(async () => {
  world = await World.begin()
})
afterAll(() => world.end())

const DANA = { name: 'Dana Thorn', relationship: 'mother', email: 'dana@families.example' }
const BARRED = { mayContact: false, mayNotContactBecause: 'She asked us not to' }
const [MONDAY, TUESDAY, FRIDAY] = ['2026-11-09T10:00', '2026-11-10T11:00', '2026-11-13T15:30']
/** As it is written in an answer; London is at Greenwich time in November. */
const at = (local: string) => `${local}:00.000Z`

let nth = 0
let child: string

interface State {
  fromAt: string | null
  untilAt: string | null
  recordedBy: string | null
  addressLines: string[]
}

const enter = async (who: string, contacts: object[], legalForename = 'Robin') => {
  const robin = { legalForename, legalSurname: `Thorn ${nth}`, birthDate: '2013-03-04', ncYear: '9' }
  return (await world.post(who, '/pupils', { ...robin, schoolUrn: '900001', contacts }).expect(200)).body.id as string
}
const path = () => `/pupils/${child}/contacts`
const people = () => world.get('casey', path()).expect(200)
const added = async (body: object = DANA) => {
  const { headers } = await people()
  return (await world.post('casey', path(), body).set('if-match', headers.etag).expect(201)).body.id as string
}
const change = (id: string, body: object, who = 'casey') => world.patch(who, `${path()}/${id}`, body, '*').expect(200)
const historyOf = async (id: string) =>
  (await world.get('casey', `${path()}/${id}/history`).expect(200)).body as State[]
const spans = async (id: string) => (await historyOf(id)).map(({ fromAt, untilAt }) => [fromAt, untilAt])

beforeEach(async () => {
  world.itIs(MONDAY)
  nth += 1
  child = await enter('casey', [])
})

/** What holds now is held twice, in the row and in its history: the two never say different things. */
afterEach(async () => {
  const said = `(to_jsonb(row) - 'id' - 'pupil_id' - 'position')`
  const differing = await world.db.query<object[]>(
    `select row.name from contacts row left join contact_states state on state.contact_id = row.id and state.until_at is null
      where not coalesce(to_jsonb(state) @> ${said}, false)`,
  )
  expect(differing).toEqual([])
})

describe('what was said of somebody around a child', () => {
  it('is kept from when to when, with who said it', async () => {
    const id = await added({ ...DANA, addressLines: ['3 Alder Close'] })
    world.itIs(TUESDAY)
    await change(id, { addressLines: ['7 Birch Row'] }, 'morgan')
    world.itIs(FRIDAY)
    await change(id, { email: 'd.thorn@families.example' })
    expect(await historyOf(id)).toMatchObject([
      { addressLines: ['7 Birch Row'], email: 'd.thorn@families.example', fromAt: at(FRIDAY), untilAt: null },
      {
        addressLines: ['7 Birch Row'],
        email: DANA.email,
        fromAt: at(TUESDAY),
        untilAt: at(FRIDAY),
        recordedBy: 'morgan',
      },
      { addressLines: ['3 Alder Close'], fromAt: at(MONDAY), untilAt: at(TUESDAY), recordedBy: 'casey' },
    ])
  })

  it('shows from when to when they were not to be contacted, and why', async () => {
    const id = await added()
    world.itIs(TUESDAY)
    await change(id, BARRED)
    world.itIs(FRIDAY)
    await change(id, { mayContact: true })
    expect(await historyOf(id)).toMatchObject([
      { mayContact: true, mayNotContactBecause: null, fromAt: at(FRIDAY) },
      { ...BARRED, fromAt: at(TUESDAY), untilAt: at(FRIDAY) },
      { mayContact: true, untilAt: at(TUESDAY) },
    ])
  })

  it('goes on where the same is said again', async () => {
    const id = await added()
    world.itIs(TUESDAY)
    await change(id, { email: DANA.email })
    expect(await spans(id)).toEqual([[at(MONDAY), null]])
  })

  it('is kept of what is said on a case too', async () => {
    const id = await added()
    const { body: held } = await world.get('casey', `/pupils/${child}`).expect(200)
    const pupil = { legalForename: 'Robin', legalSurname: `Thorn ${nth}`, birthDate: held.birthDate as string }
    world.itIs(TUESDAY)
    const { body: kase } = await world.post('sam', '/cases', { ...A_REPORT, pupil }).expect(201)
    await world.patch('casey', `/cases/${kase.id}/contacts/${id}`, { language: 'pl' }, '*').expect(200)
    expect(await spans(id)).toEqual([
      [at(TUESDAY), null],
      [at(MONDAY), at(TUESDAY)],
    ])
    const ray = { name: 'Ray Thorn', relationship: 'father' }
    const { body } = await world.post('sam', `/cases/${kase.id}/contacts`, ray).set('if-match', '*').expect(201)
    expect(await historyOf(body.id as string)).toMatchObject([{ ...ray, fromAt: at(TUESDAY), recordedBy: 'sam' }])
  })

  it('is kept of what a register says, and of whom it names no more', async () => {
    await enter('adele', [DANA, { name: 'Ray Thorn', relationship: 'father' }])
    const { body } = await people()
    const [dana, ray] = (body as { id: string }[]).map(({ id }) => id)
    world.itIs(FRIDAY)
    await enter('adele', [{ ...DANA, telephone: '01632 960200' }])
    expect(await historyOf(dana)).toMatchObject([
      { telephone: '01632 960200', fromAt: at(FRIDAY), recordedBy: 'adele' },
      { telephone: null, fromAt: at(MONDAY), untilAt: at(FRIDAY) },
    ])
    expect(await historyOf(ray)).toMatchObject([
      { endedOn: '2026-11-13', fromAt: at(FRIDAY) },
      { endedOn: null, untilAt: at(FRIDAY) },
    ])
  })

  it('is the team’s to read, of this child alone', async () => {
    const id = await added()
    for (const who of ['sam', 'ruth', 'adele', 'ana']) await world.get(who, `${path()}/${id}/history`).expect(404)
    const lee = await enter('casey', [], 'Lee')
    await world.get('casey', `/pupils/${lee}/contacts/${id}/history`).expect(404)
  })
})

describe('a family as it was known at an instant', () => {
  const then = async (local: string) =>
    (await world.get('casey', `${path()}?at=${local}:00Z`).expect(200)).body as { name: string }[]
  const lookOver = async (id: string) => {
    const { body: held } = await world.get('casey', `/pupils/${child}`).expect(200)
    const pupil = { legalForename: 'Robin', legalSurname: `Thorn ${nth}`, birthDate: held.birthDate as string }
    const { body: kase } = await world.post('sam', '/cases', { ...A_REPORT, pupil }).expect(201)
    const looks = `/cases/${kase.id}/contacts/${id}/looks`
    const { body, headers } = await world.get('morgan', looks).expect(200)
    const right = world.post('morgan', `${looks}/${body.looks[0].id}`, { verdict: 'right' })
    await right.set('if-match', headers.etag).expect(200)
  }

  it('says whom one could write to then, and where', async () => {
    const id = await added()
    world.itIs(TUESDAY)
    await lookOver(id)
    world.itIs(FRIDAY)
    await change(id, BARRED)
    await added({ name: 'Ray Thorn', relationship: 'father' })
    expect(await then('2026-11-09T09:00')).toEqual([])
    const waits = { by: null, sentences: [expect.stringContaining('no second person has looked it over')] }
    expect(await then('2026-11-10T10:59')).toMatchObject([{ email: DANA.email, letters: waits, look: 'asked' }])
    expect(await then('2026-11-13T15:29')).toMatchObject([
      { email: DANA.email, mayContact: true, letters: { by: 'email' }, look: null },
    ])
    expect(await then('2026-11-13T15:30')).toMatchObject([
      { ...BARRED, letters: { by: null, sentences: ['must not be contacted', BARRED.mayNotContactBecause] } },
      { name: 'Ray Thorn' },
    ])
  })

  it('shows no address of somebody whose address is restricted now', async () => {
    const id = await added({ ...DANA, addressLines: ['3 Alder Close'] })
    world.itIs(TUESDAY)
    await change(id, { addressRestricted: true })
    expect(await then('2026-11-09T12:00')).toMatchObject([{ addressRestricted: false, addressLines: [] }])
  })

  it('is asked by an instant', async () => {
    await world.get('casey', `${path()}?at=yesterday`).expect(422)
  })
})

describe('an address that was restricted', () => {
  const REFUGE = { addressRestricted: true, addressLines: ['A refuge'] }
  const lines = async (id: string) => (await historyOf(id)).map(({ addressLines }) => addressLines)

  it('is not shown when it is no more', async () => {
    const id = await added({ ...DANA, ...REFUGE })
    await change(id, { addressRestricted: false, addressLines: ['7 Birch Row'] })
    expect(await lines(id)).toEqual([['7 Birch Row'], []])
  })

  it('hides where the family lived before, too, for as long as it is', async () => {
    const id = await added({ ...DANA, addressLines: ['3 Alder Close'] })
    await change(id, REFUGE)
    expect(await lines(id)).toEqual([[], []])
    const [{ held }] = await world.db.query<{ held: string[] }[]>(
      'select array_agg(address_lines[1] order by number) as held from contact_states where contact_id = $1',
      [id],
    )
    expect(held).toEqual(['3 Alder Close', 'A refuge'])
  })
})

describe('two records of a child that become one', () => {
  it('end the one of two contacts from then on, and until it is undone', async () => {
    await added()
    const kept = child
    child = await enter('casey', [], 'Robyn')
    const twice = await added()
    world.itIs(TUESDAY)
    const merging = { mergedId: child, reason: 'Entered twice' }
    const { body: merges } = await world.post('morgan', `/pupils/${kept}/merges`, merging).expect(200)
    child = kept
    const untilMerged = { endedOn: null, fromAt: at(MONDAY), untilAt: at(TUESDAY), recordedBy: 'casey' }
    const merged = { endedOn: '2026-11-10', fromAt: at(TUESDAY), recordedBy: 'morgan' }
    expect(await historyOf(twice)).toMatchObject([{ ...merged, untilAt: null }, untilMerged])
    world.itIs(FRIDAY)
    await world.post('morgan', `/pupils/${kept}/merges/${merges[0].id}/undo`, { reason: 'They are twins' }).expect(200)
    child = merging.mergedId
    const since = { endedOn: null, fromAt: at(FRIDAY), untilAt: null, recordedBy: 'morgan' }
    expect(await historyOf(twice)).toMatchObject([since, { ...merged, untilAt: at(FRIDAY) }, untilMerged])
  })
})

describe('whoever was held before this was kept', () => {
  it('has what held then as it was, and it is not known since when', async () => {
    const id = await added()
    await world.db.query('update contact_states set from_at = null, recorded_by_name = null where contact_id = $1', [
      id,
    ])
    world.itIs(TUESDAY)
    await change(id, { language: 'pl' })
    expect(await historyOf(id)).toMatchObject([
      { language: 'pl', fromAt: at(TUESDAY) },
      { language: 'en', fromAt: null, untilAt: at(TUESDAY), recordedBy: null },
    ])
  })
})
