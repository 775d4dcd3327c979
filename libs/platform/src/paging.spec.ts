import { cursorOf, page, readCursor } from './paging'

describe('paging', () => {
  it('gives a cursor while there is more', () => {
    const first = page(['a', 'b', 'c'], 2, (last) => cursorOf(last))
    expect(first.items).toEqual(['a', 'b'])
    expect(readCursor(first.next ?? '')).toEqual(['b'])
  })

  it('gives none on the last page', () => {
    expect(page(['a', 'b'], 2, (last) => cursorOf(last)).next).toBeNull()
  })

  it('shows the first page for a cursor that is not one of ours', () => {
    expect(readCursor('not-a-cursor')).toBeUndefined()
    expect(readCursor(undefined)).toBeUndefined()
  })
})
