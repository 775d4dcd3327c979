import { answered } from '../cases/record'
import { choice, only, type Posted, readDate, readTime, text } from '../forms'

export const METHODS = ['telephone', 'visit', 'e-mail', 'letter', 'meeting'] as const
export const RESULTS = ['spoke', 'left-message', 'no-answer', 'wrong-details'] as const

export const METHOD_WORDS: Record<(typeof METHODS)[number], string> = {
  telephone: 'By telephone',
  visit: 'By a visit',
  'e-mail': 'By e-mail',
  letter: 'By letter',
  meeting: 'At a meeting',
}
export const RESULT_WORDS: Record<(typeof RESULTS)[number], string> = {
  spoke: 'We spoke',
  'left-message': 'We left a message',
  'no-answer': 'Nobody answered',
  'wrong-details': 'The number or address is wrong',
}

export function readAttempt(posted: Posted) {
  const made = readDate(posted, 'madeOn', 'the day you tried', { example: '3 11 2026' })
  const method = choice(posted, 'method', METHODS)
  const result = choice(posted, 'result', RESULTS)
  const errors = only({
    madeOn: made.error,
    method: !method && 'Select how you tried',
    result: !result && 'Select what came of it',
  })
  const contactId = text(posted, 'contactId')
  const note = text(posted, 'note')
  return answered(errors, {
    madeOn: made.on!,
    method: method!,
    result: result!,
    ...(contactId && { contactId }),
    ...(note && { note }),
  })
}

export function readNotice(posted: Posted) {
  const given = readDate(posted, 'givenAt', 'the day the notice was given', { example: '3 11 2026' })
  const time = readTime(posted, 'givenTime', 'the time', { example: '3pm' })
  const errors = only({ givenAt: given.error, givenTime: time.error })
  return answered(errors, { givenAt: `${given.on}T${time.time}` })
}
