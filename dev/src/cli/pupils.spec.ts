import { FileDoor, ran } from './file-door.test-support'
import { inWords } from './pupils'
import { running } from './running'
import { asker, saved } from './staged-file'

jest.mock('./running', () => ({ ...jest.requireActual<object>('./running'), running: jest.fn() }))

const CONTENT = 'upn,legal_surname\nB801200005001,Łuczak\n'
const READ = {
  ...{ id: 'run-1', stage: 'read', rows: 5, added: 1, changed: 0, registrations: 0, same: 2, likely: 0, withError: 0 },
}
const AN_ERROR = { line: 4, column: 'upn', value: 'A801200005001', reason: 'The first letter does not match' }
const IMPORTS = '/api/v1/pupils/imports'

it('says how a file of pupils went, line by line and without a name or a number', () => {
  const errors = [AN_ERROR, { ...AN_ERROR, column: '', value: '', reason: 'Too long' }]
  const said = inWords({ ...READ, stage: 'saved', likely: 1, withError: 1 }, [{ line: 6 }], errors)
  expect(said.split('\n')).toEqual([
    'rows                                      5',
    'pupils that were added                    1',
    'pupils that were changed                  0',
    'registrations that were added             0',
    'as held already                           2',
    'left out, much like somebody who is held  1',
    'left out, with an error                   1',
    'Much like somebody who is held: line 6',
    'line 4, upn: The first letter does not match',
    'line 4: Too long',
    'It was saved.',
  ])
  expect(said).not.toContain('A801200005001')
})

it('says what would be, when nothing was saved', () => {
  expect(inWords(READ, [], [])).toMatch(/pupils that would be added[^]*Nothing was saved\.$/)
})

describe('daysix pupils import', () => {
  let door: FileDoor
  let file: string

  beforeAll(async () => {
    door = await FileDoor.begin('roll.csv', CONTENT)
    file = door.file
    jest.mocked(running).mockResolvedValue(door.system as never)
  })
  afterAll(() => door.end())
  beforeEach(() => {
    door.asked.length = 0
    door.answers = {
      [`POST ${IMPORTS}`]: [200, READ],
      [`POST ${IMPORTS}/run-1/save`]: [200, { ...READ, stage: 'saved' }],
      [`POST ${IMPORTS}/run-1/leave`]: [200, READ],
    }
  })

  const asked = () => door.asked.map(({ at, body }) => `${at} ${body}`.trim())
  const run = (...argv: string[]) => ran('pupils', 'import', ...argv)

  it('sends the file as it is, saves what it changes and leaves nothing of it behind', async () => {
    const { code, said } = await run(file)
    expect(asked()).toEqual([
      `POST ${IMPORTS} ${CONTENT}`.trim(),
      `POST ${IMPORTS}/run-1/save`,
      `POST ${IMPORTS}/run-1/leave`,
    ])
    expect(code).toBe(0)
    expect(said).toContain('It was saved.')
  })

  it('saves nothing of what it was only to say', async () => {
    const { code, said } = await run(file, '--dry-run')
    expect(asked().map((one) => one.split(' ')[1])).toEqual([IMPORTS, `${IMPORTS}/run-1/leave`])
    expect(code).toBe(0)
    expect(said).toContain('Nothing was saved.')
  })

  it('names who is left out as JSON, and ends with 1 where a row has an error', async () => {
    door.answers[`POST ${IMPORTS}?addLikely=true`] = [200, { ...READ, likely: 1, withError: 1 }]
    door.answers[`GET ${IMPORTS}/run-1/rows?kind=likely&limit=200`] = [
      200,
      { items: [{ line: 6, name: 'Zoë' }], next: null },
    ]
    door.answers[`GET ${IMPORTS}/run-1/errors?limit=200`] = [200, { items: [AN_ERROR], next: null }]
    const { code, said } = await run(file, '--dry-run', '--add-likely', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(said)).toMatchObject({ rows: 5, likely: [{ line: 6, name: 'Zoë' }], errors: [AN_ERROR] })
  })

  it('is refused with the sentence of the system, and ends with 1', async () => {
    door.answers[`POST ${IMPORTS}`] = [422, { errors: [{ message: 'The file is empty' }] }]
    expect(await run(file)).toEqual({ code: 1, said: '', complained: 'The file is empty' })
  })

  it('ends with 2 when it is called in a way it does not know', async () => {
    expect((await run()).code).toBe(2)
    expect(asked()).toEqual([])
  })

  it('asks on where saving takes longer than a connection waits, and says when it was interrupted', async () => {
    door.answers[`POST ${IMPORTS}/run-1/save`] = 'no answer'
    const stages = ['saving', 'saving', 'saved']
    Object.defineProperty(door.answers, `GET ${IMPORTS}/run-1`, {
      get: () => [200, { ...READ, stage: stages.shift() }],
    })
    const ask = await asker('', '/pupils/imports')
    expect(await saved(ask, READ, 1)).toMatchObject({ stage: 'saved' })
    stages.push('interrupted')
    await expect(saved(ask, READ, 1)).rejects.toThrow('The same file again saves the rest')
  })
})
