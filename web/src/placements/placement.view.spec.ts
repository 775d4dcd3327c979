import { actionsOf, weekOf } from './placement.view'

const all = { caseWork: true, extend: true, centreWork: true }
const texts = (state: Parameters<typeof actionsOf>[0]['state'], may = all, reportSentOn: string | null = null) =>
  actionsOf({ id: 'p', state, reportSentOn, kind: 'support-centre' }, may).map(({ text }) => text)

describe('what can be done with a placement', () => {
  it('an offer is accepted or declined, by those who work on the case', () => {
    expect(texts('offered')).toEqual(['Record that the place was accepted', 'Record that the place was declined'])
    expect(texts('offered', { ...all, caseWork: false })).toEqual([])
  })

  it('only a manager extends', () => {
    expect(texts('started')).toContain('Extend the placement')
    expect(texts('started', { ...all, extend: false })).not.toContain('Extend the placement')
  })

  it('a placement that ended asks for its report until it is sent', () => {
    expect(texts('ended')[0]).toBe('Send the end report')
    expect(texts('ended', all, '2027-01-15')[0]).toBe('Read the end report')
  })

  it('a school reads the review and the return, and no more', () => {
    expect(texts('started', { caseWork: false, extend: false, centreWork: false })).toEqual([
      'Review',
      'Return to school',
    ])
  })
})

it('says so when a placement has passed its last week', () => {
  expect(weekOf(12, 12)).toBe('12 of 12')
  expect(weekOf(13, 12)).toBe('13: past week 12, when it should have ended')
})
