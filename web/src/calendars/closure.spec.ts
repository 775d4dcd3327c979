import { corrected, readCorrection } from './closure.form'

const snow = { 'from-day': '9', 'from-month': '11', 'from-year': '2026', kind: 'emergency' }
const closure = { from: '2026-11-09', to: '2026-11-09', kind: 'emergency' }
const inset = { from: '2026-11-27', to: '2026-11-27', kind: 'inset' }

describe('a correction of term dates', () => {
  it('of a single day needs no last day', () => {
    expect(readCorrection(snow).answers).toEqual({ closure })
  })

  it('cannot end before it begins', () => {
    const typed = { ...snow, 'to-day': '8', 'to-month': '11', 'to-year': '2026' }
    expect(readCorrection(typed).errors).toEqual({ to: 'The last day must not be before the first' })
  })

  it('begins a school’s own file where it had none, and leaves the rest to the authority', () => {
    expect(corrected(null, 'Mill Lane School', { closure: closure as never })).toEqual({
      name: 'Mill Lane School',
      closures: [closure],
    })
  })

  it('changes one closure and keeps the others', () => {
    const own = { name: 'Harbour', terms: [], closures: [inset, closure] }
    const moved = { ...inset, from: '2026-11-30', to: '2026-11-30' }
    expect(corrected(own, '', { of: '2026-11-27_2026-11-27_inset', closure: moved as never })).toEqual({
      ...own,
      closures: [closure, moved],
    })
    expect(corrected(own, '', { of: '2026-11-09_2026-11-09_emergency' })).toEqual({ ...own, closures: [inset] })
  })

  it('takes a closure away without asking for its days', () => {
    const of = '2026-11-09_2026-11-09_emergency'
    expect(readCorrection({ closure: of, remove: 'yes' }).answers).toEqual({ of })
  })
})
