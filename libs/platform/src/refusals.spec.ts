import { NotFoundException } from '@nestjs/common'
import { Refusal } from '@daysix/shared/refusal'
import { ApplicationFailure } from '@temporalio/common'
import { activityFailure, faultWords, problemOf } from './refusals'
import { NotAllowed } from './policy'
import { InvalidRequest } from './validation'

class ProvisionAlreadyArranged extends Refusal {
  constructor() {
    super('Education is already arranged from 10 November.')
  }
}

describe('a refusal at a door', () => {
  it('becomes a problem with its code and sentence', () => {
    expect(problemOf(new ProvisionAlreadyArranged())).toMatchObject({
      status: 409,
      code: 'provision-already-arranged',
      detail: 'Education is already arranged from 10 November.',
    })
  })

  it('names every refused field by its pointer', () => {
    const refused = problemOf(
      new InvalidRequest([{ path: ['reasons', 0], message: 'Choose a reason', code: 'missing' }]),
    )
    expect(refused).toMatchObject({
      status: 422,
      errors: [{ pointer: '/reasons/0', code: 'missing', message: 'Choose a reason' }],
    })
  })

  it('says the same words for what is unknown and what is forbidden', () => {
    expect(problemOf(new NotAllowed())).toEqual(problemOf(new NotFoundException('Cannot GET /x')))
  })

  it('leaves a fault to be logged, not shown', () => {
    expect(problemOf(new Error('connection refused'))).toBeUndefined()
  })

  it.each(['Ada Lovelace', 'Ada "the first" Lovelace', 'Ada\n Lovelace', '"Ada"\n    at Lovelace', "O'Ada Lovelace"])(
    'keeps a quoted value out of the log: %j',
    (value) => {
      const fault = Object.assign(new Error(`invalid input syntax for type uuid: "${value}"`), {
        constraint: 'cases_once',
      })
      const words = faultWords(fault)
      expect(words).not.toMatch(/\bAda\b|Lovelace/)
      expect(words).toContain('Error cases_once: invalid input syntax for type uuid: …')
      expect(words).toMatch(/\n\s+at /)
    },
  )
})

describe('a refusal in an activity', () => {
  it('is final', () => {
    expect(activityFailure(new ProvisionAlreadyArranged())).toMatchObject({
      nonRetryable: true,
      type: 'provision-already-arranged',
    })
  })

  it('carries no personal words into the history, nor does a fault', () => {
    const fault = activityFailure(new Error('could not write to ada@example.org'))
    expect(fault).toBeInstanceOf(ApplicationFailure)
    expect(fault).toMatchObject({ nonRetryable: false, message: 'Error' })
    expect(activityFailure(new ProvisionAlreadyArranged()).message).toBe('provision-already-arranged')
  })
})
