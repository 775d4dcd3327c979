import { carried, placed, reportOf, stepErrors } from './report.form'
import { reportedAt, reportedWords } from './report.page'
import { ANSWERS } from './samples.test-support'

describe('reporting an exclusion', () => {
  it('asks for a UPN, or for the name and date of birth', () => {
    expect(Object.keys(stepErrors('pupil', { schoolUrn: '900001' }))).toEqual([
      'legalForename',
      'legalSurname',
      'birthDate',
    ])
    expect(stepErrors('pupil', { schoolUrn: '900001', upn: 'W999400124001' })).toEqual({})
  })

  it('asks for a day and a time that exist', () => {
    const typed = { 'imposedOn-day': '30', 'imposedOn-month': '2', 'imposedOn-year': '2026', imposedTime: 'ten' }
    expect(stepErrors('imposed', typed)).toEqual({
      imposedOn: 'The date the child was excluded must be a real date, like 3 11 2026',
      imposedTime: 'The time the child was excluded must be a time, like 10:15am',
    })
  })

  it('sends what was answered on every step, and nothing that was not', () => {
    expect(reportOf(ANSWERS)).toEqual({
      kind: 'PERM',
      schoolUrn: '900001',
      pupil: {
        upn: 'W999400124001',
        legalForename: 'Robin',
        legalSurname: '<Ash>',
        birthDate: '2012-02-14',
        ncYear: '10',
      },
      imposedAt: '2026-11-10T10:00',
      reasons: ['PP', 'VA'],
      reportedBy: 'Sam Whitfield, headteacher',
    })
    expect(reportOf({ upn: 'W999400124001' }).pupil).toEqual({ upn: 'W999400124001' })
  })

  it('shows a refusal on the first step that has a refused answer, by its field', () => {
    expect(placed({ imposedAt: 'In the future', 'reasons.1': 'Chosen twice' })).toEqual({
      step: 'imposed',
      errors: { imposedOn: 'In the future' },
    })
    expect(placed({ 'reasons.1': 'Chosen twice' })).toEqual({ step: 'reasons', errors: { reason2: 'Chosen twice' } })
    expect(placed({ 'pupil.upn': 'Wrong letter', reasons: 'None' })).toEqual({
      step: 'pupil',
      errors: { upn: 'Wrong letter' },
    })
  })

  it('says that a report made before has changed nothing', () => {
    expect(reportedAt('AP-26-00001', 201)).toBe('/cases/AP-26-00001/reported')
    expect(reportedAt('AP-26-00001', 200)).toBe('/cases/AP-26-00001/reported?before=yes')
    expect(reportedWords(true).title).toBe('This was reported before; nothing has changed')
  })

  it('carries the answers of the other steps along', () => {
    const names = carried(ANSWERS, 'imposed').map(({ name }) => name)
    expect(names).toContain('upn')
    expect(names).not.toContain('imposedTime')
    expect(carried(ANSWERS, 'check')).toHaveLength(15)
  })
})
