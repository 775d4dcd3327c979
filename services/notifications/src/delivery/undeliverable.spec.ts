import { WHY } from './attempts'
import { factInWords, toPostInWords, undeliverableInWords } from './undeliverable'

describe('a message that has not gone asks a caseworker', () => {
  it.each([
    [
      'to put an address right',
      { template: 'day-six-apology', audience: 'parents', state: 'failed', why: WHY['bad-address'] },
      '“Day six missed: apology to parents” has not gone to a parent: the mail server says that there is no such address. Put right what is wrong and try again on the case’s letters page, or tell them another way.',
    ],
    [
      'to record the fact it lacks',
      {
        template: 'placement-start',
        audience: 'centre',
        state: 'incomplete',
        why: 'It must state what is not known yet',
      },
      '“A place is accepted” has not gone to the centre: it must state what is not known yet. Record what is missing, then try again on the case’s letters page.',
    ],
    [
      'to tell somebody who may not be written to',
      { template: 'case-closed', audience: 'parents', state: 'suppressed', why: 'must not be contacted' },
      '“Case closed” has not gone to a parent: must not be contacted. Tell them another way, or decide with a manager that nobody is told.',
    ],
    [
      'to find somebody',
      { template: 'case-closed', audience: 'parents', state: 'failed', why: WHY.nobody },
      '“Case closed” has not gone to a parent: there is nobody to write to. Record who should have it, then try again on the case’s letters page, or tell them another way.',
    ],
  ] as const)('%s', (_case, message, words) => {
    expect(undeliverableInWords(message)).toBe(words)
  })

  it('to post a letter', () => {
    expect(toPostInWords({ template: 'parents-told', audience: 'parents' })).toBe(
      '“First letter to parents” to a parent goes by post. Print it from the case’s letters page, post it, and record it as posted.',
    )
  })

  it('by the fact’s own words', () => {
    expect(['childFirstName', 'outcome', 'daySixOn'].map(factInWords)).toEqual([
      'child first name',
      'outcome',
      'day six on',
    ])
  })
})
