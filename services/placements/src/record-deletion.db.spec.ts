import { verifyAudit } from '@daysix/platform/audit-chain'
import { testDatabase } from '@daysix/platform/testing/database'
import { CASE, deletedWith, RECORD, SAID } from '@daysix/platform/testing/record-deletion'
import { database } from './database'
import { HOLDINGS } from './holdings'

const AT = '2026-11-10T10:00:00Z'
const PROVISION = '00000000-0000-4000-8000-0000000000b1'
const PLACEMENT = '00000000-0000-4000-8000-0000000000b2'
const REGISTER = '00000000-0000-4000-8000-0000000000b3'
const PROVIDER = '00000000-0000-4000-8000-0000000000b4'
const OF_PLACEMENT = { placement_id: PLACEMENT }

/** One row of everything that is held of the child, each with the words of the child. */
const ROWS: [string, Record<string, unknown>][] = [
  [
    'providers',
    {
      ...{ id: PROVIDER, code: 'KS34-EC', name: 'Quayside', kind: 'education-centre', key_stages: ['KS3'], places: 2 },
      ...{ address_lines: ['1 Quay Street'], morning_starts: '09:00', afternoon_starts: '13:00', transport: '' },
      ...{ afternoon_ends: '15:00', report_to: 'Reception', email: 'o@quayside.example', telephone: '1' },
      ...{ offer_school_days: 3, version: 1 },
    },
  ],
  [
    'day_six_provisions',
    {
      ...{ id: PROVISION, case_id: CASE, case_reference: 'AP-26-00001', school_urn: '900001', provider_id: PROVIDER },
      ...{ state: 'ended', starts_on: '2026-11-17', starts_at: '09:00', ends_at: '15:00', hours_per_week: 25 },
      ...{ report_to: SAID, consent_to_short_notice: false, device_needs: SAID, arranged_at: AT, arranged_by: 'casey' },
      ...{ ended_on: '2026-12-01', end_reason: SAID, version: 1 },
    },
  ],
  [
    'placements',
    {
      ...{ id: PLACEMENT, case_id: CASE, case_reference: 'AP-26-00001', item_id: PROVISION, kind: 'support-centre' },
      ...{ responsible_urn: '900002', nc_year: '9', state: 'ended', provider_id: PROVIDER, asked_at: AT },
      ...{ waiting_since: AT, until_week: 12, report_text: SAID, version: 1 },
    },
  ],
  [
    'offers',
    {
      ...{ id: PROVISION, ...OF_PLACEMENT, provider_id: PROVIDER, state: 'declined', offered_at: AT, expires_at: AT },
      decline_reason: SAID,
    },
  ],
  [
    'placement_extensions',
    { id: PROVISION, ...OF_PLACEMENT, until_week: 13, reason: SAID, approver: SAID, recorded_at: AT, recorded_by: 'k' },
  ],
  [
    'registers',
    {
      ...{ id: REGISTER, ...OF_PLACEMENT, week_begins: '2026-11-16', marks: [{ note: SAID }], complete: true },
      ...{ entered_at: AT, entered_by: 'ken', version: 1 },
    },
  ],
  [
    'register_corrections',
    { id: REGISTER, register_id: REGISTER, corrected_at: AT, corrected_by: 'ken', reason: SAID, changes: [] },
  ],
  ['reviews', { ...OF_PLACEMENT, reasons: SAID, version: 1 }],
  ['review_views', { ...OF_PLACEMENT, party: 'child', words: SAID, recorded_at: AT, recorded_by: 'ken' }],
  ['reintegration_plans', { ...OF_PLACEMENT, revision: 1, agreed_by: SAID, planned_at: AT, version: 1 }],
  [
    'reintegration_steps',
    {
      ...{ id: PROVISION, ...OF_PLACEMENT, takes_place_on: '2026-12-14', sessions: [], full_timetable: false },
      ...{ revision: 1, missed_reason: SAID },
    },
  ],
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
      ['placement', PLACEMENT],
      ['provision', PROVISION],
    ]
    const given = { rows: ROWS, subjects }
    const done = await deletedWith(made.db, { schema: 'placements', holdings: HOLDINGS }, given)
    expect(done.before).toEqual(
      expect.arrayContaining(['placements.reviews', 'placements.registers', 'placements.audit']),
    )
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
