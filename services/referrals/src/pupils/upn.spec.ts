import { readUpn } from './upn'

describe('a UPN that a person enters', () => {
  it('is stopped by a wrong letter, until the person says that the paper has it so', () => {
    expect(readUpn('A801200005001')).toMatchObject({ code: 'wrong-letter' })
    expect(readUpn('a801200005001 ', true)).toEqual({ upn: 'A801200005001', temporary: false, letterWrong: true })
  })

  it('is stopped by anything else that is wrong, whatever the paper says', () => {
    expect(readUpn('B80120000500', true)).toMatchObject({ code: 'wrong-upn' })
    expect(readUpn('A000000000000', true)).toMatchObject({ code: 'wrong-upn' })
  })

  it.each(['U838999924001', 'P940999924001', 'C199999924001'])(
    'is not asked whether its authority is known: %s',
    (upn) => expect(readUpn(upn)).toMatchObject({ upn, letterWrong: false }),
  )
})
