import { readChoice } from './settings.form'

describe('the form of a choice', () => {
  const posted = { value: ' dayAfter ', 'from-day': '1', 'from-month': '11', 'from-year': '2026', reason: 'The forum' }

  it('gives the answer, the day it holds from, and who decided', () => {
    expect(readChoice(posted).answers).toEqual({ value: 'dayAfter', from: '2026-11-01', reason: 'The forum' })
  })

  it('asks for each that is missing', () => {
    expect(readChoice({}).errors).toMatchObject({
      ...{ value: 'Choose an answer', reason: 'Enter who decided it and why' },
    })
    expect(Object.keys(readChoice({}).errors)).toContain('from')
  })
})
