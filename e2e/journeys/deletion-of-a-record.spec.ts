import { ADMINISTRATOR, Journey, type JourneyPerson, MANAGER } from '../rig/journey'

/** Born 25 years before the day on which the story begins. */
const QUENBY = {
  ...{ legalForename: 'Quenby', legalSurname: 'Ollerenshaw', birthDate: '2001-11-10', ncYear: '10' },
  ...{
    schoolUrn: '900001',
    contacts: [{ name: 'Una Ollerenshaw', relationship: 'parent', addressLines: ['1 The Row'] }],
  },
}

describe('a child’s record that is due', () => {
  let journey: Journey
  let morgan: JourneyPerson
  let adele: JourneyPerson
  let id: string

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-10T11:00')
    const { system } = journey
    const headers = { authorization: `Bearer ${await system.tokenOf('adele')}`, 'content-type': 'application/json' }
    const put = await fetch(`${system.addresses.referrals.http}/api/v1/pupils`, {
      ...{ method: 'POST', headers, body: JSON.stringify(QUENBY) },
    })
    id = ((await put.json()) as { id: string }).id
    morgan = await journey.as(MANAGER)
    adele = await journey.as(ADMINISTRATOR)
  }, 240_000)
  afterAll(() => journey?.end())

  it('is asked to be deleted by a manager, who says why', async () => {
    await morgan.visits('/retention')
    await morgan.follows(`Record ${id.slice(0, 8)}`)
    await morgan.follows('Ask that the record be deleted')
    await morgan.presses('Ask that the record be deleted')
    expect(await morgan.reads()).toContain('Enter why the record is deleted now')
    await morgan.fills('Why is the record deleted now?', 'Quenby’s record is due')
    await morgan.presses('Ask that the record be deleted')
    expect(await morgan.reads()).toContain('You asked for it: another manager or administrator confirms it.')
  }, 240_000)

  it('is deleted by another, in every service, and leaves a certificate that names nobody', async () => {
    const at = new URL(morgan.page.url()).pathname
    await adele.visits(at)
    expect(await adele.reads()).toContain('Quenby Ollerenshaw')
    await adele.presses('Delete the record for ever')
    let certificate = await adele.reads()
    while (!/State\s+Deleted/.test(certificate)) {
      await adele.visits(at)
      certificate = await adele.reads()
    }
    expect(certificate).toContain('Certificate of deletion')
    for (const part of [
      'The child, their family and their cases',
      'Panels',
      'Education and placements',
      'Letters and mail',
    ])
      expect(certificate).toContain(part)
    expect(certificate).toMatch(/contacts\s+1/)
    expect(certificate).not.toMatch(/Quenby|Ollerenshaw/)
  }, 240_000)

  it('is found by nobody any more, and the audit is whole', async () => {
    await adele.visits('/audit/chain?check=yes')
    expect(await adele.reads()).toContain('Every entry is as it was sealed.')
    await morgan.visits('/retention')
    expect(await morgan.reads()).toContain('No record is due.')
    expect(journey.faults).toEqual([])
  }, 240_000)
})
