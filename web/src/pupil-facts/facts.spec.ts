import { FACT_KINDS } from '@daysix/shared/pupil-facts'
import { correctionErrors, factValues, readCorrection, readFact, readRoll, rollErrors, rollValues } from './facts.form'

const FROM = { 'from-day': '1', 'from-month': '9', 'from-year': '2026' }

describe('a fact', () => {
  it('is sent field by field, with its days and who said it', () => {
    const typed = { 'value.code': 'K', ...FROM, saidBy: ' Ms Hall ' }
    expect(readFact('sen-provision', typed).answers).toEqual({
      ...{ value: { code: 'K' }, from: '2026-09-01', until: null, saidBy: 'Ms Hall' },
    })
  })

  it('has its codes in their order, without the places left open', () => {
    const typed = { 'value.codes.0': 'SEMH', 'value.codes.1': '', 'value.codes.2': 'MLD' }
    expect(readFact('sen-needs', typed).answers).toMatchObject({ value: { codes: ['SEMH', 'MLD'] } })
  })

  it.each([
    ['name', { legalForename: 'Olena', middleNames: null, legalSurname: 'Ash', preferredForename: 'Lena' }],
    ['sen-needs', { codes: ['VI', 'HI'] }],
    ['upn', { upn: 'A801200005001', letterWrong: true }],
    ['ehc-plan', { authority: '998', setting: null }],
    ['young-carer', {}],
  ] as const)('(%s) asked as it is held is answered as it is held', (kind, value) => {
    const held = { value, fromOn: '2026-09-01', toOn: null, saidBy: null }
    expect(readFact(kind, factValues(kind, held)).answers).toEqual({
      ...{ from: '2026-09-01', until: null, saidBy: null },
      value: expect.objectContaining(value),
    })
  })

  it('of an authority is shown by its name, and sent as its code', () => {
    const names = [{ code: '998', name: 'Fellshire' }]
    const held = { value: { code: '998' }, fromOn: '2026-09-01', toOn: null, saidBy: null }
    const values = factValues('home-authority', held, names)
    expect(values['value.code']).toBe('Fellshire (998)')
    expect(readFact('home-authority', values, names).answers).toMatchObject({ value: { code: '998' } })
    expect(readFact('home-authority', { ...values, 'value.code': 'Fells' }, names).errors).toEqual({
      'value.code': 'Choose an authority of the list, or enter its code, three digits',
    })
  })

  it('of any kind is asked for in fields of names that differ', () => {
    for (const { fields } of Object.values(FACT_KINDS))
      expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
  })

  it('needs days that are days', () => {
    expect(readFact('young-carer', { 'from-day': '1' }).errors).toEqual({
      from: 'The first day must include a month and year',
    })
  })
})

describe('what was wrong', () => {
  const read = (typed: object) => readCorrection({ ...typed }, (posted) => readFact('young-carer', posted))

  it('is put right for a reason, by what is right or by nothing', () => {
    expect(read({}).errors).toEqual({ because: 'Enter why it was wrong', right: 'Select what is right' })
    expect(read({ because: 'A slip', right: 'nothing', ...FROM }).answers).toEqual({ because: 'A slip', instead: null })
    expect(read({ because: 'A slip', right: 'other', ...FROM }).answers).toMatchObject({
      instead: { from: '2026-09-01' },
    })
  })

  it('is refused beside the fields of the form', () => {
    expect(correctionErrors({ 'instead.value.code': 'a', instead: 'b', because: 'c' })).toEqual({
      ...{ 'value.code': 'a', right: 'b', because: 'c' },
    })
  })
})

describe('a registration', () => {
  it('needs a school and how the pupil is registered', () => {
    expect(readRoll({}).errors).toEqual({
      ...{
        urn: 'Select a school, or enter the number of one that is not in the list',
        status: 'Select how the pupil is registered',
      },
    })
  })

  it('is refused beside the box that named the school', () => {
    const errors = { urn: 'There is no school with the number 123456', from: 'b' }
    expect(rollErrors({ urn: '900001' }, errors)).toEqual(errors)
    expect(rollErrors({ urn: '', otherUrn: '123456' }, errors)).toEqual({ otherUrn: errors.urn, from: 'b' })
    expect(rollErrors({ otherUrn: '123456' }, { from: 'b' })).toEqual({ from: 'b' })
  })

  it('is at a school of the list, or at another by its number, and not at both', () => {
    const typed = { urn: '', otherUrn: '123456', status: 'C' }
    expect(readRoll(typed).answers).toMatchObject({ urn: '123456' })
    expect(readRoll({ ...typed, urn: '900001', otherUrn: ' ' }).answers).toMatchObject({ urn: '900001' })
    expect(readRoll({ ...typed, urn: '900001' }).errors).toEqual({
      otherUrn: 'Leave this empty, or select no school of the list',
    })
  })

  it('asked as it is held is answered as it is held', () => {
    const held = { school: { urn: '900001' }, status: 'M', fromOn: null, toOn: '2026-08-31', saidBy: 'The office' }
    expect(readRoll(rollValues(held)).answers).toEqual({
      ...{ urn: '900001', status: 'M', from: null, until: '2026-08-31', saidBy: 'The office' },
    })
  })
})
