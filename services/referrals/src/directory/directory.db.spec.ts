import { A_REPORT, MAYA, World } from '../world.test-support'

let world: World
let caseId: string
beforeAll(async () => {
  world = await World.begin()
  caseId = (await world.post('sam', '/cases', A_REPORT).expect(201)).body.id as string
})
afterAll(() => world.end())

interface Recipients {
  recipients: { id: string; kind: string; email: string; channel: string }[]
  leftOut: { id: string; why: string }[]
}
const recipients = (audience: string) => world.ask<Recipients>('Directory', 'GetRecipients', { caseId, audience })

describe('the directory', () => {
  it.each([
    ['parents', 'dana@families.example'],
    ['school', 'exclusions@900001.example'],
    ['responsible-school', 'exclusions@900001.example'],
    ['director', 'director@a.example'],
  ])('says where to write to %s', async (audience, email) => {
    expect((await recipients(audience)).recipients.map((one) => one.email)).toEqual([email])
  })

  it('writes to the school’s safe address where it has named one', async () => {
    await world.db.query(`update schools set safe_email = 'safe@900001.example' where urn = '900001'`)
    expect((await recipients('school')).recipients.map((one) => one.email)).toEqual(['safe@900001.example'])
    await world.db.query(`update schools set safe_email = null where urn = '900001'`)
  })

  it('writes to whoever is on duty until somebody owns the case', async () => {
    expect((await recipients('caseworker')).recipients[0].id).toBe('staff:casey')
    await world.post('morgan', `/cases/${caseId}/owner`, { sub: 'dana' }).expect(200)
    expect((await recipients('caseworker')).recipients[0].id).toBe('staff:dana')
  })

  it('knows the schools of the register, and says the same of a number none has as of a case nobody may see', async () => {
    expect(await world.ask('Directory', 'GetSchool', { urn: '900002' })).toEqual({
      urn: '900002',
      name: 'Mill Lane School',
    })
    const said = async (asked: Promise<unknown>) => {
      const { code, details, metadata } = await asked.then(
        () => ({}) as never,
        (error: unknown) => error as never,
      )
      return [code, details, (metadata as { get(name: string): unknown[] }).get('grpc-status-details-bin')]
    }
    const none = await said(world.ask('Directory', 'GetSchool', { urn: '999999' }))
    expect(none[0]).toBe(5)
    expect(await said(world.ask('Exclusions', 'GetCase', { id: 'AP-99-99999' }, 'ruth'))).toEqual(none)
    expect(await said(world.ask('Exclusions', 'GetCase', { id: caseId }, 'ruth'))).toEqual(none)
  })

  it('tells nobody of a child whom the law does not have them told of', async () => {
    const nobody = { recipients: [], leftOut: [] }
    for (const audience of ['social-worker', 'virtual-school-head', 'home-authority'])
      expect(await recipients(audience)).toEqual(nobody)
  })

  it('tells those of a looked-after child of another authority, and says whom it cannot reach', async () => {
    const report = { ...A_REPORT, pupil: { upn: MAYA.upn } }
    const { id } = (await world.post('sam', '/cases', report).expect(201)).body as { id: string }
    const of = (audience: string) => world.ask<Recipients>('Directory', 'GetRecipients', { caseId: id, audience })
    expect((await of('home-authority')).recipients.map(({ email }) => email)).toEqual(['ex@f.example'])
    expect(await of('social-worker')).toMatchObject({ recipients: [], leftOut: [{ why: 'no e-mail address is held' }] })
    expect(await of('virtual-school-head')).toMatchObject({ leftOut: [{ why: 'no e-mail address is held' }] })
  })

  it('refuses an audience it does not know', async () => {
    await expect(recipients('neighbours')).rejects.toMatchObject({ code: 3 })
  })

  it('has the words of a letter ready', async () => {
    const { body: clocks } = await world.get('casey', `/cases/${caseId}/clocks`)
    const { id: clockId } = clocks.find(({ rule }: { rule: string }) => rule === 'EX-11')
    const { fields } = await world.ask<{ fields: { name: string; value: string }[] }>('Directory', 'GetMergeFields', {
      caseId,
      clockId,
    })
    expect(Object.fromEntries(fields.map(({ name, value }) => [name, value]))).toMatchObject({
      reference: 'AP-26-00001',
      childFirstName: 'Jordan',
      daySixOn: 'Tuesday 17 November 2026',
      publicPlaceDays: 'Tuesday 10 November 2026 to Monday 16 November 2026',
      governorsBy: 'Tuesday 1 December 2026',
      clockTitle: 'Full-time education from day six',
    })
  })

  it('has words for a child who is owed no day six, and never leaves a letter about rights unsent', async () => {
    const pupil = { legalForename: 'Ada', legalSurname: 'Small', birthDate: '2022-06-01', ncYear: 'R' }
    const { body } = await world.post('casey', '/cases', { ...A_REPORT, pupil }).expect(201)
    const { fields } = await world.ask<{ fields: { name: string; value: string }[] }>('Directory', 'GetMergeFields', {
      caseId: body.id,
    })
    const words = Object.fromEntries(fields.map(({ name, value }) => [name, value]))
    expect(words.daySixSentence).toBe(
      'The law asks for no full-time education from the sixth school day. The child is not of compulsory school age until Tuesday 31 August 2027.',
    )
    expect(words).not.toHaveProperty('publicPlaceDays')
    expect(words.governorsBy).toBe('Tuesday 1 December 2026')
  })

  it('says of a child let back when the governors met again that it was on that day', async () => {
    const decided = async () => {
      type Reply = { fields: { name: string; value: string }[] }
      const { fields } = await world.ask<Reply>('Directory', 'GetMergeFields', { caseId })
      return fields.find(({ name }) => name === 'governorsDecidedOn')?.value
    }
    await world.db.query(
      `update cases set governors_decision = 'upheld', governors_decided_on = '2026-11-20' where id = $1`,
      [caseId],
    )
    expect(await decided()).toBe('Friday 20 November 2026')
    await world.db.query(
      `update cases set reconsidered_decision = 'reinstated', reconsidered_on = '2027-01-15' where id = $1`,
      [caseId],
    )
    expect(await decided()).toBe('Friday 15 January 2027')
    // the other sentences are about a child whom nobody has let back
    await world.db.query(
      `update cases set governors_decision = null, governors_decided_on = null,
         reconsidered_decision = null, reconsidered_on = null where id = $1`,
      [caseId],
    )
  })

  it('sums the case up', async () => {
    expect(await world.ask('Directory', 'GetCaseSummary', { caseId })).toMatchObject({
      ...{ reference: 'AP-26-00001', closed: false, schoolUrn: '900001', pupilName: 'Jordan Ellery', ncYear: '10' },
      ...{ daySixOn: '2026-11-17', firstDay: '2026-11-10', calendarOf: '900001', schoolName: 'Harbour Academy' },
    })
  })

  it('gives the calendar in force, saying when it is borrowed', async () => {
    type Reply = { provisional: boolean; fileJson: string }
    const borrowed = await world.ask<Reply>('Directory', 'GetCalendar', { owner: '900001' })
    expect(borrowed.provisional).toBe(true)
    expect(JSON.parse(borrowed.fileJson).terms).toHaveLength(3)
    expect((await world.ask<Reply>('Directory', 'GetCalendar', { owner: 'authority' })).provisional).toBe(false)
  })

  it('answers another system nothing', async () => {
    await expect(world.ask('Directory', 'GetCaseSummary', { caseId }, 'demo')).rejects.toMatchObject({ code: 5 })
  })
})
