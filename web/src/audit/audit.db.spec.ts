import { person, WebWorld } from '../app.test-support'
import { PAGES } from '../pages'

const CASE_ID = '0198a7b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b'

describe('the audit of one case', () => {
  let world: WebWorld

  beforeAll(async () => {
    world = await WebWorld.begin(PAGES)
  })
  afterAll(() => world.end())
  beforeEach(() => {
    world.reset()
    world.services.answers.set('/api/v1/audit', { status: 200, body: { items: [], next: null, total: 0 } })
  })

  const knowing = (...items: { id: string; reference: string }[]) =>
    world.services.answers.set('/api/v1/audit/cases', { status: 200, body: { items } })

  it('is found by the reference that the list shows', async () => {
    knowing({ id: CASE_ID, reference: 'AP-26-00012' })
    const browser = await world.signedInAs(person('manager'))
    const { text } = await browser.get('/audit?caseId=ap-26-00012').expect(200)
    expect(world.services.asked.at(-1)?.url).toContain(`caseId=${CASE_ID}`)
    expect(text).toContain('value="ap-26-00012"')
  })

  it('is refused in words where no case has that reference', async () => {
    knowing()
    const browser = await world.signedInAs(person('manager'))
    const { text } = await browser.get('/audit?caseId=AP-26-00099').expect(422)
    expect(text).toContain('No case has the reference AP-26-00099')
  })
})
