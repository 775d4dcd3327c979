import { readArrangement } from './arrange-provision.form'

const POSTED = {
  providerCode: 'KS34-EC',
  'startsOn-day': '17',
  'startsOn-month': '11',
  'startsOn-year': '2026',
  startsAt: '9am',
  endsAt: '3:10pm',
  hoursPerWeek: '25,5',
  reportTo: 'Reception',
}

describe('the form that arranges education', () => {
  it('understands days and times as people write them', () => {
    expect(readArrangement(POSTED).answers).toMatchObject({
      startsOn: '2026-11-17',
      startsAt: '09:00',
      endsAt: '15:10',
      hoursPerWeek: 25.5,
      consentToShortNotice: false,
    })
  })

  it('takes a parent’s consent only when it is ticked', () => {
    expect(readArrangement({ ...POSTED, consentToShortNotice: 'yes' }).answers?.consentToShortNotice).toBe(true)
  })

  it('says what is missing in words, each beside its field', () => {
    expect(readArrangement({}).errors).toEqual({
      providerCode: 'Select a centre',
      startsOn: 'Enter the date education starts, like 14 9 2026',
      startsAt: 'Enter the time the day starts, like 9am',
      endsAt: 'Enter the time the day ends, like 3pm',
      hoursPerWeek: 'Enter the hours a week, like 25',
      reportTo: 'Enter who the child reports to on the first day',
    })
  })
})
