import { illustrativeSchools, registerFile, type RegisterRow, windows1252 } from '@daysix/shared/illustrative-register'
import { type ClientRequest, request } from 'node:http'
import { Person } from '../rig/browser'
import { ADMINISTRATOR, Journey, type JourneyPerson } from '../rig/journey'
import { until } from '../rig/until'

const LONG_NAME = 'St Thomas à Becket and Our Lady of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch School'
const SCHOOLS = [...illustrativeSchools(300)]
SCHOOLS[7] = { ...SCHOOLS[7], EstablishmentName: LONG_NAME }

const file = (rows: RegisterRow[]): string => [...registerFile(rows)].join('')
/** As the department publishes it. */
const bytes = (text: string): Buffer => Buffer.from(windows1252(text))

/** Three rows that cannot be kept, from line 303 on: the first school's name of its site takes two lines. */
const BAD: RegisterRow[] = [
  { ...SCHOOLS[1], URN: '91001' },
  { ...SCHOOLS[2], URN: '919002', OpenDate: '31-02-2020' },
  { ...SCHOOLS[3], URN: '919003', SchoolCapacity: 'about 300' },
]
const REGISTER = file([...SCHOOLS, ...BAD])

const [CLOSED, FOLLOWS] = [SCHOOLS[20], SCHOOLS[21]]
const LINKS = [
  'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate',
  `${FOLLOWS.URN},${CLOSED.URN},"${CLOSED.EstablishmentName}",Predecessor,01-09-2026`,
  `${CLOSED.URN},${FOLLOWS.URN},"${FOLLOWS.EstablishmentName}",Successor,01-09-2026`,
].join('\r\n')

describe('the national register of schools', () => {
  let journey: Journey
  let adele: JourneyPerson

  beforeAll(async () => {
    journey = await Journey.underSkippedTime('2026-11-03T11:00')
    adele = await journey.as(ADMINISTRATOR)
  }, 240_000)
  afterAll(() => journey?.end())

  async function brings(name: string, content: Buffer | string) {
    await adele.visits('/schools')
    await adele.follows('Bring a file of the national register')
    await adele.choosesFile('The file', { name, content: Buffer.from(content) })
    await adele.presses('See what it changes')
  }

  it('is answered in words where there is no file, or one of something else', async () => {
    await adele.visits('/schools/import')
    await adele.presses('See what it changes')
    expect(await adele.reads()).toContain('Choose the CSV file of the register')
    await brings('pupils.csv', 'upn,surname\r\nW999400124001,Ellery\r\n')
    expect(await adele.reads()).toContain('The first line does not name the columns of the register of schools')
    expect(await adele.row('pupils.csv')).toContain('Refused')
  }, 60_000)

  it('shows what it would change, and each bad row with its line, column, value and reason', async () => {
    await brings('edubasealldata20261103.csv', bytes(REGISTER))
    const said = await adele.reads()
    for (const sum of ['303 rows in the file', '300 new schools', '3 rows left out, with an error'])
      expect(said).toContain(sum)
    await adele.follows('New (300)')
    await adele.sees('910000')
    await adele.follows('See the rows with an error')
    for (const [line, column, value, reason] of [
      ['303', 'URN', '91001', 'A URN has six digits'],
      ['304', 'OpenDate', '31-02-2020', 'Enter a day that exists, like 31-08-2026'],
      ['305', 'SchoolCapacity', 'about 300', 'Enter a number of at most 6 digits, or leave it empty'],
    ])
      expect((await adele.row(value!)).split('\t')).toEqual([line, column, value, reason])
    expect(await adele.gets(`${adele.path()}?format=csv`)).toContain('304,OpenDate,31-02-2020')
  }, 60_000)

  it('is saved on a second yes, and not before', async () => {
    await looksFor('910007')
    await adele.sees('No schools match.')
    await adele.visits('/schools/import')
    await adele.follows('edubasealldata20261103.csv')
    await adele.follows('Save these changes')
    await adele.presses('Yes, save them')
    await adele.sees('The schools are saved')
    await looksFor('910007')
    await adele.follows(LONG_NAME)
    expect(await adele.reads()).toContain(SCHOOLS[7].Postcode)
  }, 60_000)

  it('tells by its second file which school followed which', async () => {
    await brings('links_edubasealldata20261103.csv', bytes(LINKS))
    await adele.sees(`${CLOSED.EstablishmentName}, then ${FOLLOWS.EstablishmentName}`)
    await adele.follows('Save these changes')
    await adele.presses('Yes, save them')
    await adele.visits(`/schools/${FOLLOWS.URN}`)
    expect(await adele.reads()).toMatch(new RegExp(`Before it\\s+${CLOSED.EstablishmentName}`))
  }, 60_000)

  it('changes nothing a second time', async () => {
    await brings('edubasealldata20261103.csv', bytes(REGISTER))
    const said = await adele.reads()
    expect(said).toContain('300 schools as held already')
    expect(said).toContain('There is nothing to save')
    expect(said).not.toContain('Save these changes')
  }, 60_000)

  it('shows how far it is read to whoever looks on without JavaScript, and takes no second file meanwhile', async () => {
    const { web } = journey.system.addresses
    const looking = await Person.signsIn(journey.browser, web, ADMINISTRATOR, journey.faults, { javaScript: false })
    const many = [...illustrativeSchools(5_000, 2)].map((row, n) => ({ ...row, URN: String(920_000 + n) }))
    const text = file(many)
    const arriving = await begins('slowly.csv')
    arriving.write(bytes(text.slice(0, -200)))
    await until(
      'the file is on the list',
      async () => {
        await looking.visits('/schools/import')
        return (await looking.reads()).includes('slowly.csv')
      },
      30_000,
    )
    await looking.follows('slowly.csv')
    await until(
      '4,000 rows and some are read',
      async () => {
        await looking.follows('Look again now')
        return /\b4,\d{3} rows read so far/.test(await looking.reads())
      },
      30_000,
    )
    await brings('edubasealldata20261103.csv', bytes(REGISTER))
    expect(await adele.reads()).toContain('being read or saved now')
    arriving.end(bytes(text.slice(-200)))
    // nobody presses anything: the page asks again by itself
    await looking.sees('5,000 new schools')
    await looking.leaves()
    expect(journey.faults).toEqual([])
  }, 60_000)

  async function looksFor(urn: string) {
    await adele.visits('/schools')
    await adele.fills('Name, URN or postcode', urn)
    await adele.picks('Which schools', 'All of the register')
    await adele.presses('Show schools')
  }

  /** A file of the register on its way through the door for other programs, which whoever sends it ends. */
  async function begins(name: string): Promise<ClientRequest> {
    const { referrals } = journey.system.addresses
    const headers = {
      authorization: `Bearer ${await journey.system.tokenOf('adele')}`,
      'content-type': 'text/csv',
      'x-file-name': name,
    }
    const sent = request(`${referrals.http}/api/v1/schools/imports`, { method: 'POST', headers })
    sent.on('response', (answer) => void answer.resume())
    return sent
  }
})
