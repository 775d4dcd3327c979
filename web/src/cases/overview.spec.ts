import { A_CASE, A_STORY } from './case.test-support'
import { lifeStrip } from './life-strip'
import { lifeOf, nextActionOf } from './overview'

describe('a case at a glance', () => {
  it('leads to the page where the next thing is done', () => {
    expect(nextActionOf(A_CASE).link?.href).toBe('/cases/AP-26-00001/family/contact')
    const waiting = { ...A_CASE, nextAction: { code: 'wait', words: 'Nothing is owed today' } }
    expect(nextActionOf(waiting).link).toBeUndefined()
  })

  it('shows headlines and open dates in the order of their days', () => {
    expect(lifeOf(A_CASE, A_STORY, '2026-11-12').items).toEqual([
      { on: '2026-11-10', text: 'The school reported a permanent exclusion' },
      { on: '2026-11-17', text: 'Full-time education from day six due' },
      { on: '2026-12-01', text: 'Governors’ meeting due' },
    ])
  })

  it('takes the day in London, not in UTC', () => {
    const late = [{ ...A_STORY[0], at: '2027-05-10T23:30:00.000Z' }]
    expect(lifeOf(A_CASE, late, '2026-11-12').items.at(-1)?.on).toBe('2027-05-11')
  })
})

describe('the life strip', () => {
  it('says in words how many marks it has and where today is', () => {
    const { svg } = lifeStrip([{ on: '2026-11-10', text: 'Reported', lane: 'event' }], '2026-11-12')
    expect(svg).toContain('role="img"')
    expect(svg).toContain('1 numbered marks')
    expect(svg).toContain('Thu 12 Nov')
  })

  it('draws marks of the same day above each other, and never words from the story', () => {
    const marks = [1, 2, 3].map((n) => ({ on: '2026-11-10', text: `<b>${n}</b>`, lane: 'event' as const }))
    const { svg } = lifeStrip(marks, '2026-11-12')
    expect(new Set([...svg.matchAll(/cy="(\d+)"/g)].map(([, y]) => y)).size).toBe(3)
    expect(svg).not.toContain('<b>')
  })
})
