import { isRefusal, Refusal } from './refusal'

class ProvisionAlreadyArranged extends Refusal {
  constructor() {
    super('Education is already arranged')
  }
}

describe('a refusal', () => {
  it('has the sentence of its class as its code', () => {
    const refusal = new ProvisionAlreadyArranged()
    expect(refusal).toMatchObject({
      name: 'ProvisionAlreadyArranged',
      code: 'provision-already-arranged',
      status: 'conflict',
      message: 'Education is already arranged',
      fields: [],
    })
    expect(refusal).toBeInstanceOf(Error)
  })

  it('with fields is an answer that cannot be accepted', () => {
    const fields = [{ pointer: '/upn', code: 'wrong-check-letter', message: 'Check the UPN' }]
    expect(new Refusal('Some answers cannot be accepted', { code: 'invalid-report', fields })).toMatchObject({
      code: 'invalid-report',
      status: 'invalid',
      fields,
    })
  })

  it('is told apart from a fault', () => {
    expect(isRefusal(new ProvisionAlreadyArranged())).toBe(true)
    expect(isRefusal(new Error('disk full'))).toBe(false)
    expect(isRefusal(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))).toBe(false)
  })
})
