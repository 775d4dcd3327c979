import { RECORD } from '../pupils/samples.test-support'
import { SURROUNDINGS, viewsFor } from '../every-sample.test-support'
import { differencesOf, firstChoices, readMerge } from './merge.form'
import { SAMPLES } from './samples.test-support'

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

describe('the other record', () => {
  const htmlOf = (name: string) =>
    viewsFor('/style.css').render(SAMPLES.find((one) => one.name === name)!.page, SURROUNDINGS)

  it('is one of those that are like this one, which is not its own like', () => {
    const html = htmlOf('records to merge with')
    expect(html.match(/href="\/pupils\/[^"]*\/merge\/[^"]*"/g)).toEqual([
      'href="/pupils/6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c002/merge/6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c003"',
    ])
    expect(html).toContain('Records like this one')
  })

  it('is looked for by what it says where it is like this one in nothing, and what was asked stays', () => {
    expect(htmlOf('no record to merge with')).toContain('Look for it by what it says')
    const found = htmlOf('a record to merge with, looked for')
    expect(found).toContain('Records that were found')
    expect(found).toContain('value="Олена"')
    expect(htmlOf('a record to merge with, looked for in vain')).toContain('No other record like this is held')
    expect(htmlOf('a record to merge with, looked for by nothing')).not.toContain('No other record')
  })
})
