import { join } from 'node:path'
import { FileDoor, ran } from './file-door.test-support'
import { running } from './running'

jest.mock('./running', () => ({ ...jest.requireActual<object>('./running'), running: jest.fn() }))

const CONTENT = 'URN,EstablishmentName\n900001,Grange Hill\n'
const READ = {
  ...{ id: 'run-1', stage: 'read', rows: 6, added: 1, changed: 2, closed: 0, gone: 3, same: 1, withError: 0 },
  cautions: [] as string[],
}
const AN_ERROR = { line: 4, column: 'OpenDate', value: '31-02-2026', reason: 'Enter a day that exists' }
const IMPORTS = '/api/v1/schools/imports'

describe('daysix schools import', () => {
  let door: FileDoor
  let file: string

  beforeAll(async () => {
    door = await FileDoor.begin('édubase all.csv', CONTENT)
    file = door.file
    jest.mocked(running).mockResolvedValue(door.system as never)
  })
  afterAll(() => door.end())
  beforeEach(() => {
    door.asked.length = 0
    door.answers = {
      [`POST ${IMPORTS}`]: [200, READ],
      [`POST ${IMPORTS}/run-1/save`]: [200, { ...READ, stage: 'saved' }],
    }
  })

  const run = (...argv: string[]) => ran('schools', 'import', ...argv)

  it('sends the file as it is, with its name, and saves what it changes', async () => {
    const { code, said, complained } = await run(file)
    expect(door.asked).toEqual([
      {
        ...{ at: `POST ${IMPORTS}`, token: 'Bearer a-token', type: 'text/csv', body: CONTENT },
        name: encodeURIComponent('édubase all.csv'),
      },
      { at: `POST ${IMPORTS}/run-1/save`, token: 'Bearer a-token', body: '' },
    ])
    expect({ code, complained }).toEqual({ code: 0, complained: '' })
    expect(said).toContain('It was saved.')
  })

  it('saves nothing of what it was only to say', async () => {
    const { code, said } = await run(file, '--dry-run')
    expect(door.asked.map(({ at }) => at)).toEqual([`POST ${IMPORTS}`])
    expect(code).toBe(0)
    expect(said).toContain('Nothing was saved.')
  })

  it('saves nothing where nothing changes', async () => {
    door.answers[`POST ${IMPORTS}`] = [200, { ...READ, added: 0, changed: 0, closed: null, same: 6 }]
    expect((await run(file)).code).toBe(0)
    expect(door.asked.map(({ at }) => at)).toEqual([`POST ${IMPORTS}`])
  })

  it('names every bad row, however many pages of them there are, saves the rest and ends with 1', async () => {
    door.answers[`POST ${IMPORTS}`] = [200, { ...READ, withError: 2 }]
    door.answers[`GET ${IMPORTS}/run-1/errors?limit=200`] = [200, { items: [AN_ERROR], next: 'more' }]
    door.answers[`GET ${IMPORTS}/run-1/errors?limit=200&cursor=more`] = [
      200,
      { items: [{ ...AN_ERROR, line: 9 }], next: null },
    ]
    const { code, said, complained } = await run(file)
    expect({ code, complained }).toEqual({ code: 1, complained: '' })
    expect(said.match(/^line \d+, OpenDate “31-02-2026”: Enter a day that exists$/gm)).toHaveLength(2)
    expect(said).toContain('It was saved.')
  })

  it('gives another program the run and its errors as JSON and nothing else', async () => {
    door.answers[`POST ${IMPORTS}`] = [200, { ...READ, withError: 1 }]
    door.answers[`GET ${IMPORTS}/run-1/errors?limit=200`] = [200, { items: [AN_ERROR], next: null }]
    const { code, said } = await run(file, '--dry-run', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(said)).toEqual({ ...READ, withError: 1, errors: [AN_ERROR] })
  })

  it.each([
    ['the sentence of the system', 422, { title: 'Refused', detail: 'The file is empty' }, 'The file is empty'],
    ['what it is called, where there is no sentence', 404, { title: 'Not found' }, 'Not found'],
    ['its status, where there are no words', 502, '<html>', 'The system answered 502.'],
  ])('is refused with %s, on standard error, and ends with 1', async (_, status, body, words) => {
    door.answers[`POST ${IMPORTS}`] = [status, body]
    expect(await run(file, '--json')).toEqual({ code: 1, said: '', complained: words })
  })

  it('says when what was read cannot be saved any more', async () => {
    door.answers[`POST ${IMPORTS}/run-1/save`] = [409, { detail: 'Another file was read since. Bring the file again.' }]
    expect(await run(file)).toEqual({
      ...{ code: 1, said: '', complained: 'Another file was read since. Bring the file again.' },
    })
  })

  it('says which file cannot be read, and asks nothing', async () => {
    const gone = join(door.folder, 'gone.csv')
    const { code, said, complained } = await run(gone)
    expect({ code, said }).toEqual({ code: 1, said: '' })
    expect(complained).toMatch(/^.*gone\.csv cannot be read \(\w+\)\.$/)
    expect(door.asked).toEqual([])
  })

  it('ends with 2 when it is called in a way it does not know', async () => {
    expect((await run()).code).toBe(2)
    expect((await run(file, '--dryrun')).code).toBe(2)
    expect(door.asked).toEqual([])
  })
})
