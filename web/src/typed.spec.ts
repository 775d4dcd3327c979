import { typedIn } from './typed'

describe('what was typed into a form that could not be saved', () => {
  it('is shown field by field, a date in one piece', () => {
    const posted = { 'startsOn-day': '3', 'startsOn-month': '12', 'startsOn-year': '2026', reason: 'Ill\nuntil Monday' }
    expect(typedIn(posted)).toEqual([
      { label: 'Starts on', value: '3 12 2026' },
      { label: 'Reason', value: 'Ill\nuntil Monday' },
    ])
  })

  it('keeps every box that was ticked', () => {
    expect(typedIn({ present: ['school', 'family'] })).toEqual([{ label: 'Present', value: 'school family' }])
  })

  it('leaves out what nobody typed', () => {
    expect(typedIn({ _csrf: 'x', _once: 'y', version: '4', etag: '"4"', note: ' ' })).toEqual([])
  })
})
