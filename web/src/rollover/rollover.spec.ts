import { SURROUNDINGS, viewsFor } from '../every-sample.test-support'
import { likelySeptember, readRollover, readTakingBack, rolloverErrors } from './rollover.form'
import { SAMPLES } from './samples.test-support'

it('is not made where nobody moves: it would stand in the way of the one that is meant', () => {
  const htmlOf = (name: string) =>
    viewsFor('/style.css').render(SAMPLES.find((one) => one.name === name)!.page, SURROUNDINGS)
  expect(htmlOf('who moves on')).toContain('action="/rollover/make"')
  expect(htmlOf('nobody moves on')).not.toContain('action="/rollover/make"')
})

describe('the form of a rollover', () => {
  it('gives the day, and who repeats the year however they are separated', () => {
    const posted = { 'on-day': '1', 'on-month': '9', 'on-year': '2027', keep: ' B801200005001\r\nK888999924001, X1 ' }
    expect(readRollover(posted).answers).toEqual({ on: '2027-09-01', keep: ['B801200005001', 'K888999924001', 'X1'] })
  })

  it('asks for the day, and for nobody who repeats', () => {
    expect(readRollover({}).errors).toEqual({ on: 'Enter the day from which the new years hold, like 1 9 2027' })
  })

  it('is taken back for a reason in words', () => {
    expect(readTakingBack({ reason: ' ' }).errors).toEqual({ reason: 'Enter why the rollover is taken back' })
    expect(readTakingBack({ reason: ' Too early ' }).answers).toEqual({ reason: 'Too early' })
  })

  it('says beside the box which pupil is not known', () => {
    expect(rolloverErrors({ 'keep.1': 'a', on: 'b' })).toEqual({ keep: 'a', on: 'b' })
  })

  it.each([
    ['2027-03-31', '2026-09-01'],
    ['2027-04-01', '2027-09-01'],
    ['2027-08-31', '2027-09-01'],
    ['2027-12-31', '2027-09-01'],
  ])('begins on %s with %s', (today, on) => {
    expect(likelySeptember(today)).toBe(on)
  })
})
