import { canRetry, letterRow, wordsOf } from './letter.view'
import { A_LETTER } from './samples.test-support'

it('shows what became of a letter in words, and offers to try again only what can go', () => {
  expect(
    letterRow({ ...A_LETTER, state: 'incomplete', why: 'It must state what is not known yet: daySixOn' }),
  ).toMatchObject({
    to: 'Responsible school',
    channel: 'E-mail',
    tag: { text: 'Held back' },
    canRetry: true,
  })
  expect(['sent', 'suppressed', 'posted', 'queued'].map((state) => canRetry({ state: state as 'sent' }))).toEqual(
    Array(4).fill(false),
  )
})

it('takes the words out of the frame they were sent in', () => {
  expect(wordsOf('<html><body><main>\n<p>Dear Alex</p>\n</main></body></html>')).toBe(
    '<p class="govuk-body">Dear Alex</p>',
  )
  expect(wordsOf(null)).toBeUndefined()
})
