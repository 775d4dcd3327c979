import { verifyAudit } from '@daysix/platform/audit-chain'
import { testDatabase } from '@daysix/platform/testing/database'
import { CASE, deletedWith, RECORD, SAID } from '@daysix/platform/testing/record-deletion'
import { database } from './database'
import { HOLDINGS } from './holdings'

const AT = '2026-11-10T10:00:00Z'
const MESSAGE = '00000000-0000-4000-8000-0000000000b1'

/** One row of everything that is held of the child, each with the words of the child. */
const ROWS: [string, Record<string, unknown>][] = [
  [
    'messages',
    {
      ...{ id: MESSAGE, key: 'one', case_id: CASE, template: 'parents-told', template_version: '1', occasion: 'told' },
      ...{ audience: 'parents', recipient_id: 'one', recipient_kind: 'parent', channel: 'email', state: 'sent' },
      ...{ useful_until: AT, queued_at: AT, sent_at: AT, sent_to: 'quenby@families.example', sent_to_name: SAID },
      ...{ body_text: SAID, body_html: SAID, body_hash: 'x', why: SAID, refs: {}, missing: [], attempts: 1 },
    },
  ],
  ['silenced_cases', { case_id: CASE, silenced_at: AT }],
]

describe('the deletion of a child’s record', () => {
  let made: Awaited<ReturnType<typeof testDatabase>>

  beforeAll(async () => {
    made = await testDatabase(database)
  })
  afterAll(() => made.drop())

  it('leaves no word of the child, and an audit that fits its chain', async () => {
    const subjects: [string, string][] = [
      ['case', CASE],
      ['message', MESSAGE],
    ]
    const given = { rows: ROWS, subjects }
    const done = await deletedWith(made.db, { schema: 'notifications', holdings: HOLDINGS }, given)
    expect(done.before).toEqual(expect.arrayContaining(['notifications.messages', 'notifications.audit']))
    expect(done.after).toEqual([])
    expect(done.untried).toEqual([])
    // those about the child, and the list that it stood in
    expect(done.part).toMatchObject({ erased: subjects.length + 1, before: { position: subjects.length + 2 } })
    expect(done.part!.after!.position).toBe(subjects.length + 3)
    expect(done.verification).toMatchObject({ findings: [], erased: subjects.length + 1 })
  })

  it('is not to be had by taking words away: without its account the row is found', async () => {
    await made.asOwner(`update audit set after = null, salt = null, erased_by = '${RECORD.deletionId}'
      where action = 'noted' and erased_by is null`)
    const { findings } = await made.db.transaction('REPEATABLE READ', (tx) => verifyAudit(tx))
    expect(findings).toMatchObject([{ what: 'changed' }])
  })
})
