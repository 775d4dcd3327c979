import { RUN } from './samples.test-support'
import { columnWords, firstKind, savesSomething, sumsOf } from './run.view'
import { isAtWork } from './staged-file'

describe('a file of schools', () => {
  it('says what it would change, and leaves out what it would not', () => {
    expect(sumsOf({ ...RUN, added: 1, gone: 0, passedOver: null })).toEqual([
      ...['52,101 rows in the file', '1 new school', '340 schools changed', '2 schools closed'],
      ...['51,740 schools as held already', '7 rows left out, with an error'],
    ])
    expect(sumsOf({ ...RUN, holds: 'links', changed: 0, closed: 0, passedOver: 3, withError: 0 })).toEqual([
      ...['52,101 rows in the file', '12 new links', '51,740 links as held already'],
      ...['1 link held and not in the file', '3 links that do not say who came first, left out'],
    ])
  })

  it.each([
    ['what has changed', RUN, 'changed'],
    ['what closes, where nothing else changes', { ...RUN, changed: 0 }, 'closed'],
    ['what is gone, where that is all', { ...RUN, changed: 0, closed: 0, added: 0 }, 'gone'],
    ['nothing of any kind, under changes', { ...RUN, changed: 0, closed: 0, added: 0, gone: 0 }, 'changed'],
  ])('shows first %s', (_case, run, kind) => expect(firstKind(run)).toBe(kind))

  it.each([
    ['once it is read', RUN, true],
    ['not where it changes nothing', { ...RUN, added: 0, changed: 0, closed: 0 }, false],
    ['not a second time', { ...RUN, stage: 'saved' as const }, false],
    ['not after another was read', { ...RUN, stage: 'replaced' as const }, false],
  ])('can be saved %s', (_when, run, may) => expect(savesSomething(run)).toBe(may))

  it('is looked at again while somebody is at work on it', () => {
    const stages = ['reading', 'read', 'saving', 'saved', 'refused', 'interrupted', 'replaced'] as const
    expect(stages.filter((stage) => isAtWork({ ...RUN, stage }))).toEqual(['reading', 'saving'])
  })

  it('names the columns in words, and one that it does not know as it is called', () => {
    expect([columnWords('la_name'), columnWords('some_column')]).toEqual(['Authority', 'some_column'])
  })
})
