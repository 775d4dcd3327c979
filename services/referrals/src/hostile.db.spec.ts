import { cursorOf } from '@daysix/platform/paging'
import { describeApi } from '@daysix/platform/service'
import { everyTrouble, HOSTILE_TEXTS, type HostileField, textFields } from '@daysix/platform/testing/hostile'
import { A_REPORT, World } from './world.test-support'

/** What stands in the other fields, so that only the hostile one is wrong. */
const SAMPLES = {
  ...{ kind: 'PERM', schoolUrn: '900001', urn: '900001', imposedAt: '2026-11-09T10:00', birthDate: '2012-02-14' },
  pupil: { legalForename: 'Robin', legalSurname: 'Ashdown', birthDate: '2012-03-14' },
  ...{ reasons: ['PP'], because: 'Misread', term: 'Autumn', ncYear: '9', schoolYear: 2026, days: 2 },
  ...{ givenAt: '2026-11-10T10:30', from: '2026-12-01', sub: 'casey', role: 'caseworker' },
}

describe('hostile text', () => {
  let world: World
  let fields: HostileField[]
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    world = await World.begin()
    fields = textFields(describeApi(world.service.app, 'referrals'), SAMPLES)
    const { body } = await world.post('sam', '/cases', A_REPORT).expect(201)
    const { id, pupil } = body as { id: string; pupil: { id: string } }
    const contacts = (await world.get('casey', `/cases/${id}/contacts`).expect(200)).body as { id: string }[]
    Object.assign(ids, { case: id, pupil: pupil.id, contactId: contacts[0].id })
  })
  afterAll(() => world.end())

  const addressOf = (path: string): string =>
    path
      .replace('/api/v1', '')
      .replace('/cases/{id}', `/cases/${ids.case}`)
      .replace('/pupils/{id}', `/pupils/${ids.pupil}`)
      .replace('{contactId}', ids.contactId)
      .replace('{owner}', '900001')
      .replace('{name}', 'ex-14-counts')
      .replace(/\{\w+\}/, ids.case)

  const send = (who: string, { method, path }: HostileField, body: object) =>
    method === 'post'
      ? world.post(who, addressOf(path), body).set('if-match', '*')
      : world[method](who, addressOf(path), body, '*')

  /** By the first who may. */
  const ask = async (field: HostileField, body: object) => {
    for (const who of ['casey', 'adele']) {
      const answer = await send(who, field, body)
      if (answer.status !== 404) return answer
    }
    return send('casey', field, body)
  }

  it.each([
    ...['/cases', '/clocks', '/tasks', '/audit', '/users', '/schools', '/trusts'],
    ...['/retention/due', '/retention/deletions', '/schools/imports'],
  ])('in the cursor of %s begins the list anew', async (path) => {
    const none = '-'.repeat(36)
    const made = [['a', none], ['1', ids.case], ['0000-01-01T00:00:00Z', ids.case], ['1e300'], ['9'.repeat(40)], []]
    for (const parts of made)
      expect([
        parts,
        (await world.get(path === '/tasks' ? 'casey' : 'adele', `${path}?cursor=${cursorOf(...parts)}`)).status,
      ]).toEqual([parts, 200])
    const keep = await world.post('adele', '/rollovers/preview', { on: '2026-09-01', keep: [none] }).expect(422)
    expect(keep.body.errors).toMatchObject([{ pointer: '/keep/0' }])
  })

  it('is put in every field of every door', () => {
    const doors = new Set(fields.map(({ method, path }) => `${method} ${path}`))
    expect(doors.size).toBeGreaterThan(25)
    expect(fields.length).toBeGreaterThan(150)
  })

  it.each(Object.entries(HOSTILE_TEXTS))(
    '%s is kept or refused beside its field, in every field of every door',
    async (_what, text) => expect(await everyTrouble(fields, text, ask)).toEqual([]),
  )
})
