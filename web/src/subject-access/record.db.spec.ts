import { person, WebWorld } from '../app.test-support'
import { PupilsPage } from '../pupils/pupils.page'
import { OVERVIEW, RECORD } from '../pupils/samples.test-support'
import { SignInPage } from '../session/sign-in.page'
import { textOfPdf } from './pdf-text.test-support'
import { PupilRecordPage } from './record.page'

const AT = `/pupils/${RECORD.id}`
const HELD = {
  holdings: [
    { name: 'Pupil', others: [], rows: [{ legal_surname: 'Ellery' }] },
    { name: 'Family and contacts', others: ['name'], rows: [{ name: 'Dana Ellery' }] },
  ],
}

describe('everything held about a child who has no case', () => {
  let world: WebWorld

  beforeAll(async () => {
    world = await WebWorld.begin([SignInPage, PupilRecordPage, PupilsPage])
  })
  afterAll(() => world.end())
  beforeEach(() => {
    world.reset()
    world.services.answers.set(`/api/v1${AT}`, { status: 200, body: RECORD })
    world.services.answers.set(`/api/v1${AT}/overview`, { status: 200, body: OVERVIEW })
    world.services.answers.set(`/api/v1${AT}/record`, { status: 200, body: HELD })
  })

  it('is reached from the child’s page by those who may see it, and so is how long it is kept', async () => {
    const morgan = await world.signedInAs(person('manager'), '/pupils')
    const child = await morgan.get(AT).expect(200)
    expect(child.text).toContain(`href="${AT}/record"`)
    expect(child.text).toContain(`href="/retention${AT}"`)
    const { text } = await morgan.get(`${AT}/record`).expect(200)
    expect(text).toContain(`href="${AT}/record/file?as=pdf&others=out"`)
    expect(text).toContain(`href="/retention${AT}"`)
    const casey = await world.signedInAs(person('caseworker'), '/pupils')
    expect((await casey.get(AT).expect(200)).text).not.toMatch(/\/record"|\/retention/)
    await casey.get(`${AT}/record`).expect(403)
    await casey.get(`${AT}/record/file`).expect(403)
  })

  it('is a file for another program and one to read, whole or without what may be about others', async () => {
    const morgan = await world.signedInAs(person('manager'), '/pupils')
    const whole = await morgan.get(`${AT}/record/file`).expect(200)
    expect(whole.body).toMatchObject({ pupilId: RECORD.id, madeOn: '2026-11-24' })
    expect(whole.text).toContain('Dana Ellery')
    const theirs = await morgan.get(`${AT}/record/file?others=out`).expect(200)
    expect(theirs.text).toContain('"Ellery"')
    expect(theirs.text).not.toContain('Dana')
    const toRead = await morgan.get(`${AT}/record/file?as=pdf&others=out`).buffer(true).expect(200)
    const text = textOfPdf(toRead.body as Buffer)
    expect(text).toContain(`Record ${RECORD.id}`)
    expect(text).not.toContain('Dana')
  })

  it('is nothing of a child of whom somebody may not know, and asks why of one with a restricted case', async () => {
    const morgan = await world.signedInAs(person('manager'), '/pupils')
    const put = (status: number, body: object) => world.services.answers.set(`/api/v1${AT}/record`, { status, body })
    put(404, { code: 'not-found' })
    await morgan.get(`${AT}/record`).expect(404)
    await morgan.get(`${AT}/record/file`).expect(404)
    put(409, { code: 'case-is-restricted', detail: 'Case AP-26-00012 is restricted. Say why you open it.' })
    const { headers } = await morgan.get(`${AT}/record`).expect(303)
    expect(headers.location).toBe(`/cases/AP-26-00012/opening?then=${encodeURIComponent(`${AT}/record`)}`)
  })
})
