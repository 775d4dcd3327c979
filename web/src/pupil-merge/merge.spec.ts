import { RECORD } from '../pupils/samples.test-support'
import { differencesOf, firstChoices, readMerge } from './merge.form'

describe('two records side by side', () => {
  it('ask about what they say differently, and about nothing else', () => {
    const other = { ...RECORD, birthDate: '2012-02-15', uln: '1234567890' }
    expect(differencesOf(RECORD, other)).toEqual([
      { thing: 'birth-date', words: 'Date of birth', kept: '2012-02-14', other: '2012-02-15' },
      { thing: 'uln', words: 'Unique learner number', kept: '', other: '1234567890' },
    ])
    expect(differencesOf(RECORD, RECORD)).toEqual([])
  })

  it('start with what the record that stays says, or the other where it says nothing', () => {
    const other = { ...RECORD, birthDate: '2012-02-15', uln: '1234567890' }
    expect(firstChoices(differencesOf(RECORD, other))).toEqual({ 'birth-date': 'kept', uln: 'other' })
  })

  it('compare what holds, not what ended or never held', () => {
    const facts = RECORD.facts.filter(({ toOn, withdrawn }) => !toOn && !withdrawn)
    expect(differencesOf(RECORD, { ...RECORD, facts })).toEqual([])
  })

  it('become one for a reason', () => {
    const chosen = { uln: 'other', name: 'kept' }
    expect(readMerge(chosen).errors).toEqual({ reason: 'Enter how you know that the two records are one child' })
    expect(readMerge({ ...chosen, reason: ' One file ' }).answers).toEqual({ taken: ['uln'], reason: 'One file' })
  })
})
