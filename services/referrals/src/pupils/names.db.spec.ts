import { A_REPORT, JORDAN, World } from '../world.test-support'

let world: World
let pupilId: string
let caseId: string

beforeAll(async () => {
  world = await World.begin()
  const called = { ...JORDAN, preferredForename: 'Jo', preferredSurname: 'Marsh-Okoro' }
  pupilId = (await world.post('adele', '/pupils', called).expect(200)).body.id as string
  caseId = (await world.post('sam', '/cases', A_REPORT).expect(201)).body.id as string
  await world.activities.acknowledgeNotice({ caseId })
})
afterAll(() => world.end())

describe('a child who goes by another surname than the law’s', () => {
  it('is called by it in the lists of cases and of clocks, and in the case', async () => {
    const { body: cases } = await world.get('casey', '/cases').expect(200)
    expect(cases.items).toMatchObject([{ pupilName: 'Jo Marsh-Okoro' }])
    const { body: clocks } = await world.get('casey', '/clocks').expect(200)
    expect(new Set(clocks.items.map(({ pupilName }: { pupilName: string }) => pupilName))).toEqual(
      new Set(['Jo Marsh-Okoro']),
    )
    const { body: kase } = await world.get('casey', `/cases/${caseId}`).expect(200)
    expect(kase.pupil).toMatchObject({ name: 'Jo Marsh-Okoro', legalSurname: 'Ellery' })
  })

  it('is found by either, and stands in the list where the name that is shown belongs', async () => {
    for (const q of ['Marsh', 'Jo Marsh-O', 'Ellery', 'Jordan Ellery']) {
      const { body } = await world.get('casey', `/cases?q=${encodeURIComponent(q)}`).expect(200)
      expect(body.items).toMatchObject([{ reference: 'AP-26-00001' }])
    }
    const maya = { legalForename: 'Zed', legalSurname: 'Garland', birthDate: '2012-04-04' }
    await world.post('sam', '/cases', { ...A_REPORT, pupil: maya }).expect(201)
    const { body } = await world.get('casey', '/cases?sort=pupil').expect(200)
    expect(body.items.map(({ pupilName }: { pupilName: string }) => pupilName)).toEqual([
      'Zed Garland',
      'Jo Marsh-Okoro',
    ])
    const { body: found } = await world.post('casey', '/pupils/search', { name: 'Jo Marsh Okoro' }).expect(200)
    expect(found.items[0]).toMatchObject({ id: pupilId, name: 'Jo Marsh-Okoro', legalSurname: 'Ellery' })
  })

  it('has the legal name on the page of the pupil, and in letters to whoever keeps a register of it', async () => {
    const { body: pupil } = await world.get('casey', `/pupils/${pupilId}`).expect(200)
    expect(pupil).toMatchObject({ name: 'Jo Marsh-Okoro', legalName: 'Jordan Ellery' })
    const { fields } = await world.ask<{ fields: { name: string; value: string }[] }>('Directory', 'GetMergeFields', {
      caseId,
    })
    expect(Object.fromEntries(fields.map(({ name, value }) => [name, value]))).toMatchObject({
      ...{ childFirstName: 'Jo', childFullName: 'Jo Marsh-Okoro', childLegalName: 'Jordan Ellery' },
    })
  })

  it('is known by it when a school reports without a number', async () => {
    const reported = { legalForename: 'Jo', legalSurname: 'marsh-okoro', birthDate: JORDAN.birthDate }
    const { body } = await world.post('sam', '/cases', { ...A_REPORT, pupil: reported })
    expect(JSON.stringify(body)).toContain(caseId)
  })
})
