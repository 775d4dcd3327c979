import { differencesOf, typedIn } from './typed'

const christmas = { 'startsOn-day': '3', 'startsOn-month': '12', 'startsOn-year': '2026' }

describe('what was typed into a form that could not be saved', () => {
  it('is shown field by field, a date in one piece', () => {
    expect(typedIn({ ...christmas, reason: 'Ill\nuntil Monday' })).toEqual([
      { label: 'Starts on', value: 'Thursday 3 December 2026' },
      { label: 'Reason', value: 'Ill\nuntil Monday' },
    ])
  })

  it('keeps a date that is none as it was typed', () => {
    expect(typedIn({ ...christmas, 'startsOn-month': '13' })).toEqual([{ label: 'Starts on', value: '3 13 2026' }])
  })

  it('keeps every box that was ticked', () => {
    expect(typedIn({ present: ['school', 'family'] })).toEqual([{ label: 'Present', value: 'school family' }])
  })

  it('says a field and its choices in the words of its page', () => {
    const items = [{ value: 'I', text: 'I – Ill' }]
    expect(typedIn({ 'mark-AM': 'I' }, [{ name: 'mark-AM', label: 'Monday morning', items }])).toEqual([
      { label: 'Monday morning', value: 'I – Ill' },
    ])
  })

  it('leaves out what nobody typed', () => {
    expect(typedIn({ _csrf: 'x', _once: 'y', version: '4', rows: '4', etag: '"4"', note: ' ' })).toEqual([])
  })
})

describe('what was typed beside what somebody else recorded meanwhile', () => {
  it('is shown where the two differ, whichever of them left an answer open', () => {
    const typed = { ...christmas, place: 'Room 2', note: 'Bring a book', agreedBy: 'Head' }
    const recorded = { ...christmas, 'startsOn-day': '4', place: 'Room 2', bookedAt: '09:30', agreedBy: '' }
    expect(differencesOf(typed, recorded, [{ kind: 'time', name: 'bookedAt', label: 'Time' }])).toEqual([
      { label: 'Starts on', typed: 'Thursday 3 December 2026', recorded: 'Friday 4 December 2026' },
      { label: 'Note', typed: 'Bring a book', recorded: '' },
      { label: 'Agreed by', typed: 'Head', recorded: '' },
      { label: 'Time', typed: '', recorded: '9:30am' },
    ])
  })

  it('is the same however a day and a time were written', () => {
    const time = [{ kind: 'time', name: 'at', label: 'Time' }]
    const typed = { ...christmas, 'startsOn-month': 'December', at: '9.30 am', version: '1' }
    expect(differencesOf(typed, { ...christmas, at: '09:30', version: '2' }, time)).toEqual([])
  })
})
