import { readSwitch } from './switch.form'

describe('the form of a switch', () => {
  const day = { 'from-day': '1', 'from-month': '9', 'from-year': '2026' }

  it.each([
    [
      'off',
      { accepted: 'no', ...day, reason: ' The forum ' },
      { accepted: false, from: '2026-09-01', reason: 'The forum' },
    ],
    ['on', { accepted: 'yes', ...day, reason: 'Advice' }, { accepted: true, from: '2026-09-01', reason: 'Advice' }],
  ])('gives what is decided, the day, and who decided: %s', (_case, posted, answers) => {
    expect(readSwitch(posted).answers).toEqual(answers)
  })

  it('asks for each that is missing', () => {
    expect(readSwitch({}).errors).toEqual({
      accepted: 'Select whether new records may use it',
      from: 'Enter the day from which it holds, like 1 9 2026',
      reason: 'Enter who decided it and why',
    })
  })
})
