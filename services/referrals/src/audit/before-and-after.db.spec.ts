import { A_REPORT, JORDAN, World } from '../world.test-support'

let world: World
let jordanId: string

beforeAll(async () => {
  world = await World.begin()
  const [jordan] = await world.db.query<{ id: string }[]>('select id from pupils where upn = $1', [JORDAN.upn])
  jordanId = jordan.id
})
afterAll(() => world.end())

interface Told {
  before: object | null
  after: object | null
}
const told = (action: string, subjectId: string) =>
  world.db.query<Told[]>('select before, after from audit where action = $1 and subject_id = $2 order by id desc', [
    action,
    subjectId,
  ])

describe('what the audit says of a change', () => {
  it('is what a pupil was and is: the birth date, the sex and the learner number', async () => {
    const right = { ...JORDAN, birthDate: '2012-02-15', sex: 'F', uln: '1000000043' }
    await world.post('casey', '/pupils', right).expect(200)
    expect((await told('pupil-changed', jordanId))[0]).toEqual({
      before: { birthDate: '2012-02-14', sex: null, uln: null },
      after: { birthDate: '2012-02-15', sex: 'F', uln: '1000000043' },
    })
    const rows = await told('pupil-changed', jordanId)
    await world.post('casey', '/pupils', right).expect(200)
    expect(await told('pupil-changed', jordanId)).toEqual(rows)
  })

  it('is everything of a pupil who is new', async () => {
    expect(await told('pupil-changed', jordanId)).toHaveLength(2)
    expect((await told('pupil-changed', jordanId))[1]).toMatchObject({
      before: {},
      after: { upn: JORDAN.upn, legalForename: 'Jordan', birthDate: '2012-02-14', contacts: [{ name: 'Dana Ellery' }] },
    })
  })

  it('is whom a family’s contacts become: whether they may be written to, a court’s order, another address, an end', async () => {
    const [dana] = await world.db.query<{ id: string }[]>('select id from contacts where pupil_id = $1', [jordanId])
    const right = { ...JORDAN, birthDate: '2012-02-15', sex: 'F', uln: '1000000043' }
    const contacts = [
      {
        ...JORDAN.contacts[0],
        ...{
          mayContact: false,
          mayNotContactBecause: 'A court says so',
          courtOrder: 'No contact before 2027',
          addressLines: ['7 Birch Row'],
        },
      },
      { name: 'Robin Hale', relationship: 'carer' },
    ]
    await world.post('casey', '/pupils', { ...right, contacts }).expect(200)
    const [changed] = await told('pupil-changed', jordanId)
    expect(changed).toMatchObject({
      before: {
        contacts: [{ id: dana.id, mayContact: true, courtOrder: null, addressLines: ['3 Alder Close'] }, {}],
      },
      after: {
        contacts: [
          { id: dana.id, mayContact: false, courtOrder: 'No contact before 2027', addressLines: ['7 Birch Row'] },
          { name: 'Robin Hale' },
        ],
      },
    })
    await world.post('casey', '/pupils', { ...right, contacts: [contacts[0]] }).expect(200)
    expect((await told('pupil-changed', jordanId))[0]).toMatchObject({
      before: { contacts: [{ endedOn: null }] },
      after: { contacts: [{ endedOn: '2026-11-10' }] },
    })
  })

  it('is what a school, a member of staff and a neighbour were and are', async () => {
    const school = { urn: '900002', name: 'Mill Lane Academy', laCode: '999', telephone: '01632 960101' }
    await world.post('adele', '/schools', { ...school, headName: 'Ms Helen Marsh' }).expect(200)
    expect((await told('school-changed', '900002'))[0]).toEqual({
      before: { name: 'Mill Lane School' },
      after: { name: 'Mill Lane Academy' },
    })
    const casey = { sub: 'casey', name: 'Casey Okafor', role: 'caseworker', onDuty: true, telephone: '01632 960250' }
    await world.post('adele', '/staff', { ...casey, email: 'casey.okafor@a.example' }).expect(200)
    expect((await told('staff-changed', 'casey'))[0]).toEqual({
      before: { email: 'casey@a.example' },
      after: { email: 'casey.okafor@a.example' },
    })
    await world.post('adele', '/authorities', { code: '998', name: 'Fellshire', exclusionsEmail: 'new@f.example' })
    expect((await told('authority-changed', '998'))[0]).toEqual({
      before: { exclusionsEmail: 'ex@f.example' },
      after: { exclusionsEmail: 'new@f.example' },
    })
  })

  it('is what a report said, and the child that nobody knew before it', async () => {
    const pupil = { legalForename: 'Ines', legalSurname: 'Ward', birthDate: '2012-03-04' }
    const { body: kase } = await world.post('sam', '/cases', { ...A_REPORT, pupil }).expect(201)
    expect(await told('reported', kase.id)).toMatchObject([{ after: { imposedOn: '2026-11-10', reasons: ['PP'] } }])
    expect(await told('pupil-added', kase.pupil.id)).toMatchObject([{ after: { legalSurname: 'Ward' } }])
  })
})
