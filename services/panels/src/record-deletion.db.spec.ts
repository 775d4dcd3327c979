import { verifyAudit } from '@daysix/platform/audit-chain'
import { testDatabase } from '@daysix/platform/testing/database'
import { CASE, deletedWith, RECORD, SAID } from '@daysix/platform/testing/record-deletion'
import { database } from './database'
import { HOLDINGS } from './holdings'

const AT = '2026-11-10T10:00:00Z'
const ITEM = '00000000-0000-4000-8000-0000000000b1'
const SERIES = '00000000-0000-4000-8000-0000000000b2'
const MEETING = '00000000-0000-4000-8000-0000000000b3'
const MEMBER = '00000000-0000-4000-8000-0000000000b4'

/** One row of everything that is held of the child, each with the words of the child. */
const ROWS: [string, Record<string, unknown>][] = [
  [
    'series',
    {
      ...{ id: SERIES, name: 'Secondary', weekday: 4, time: '14:00', cut_off_working_days: 2, cut_off_time: '12:00' },
      ...{ quorum: 3, key_stages: [], version: 1 },
    },
  ],
  ['panel_members', { id: MEMBER, series_id: SERIES, name: 'Priya', email: 'priya@northmere.example', role: 'chair' }],
  [
    'meetings',
    {
      ...{ id: MEETING, series_id: SERIES, held_on: '2026-11-12', state: 'closed', version: 1 },
      ...{ cut_off_reminder_at: AT, cut_off_at: AT, held_at: AT, decisions_due_at: AT },
    },
  ],
  [
    'agenda_items',
    {
      ...{ id: ITEM, meeting_id: MEETING, case_id: CASE, case_reference: 'AP-26-00001', school_urn: '900001' },
      ...{ position: 1, late: false, state: 'decided', added_at: AT, withdrawn_reason: SAID },
    },
  ],
  [
    'decisions',
    {
      ...{ item_id: ITEM, outcome: 'support-centre', reasons: SAID, responsible_urn: '900002', decided_by: [MEMBER] },
      ...{ decided_at: AT, recorded_by: 'priya', recorded_by_name: 'Priya' },
    },
  ],
  ['conflicts_of_interest', { item_id: ITEM, member_id: MEMBER, reason: SAID, declared_at: AT, recorded_by: 'priya' }],
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
      ['agenda-item', ITEM],
    ]
    const given = { rows: ROWS, subjects }
    const done = await deletedWith(made.db, { schema: 'panels', holdings: HOLDINGS }, given)
    expect(done.before).toEqual(expect.arrayContaining(['panels.agenda_items', 'panels.decisions', 'panels.audit']))
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
