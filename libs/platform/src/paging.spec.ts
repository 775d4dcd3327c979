import { cursorOf, linkNext, page, readCursor } from './paging'

describe('paging', () => {
  it('gives a cursor while there is more', () => {
    const first = page(['a', 'b', 'c'], 2, (last) => cursorOf(last))
    expect(first.items).toEqual(['a', 'b'])
    expect(readCursor(first.next ?? '', 'text')).toEqual(['b'])
  })

  it('links to the next page of the question that was asked', () => {
    const headers: Record<string, string> = {}
    const response = { setHeader: (name: string, value: string) => (headers[name] = value) }
    linkNext({ originalUrl: '/api/v1/cases?stage=placed&cursor=old' }, response, 'new')
    expect(headers).toEqual({ Link: '</api/v1/cases?stage=placed&cursor=new>; rel="next"' })
  })

  it('gives none on the last page', () => {
    expect(page(['a', 'b'], 2, (last) => cursorOf(last)).next).toBeNull()
  })

  it.each([
    ['id', '------------------------------------'],
    ['instant', '1'],
    ['instant', '0000-01-01T00:00:00Z'],
    ['instant', 'infinity'],
    ['day', '2026-02-30'],
    ['number', '1e300'],
    ['bigNumber', '9'.repeat(30)],
  ] as const)('shows the first page for a cursor whose %s is %s', (kind, part) => {
    expect(readCursor(cursorOf(part), kind)).toBeUndefined()
    expect(readCursor(cursorOf('a', part), 'text', kind)).toBeUndefined()
    expect(readCursor(cursorOf('a'), 'text', kind)).toBeUndefined()
  })

  it('shows the first page for a cursor that is not one of ours', () => {
    expect(readCursor('not-a-cursor', 'text')).toBeUndefined()
    expect(readCursor(cursorOf('a\0'), 'text')).toBeUndefined()
    expect(readCursor(undefined, 'text')).toBeUndefined()
  })
})
