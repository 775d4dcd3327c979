import { SURROUNDINGS, viewsFor } from '../every-sample.test-support'
import { readReason } from './retention.form'
import { SAMPLES } from './samples.test-support'

const htmlOf = (name: string) =>
  viewsFor('/style.css').render(SAMPLES.find((one) => one.name === name)!.page, SURROUNDINGS)

it.each(['hold', 'release', 'deletion'] as const)('asks why before a %s', (act) => {
  expect(readReason(act, { reason: '  ' }).errors.reason).toMatch(/^Enter why the record/)
  expect(readReason(act, { reason: ' It is due ' })).toEqual({ answers: { reason: 'It is due' }, errors: {} })
})

it('offers the last step to everybody but whoever asked for it', () => {
  expect(htmlOf('a deletion to confirm')).toContain('Delete the record for ever')
  const mine = htmlOf('a deletion that I asked for')
  expect(mine).toContain('another manager or administrator confirms it')
  expect(mine).not.toContain('Delete the record for ever')
})

it('says what stands against a deletion where it was to be confirmed', () => {
  expect(htmlOf('a deletion that is refused')).toContain(
    'The record is under a legal hold. A case of this child is open.',
  )
})

it('shows what every service has deleted, and which has not answered', () => {
  expect(htmlOf('a certificate of deletion')).toMatch(
    /days_at_earlier_schools[^]*12[^]*41 entries of the audit[^]*9043/,
  )
  const underWay = htmlOf('a deletion under way')
  expect(underWay).toContain('Not done yet, tried 3 times. It answered UNAVAILABLE')
  expect(underWay).toContain('Ask again now')
})

it('names no child on a certificate, nor in the list', () => {
  for (const name of ['a certificate of deletion', 'a deletion under way', 'records that are due, and deletions'])
    expect(htmlOf(name)).not.toContain('Cholmondeley')
  expect(htmlOf('a deletion to confirm')).toContain('Cholmondeley')
})

it('offers no deletion of a record that is held, not due, has an open case, or is to be deleted already', () => {
  expect(htmlOf('how long a record is kept, due')).toContain('Ask that the record be deleted')
  for (const why of ['held', 'not due', 'with an open case', 'to be deleted'])
    expect(htmlOf(`how long a record is kept, ${why}`)).not.toContain('Ask that the record be deleted')
  expect(htmlOf('how long a record is kept, to be deleted')).toMatch(/deletions\/6f1c[^"]*">See the deletion/)
})

it('gives no certificate while a service has not shown yet that it is done', () => {
  const pageOf = (name: string) => SAMPLES.find((one) => one.name === name)!.page.view
  expect(pageOf('a deletion under way')).toMatchObject({ title: 'A child’s record is being deleted', refresh: 5 })
  expect(htmlOf('a deletion under way')).not.toContain('Print this page')
  expect(pageOf('a certificate of deletion').refresh).toBeUndefined()
  expect(htmlOf('a certificate of deletion')).toContain('Print this page')
})
