import { whatChangesIt } from './what-changes-it'

const TERM_DATES = 'Term dates of school 900001'

describe('what would change a date', () => {
  it('is the exclusion itself, the term dates and the reading of day 1 for day six', () => {
    const inputs = { imposedAt: '2026-11-10T10:00', birthDate: '2012-02-14', ncYear: '9' }
    expect(whatChangesIt({ rule: 'EX-11', inputs }, TERM_DATES)).toEqual([
      { what: 'When the exclusion was imposed', now: 'Tuesday 10 November 2026, 10am' },
      { what: 'The date of birth', now: 'Tuesday 14 February 2012' },
      { what: 'The year group', now: '9' },
      { what: TERM_DATES },
      { what: 'The authority’s choice', now: 'The first day of an exclusion' },
    ])
  })

  it('is not the id of the provider, which its week may be chosen for', () => {
    const inputs = { startedOn: '2026-11-30', providerId: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c0a1' }
    expect(whatChangesIt({ rule: 'PL-03', inputs }, TERM_DATES)).toEqual([
      { what: 'When it started', now: 'Monday 30 November 2026' },
      { what: TERM_DATES },
      { what: 'The authority’s choice', now: 'A stay is reviewed by the end of week' },
      { what: 'The authority’s choice', now: 'What is a week of a stay' },
    ])
  })

  it('is nobody’s term dates for what counts every day', () => {
    expect(whatChangesIt({ rule: 'SA-01', inputs: {} }, TERM_DATES).map(({ what }) => what)).not.toContain(TERM_DATES)
  })

  it('says a fact that this page has no words for by its name', () => {
    expect(whatChangesIt({ rule: 'EX-04', inputs: { toldTwiceOn: '2026-11-10' } }, TERM_DATES)[0]).toEqual({
      ...{ what: 'Told twice on', now: 'Tuesday 10 November 2026' },
    })
  })
})
