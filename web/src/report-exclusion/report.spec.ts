import { carried, NONE_OF_THEM, placed, reportOf, soughtOf, stepErrors } from './report.form'
import { beforeWords, reportedAt, reportedWords } from './report.page'
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

  it('looks for the child before a new one is added, once enough is said', () => {
    expect(soughtOf(ANSWERS)).toEqual({ name: 'Robin <Ash>', birthDate: '2012-02-14', upn: 'W999400124001' })
    expect(soughtOf({ upn: 'W999400124001' })).toBeUndefined()
  })

  it('sends the child who was chosen, and no child where it is none of them', () => {
    const id = '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c002'
    expect(reportOf({ ...ANSWERS, pupilId: id }).pupil).toMatchObject({ id, legalForename: 'Robin' })
    expect(reportOf({ ...ANSWERS, pupilId: NONE_OF_THEM }).pupil).not.toHaveProperty('id')
  })

  it('forgets which child was chosen when the pupil is asked for anew', () => {
    const chosen = { ...ANSWERS, pupilId: NONE_OF_THEM }
    expect(carried(chosen, 'pupil').map(({ name }) => name)).not.toContain('pupilId')
    expect(carried(chosen, 'imposed').map(({ name }) => name)).toContain('pupilId')
  })

  it('says before sending which exclusions of the child were reported', () => {
    const before = { reference: 'AP-26-00001', imposedOn: '2026-11-10' }
    expect(beforeWords({ ...before, sameDay: true })).toMatch(/^An exclusion of this child on the same day has been/)
    expect(beforeWords({ ...before, sameDay: false })).toMatch(
      /on Tuesday 10 November 2026 has been reported: AP-26-00001/,
    )
  })

  it('carries the answers of the other steps along', () => {
    const names = carried(ANSWERS, 'imposed').map(({ name }) => name)
    expect(names).toContain('upn')
    expect(names).not.toContain('imposedTime')
    expect(carried(ANSWERS, 'check')).toHaveLength(15)
  })
})
