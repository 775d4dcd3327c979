import { asAddress, contextOf, readNarrowing, referenceIn } from './audit.form'
import type { AuditRow } from './audit.page'
import { changesOf } from './changes'
import { SAMPLES } from './samples.test-support'

describe('what the audit is narrowed to', () => {
  it('is read from the address and written into it the same', () => {
    const query = {
      ...{ where: 'panels', who: ' Casey ', action: '', 'from-day': '1', 'from-month': '11', 'from-year': '2026' },
    }
    const { narrowing, errors } = readNarrowing(query)
    expect(narrowing).toEqual({ who: 'Casey', from: '2026-11-01' })
    expect(errors).toEqual({})
    expect(readNarrowing(asAddress(contextOf(query), narrowing))).toEqual({ narrowing, errors })
    expect(asAddress(contextOf(query), narrowing)).toMatchObject({ where: 'panels', 'from-month': '11' })
  })

  it('is told a day that does not exist, and asked in referrals when no other is named', () => {
    const { narrowing, errors } = readNarrowing({ who: 'x', 'to-day': '31', 'to-month': '11', 'to-year': '2026' })
    expect(narrowing).toEqual({ who: 'x' })
    expect(errors).toEqual({ to: 'The last day must be a real date, like 30 11 2026' })
    expect(contextOf({ where: 'schools' })).toBe('referrals')
  })

  it('may name what was done as the list says it, and a case by its reference', () => {
    expect(readNarrowing({ action: 'Case  closed' }).narrowing).toEqual({ action: 'case-closed' })
    expect(referenceIn({ caseId: 'ap-26-00012' })).toBe('AP-26-00012')
    expect(referenceIn({ caseId: '0198a7b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b' })).toBeUndefined()
    expect(referenceIn({})).toBeUndefined()
  })
})

it('says through which system somebody asked, but not that a system asked through itself', () => {
  const rows = SAMPLES.find(({ name }) => name === 'the audit')!.page.view.rows as AuditRow[]
  expect(rows.map(({ id, acting }) => [id, acting])).toEqual([
    ['41', 'web'],
    ['40', 'recordMissed'],
    ['39', null],
    ['13', 'web'],
    ['12', 'web'],
    ['11', 'recordMissed'],
  ])
})

describe('what a change shows', () => {
  it('is each thing that differs, before and after, in words', () => {
    expect(
      changesOf({ startsOn: '2026-11-16', places: 3, hours: 25 }, { startsOn: '2026-11-17', places: null, hours: 25 }),
    ).toEqual([
      { name: 'starts on', before: '2026-11-16', after: '2026-11-17' },
      { name: 'places', before: '3', after: 'nothing' },
    ])
  })

  it('is all there is where nothing was before, and lists and parts are written out', () => {
    expect(changesOf(null, { reasons: ['PP', 'DB'], guest: { firstName: 'Rae', born_on: null } })).toEqual([
      { name: 'reasons', before: 'nothing', after: 'PP, DB' },
      { name: 'guest, first name', before: 'nothing', after: 'Rae' },
    ])
    expect(changesOf(null, null)).toEqual([])
  })

  it('is of a whole record that went only what it said', () => {
    expect(changesOf({ kept: { nc_year: '10', uln: null } }, null)).toEqual([
      { name: 'kept, nc year', before: '10', after: 'nothing' },
    ])
  })
})
