import { SAMPLES } from './samples.test-support'
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

  it('says for which provider, where it is for one', () => {
    expect(readChoice({ ...posted, providerId: 'north' }).answers).toMatchObject({ providerId: 'north' })
    expect(readChoice({ ...posted, providerId: '' }).answers).not.toHaveProperty('providerId')
  })
})

describe('the pages of the settings', () => {
  const shown = (name: string) => JSON.stringify(SAMPLES.find((sample) => sample.name === name)!.page)

  it('say how well a default is known', () => {
    expect(shown('what the authority chooses')).toContain('the default, local practice and not law')
  })

  it('name the provider that a choice is for', () => {
    expect(shown('what a choice for one provider moves')).toContain(
      'A calendar week, for exclusions imposed from Sunday 1 November 2026 on and stays at Support Centre <North>.',
    )
    expect(shown('what another hour moves')).toContain('12:30pm, for exclusions imposed from')
  })
})
