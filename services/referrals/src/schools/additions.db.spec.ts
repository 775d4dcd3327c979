import { A_REPORT, World } from '../world.test-support'

let world: World
beforeAll(async () => {
  world = await World.begin()
  await world
    .post('adele', '/schools', { urn: '900001', name: 'Harbour Academy', laCode: '999', typeCode: '1', groupCode: '4' })
    .expect(200)
})
afterAll(() => world.end())

const HARBOUR = '/schools/900001/additions'

interface Additions {
  urn: string
  name: string
  reviewPanel: object
  [field: string]: unknown
}
const read = async (who = 'casey') => {
  const { body, headers } = await world.get(who, HARBOUR).expect(200)
  return { held: body as Additions, version: headers.etag }
}
const change = async (said: object, who = 'morgan') => {
  const { held, version } = await read()
  const { urn: _urn, name: _name, reviewPanel: _panel, ...all } = held
  return world.put(who, HARBOUR, { ...all, ...said }, version)
}
const audited = () =>
  world.db.query<{ who: string; before: object; after: object; reason: string | null }[]>(
    `select who, before, after, reason from audit where action = 'school-additions-changed' order by id desc`,
  )

describe('what the authority adds to a school', () => {
  it('is changed by a manager, and the audit tells what it was, what it is and why letters go elsewhere', async () => {
    const said = { morningStarts: '08:45', morningEnds: '12:15', exclusionEmail: 'new@900001.example' }
    const changed = await change({ ...said, reason: 'The old one is no longer read' })
    expect([changed.status, changed.body]).toEqual([200, expect.objectContaining({ ...said, afternoonStarts: null })])
    expect((await read()).held).toMatchObject(said)
    expect((await audited())[0]).toEqual({
      who: 'morgan',
      before: { morningStarts: null, morningEnds: null, exclusionEmail: 'exclusions@900001.example' },
      after: said,
      reason: 'The old one is no longer read',
    })
  })

  it('goes on receiving the letters of its cases at the address that was changed, or at the safe one', async () => {
    const { body: kase } = await world.post('sam', '/cases', A_REPORT).expect(201)
    const asked = { caseId: kase.id as string, audience: 'school' }
    const writtenTo = async () =>
      (await world.ask<{ recipients: { email: string }[] }>('Directory', 'GetRecipients', asked)).recipients.map(
        ({ email }) => email,
      )
    expect(await writtenTo()).toEqual(['new@900001.example'])
    expect((await change({ safeEmail: 'safe@900001.example', reason: 'For few eyes' })).status).toBe(200)
    expect(await writtenTo()).toEqual(['safe@900001.example'])
  })

  it('needs a reason for another e-mail address, and for nothing else', async () => {
    const refused = await change({ attendanceEmail: 'attendance@900001.example' })
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ pointer: '/reason', message: 'Say why an e-mail address changes' }),
    ])
    expect((await change({ attendanceContact: 'Jo Attwood', attendanceTelephone: '01632 960 155' })).status).toBe(200)
  })

  it('is refused field by field, and then nothing of it is kept', async () => {
    const before = await read()
    const refused = await change({ morningEnds: '08:00', termCount: 2, designatedLeadEmail: 'nobody' })
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      ...['/designatedLeadEmail', '/termCount'],
    ])
    expect((await change({ morningEnds: '08:00' })).body.errors[0].pointer).toBe('/morningEnds')
    expect(await read()).toEqual(before)
  })

  it('said again as it is held changes nothing and leaves no trace', async () => {
    const [before, rows] = [await read(), await audited()]
    expect((await change({})).status).toBe(200)
    expect(await read()).toEqual(before)
    expect(await audited()).toHaveLength(rows.length)
  })

  it('is not written over by somebody who looked before the last change', async () => {
    const { held } = await read()
    const { urn: _urn, name: _name, reviewPanel: _panel, ...all } = held
    await world.put('morgan', HARBOUR, { ...all, area: 'North' }, '"0"').expect(412)
    await world.put('morgan', HARBOUR, { ...all, area: 'North' }).expect(428)
  })

  it('names who arranges the review panel: its own authority, until another is agreed', async () => {
    expect((await read()).held.reviewPanel).toEqual({ by: 'authority', laCode: '999', laName: 'Northmere Council' })
    expect((await change({ reviewPanelLaCode: '997' })).body.errors[0]).toMatchObject({
      pointer: '/reviewPanelLaCode',
      message: 'No authority that we know has this code',
    })
    expect((await change({ reviewPanelLaCode: '998' })).body.reviewPanel).toEqual({
      ...{ by: 'authority', laCode: '998', laName: 'Fellshire' },
    })
    expect((await change({ reviewPanelBy: 'academy-trust' })).body.reviewPanel).toEqual({
      ...{ by: 'academy-trust', laCode: null, laName: null },
    })
  })

  it('is read by caseworkers and by the school itself, which change nothing of it', async () => {
    expect((await read('sam')).held).toEqual((await read('casey')).held)
    for (const who of ['casey', 'sam']) expect((await change({ area: 'South' }, who)).status).toBe(404)
    await world.get('ruth', HARBOUR).expect(404)
    await world.get('casey', '/schools/999999/additions').expect(404)
    await world.put('morgan', '/schools/999999/additions', { area: 'x' }, '*').expect(422)
  })

  it('stays when the school is put right by those who set the system up', async () => {
    const before = await read()
    await world.post('adele', '/schools', { urn: '900001', name: 'Harbour Academy', laCode: '999' }).expect(200)
    expect(await read()).toEqual(before)
  })

  it('stands in no list and in no view of a school that others read', async () => {
    const { body } = await world.get('ana', '/schools/900001').expect(200)
    expect(JSON.stringify(body)).not.toContain('@900001.example')
    await world.get('ana', HARBOUR).expect(404)
  })
})
