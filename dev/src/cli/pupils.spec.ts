import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { daysix } from '../cli'
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
  const asked: string[] = []
  let answers: Record<string, [status: number, body: object] | 'no answer'>
  let door: Server
  let folder: string
  let file: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daysix-pupils-'))
    file = join(folder, 'roll.csv')
    await writeFile(file, CONTENT)
    door = createServer((request, response) => {
      void text(request).then((body) => {
        const at = `${request.method} ${request.url}`
        asked.push(`${at} ${body}`.trim())
        const answer = answers[at] ?? [404, { title: 'Not found' }]
        if (answer === 'no answer') return request.socket.destroy()
        response.writeHead(answer[0]).end(JSON.stringify(answer[1]))
      })
    })
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
    const http = `http://127.0.0.1:${(door.address() as AddressInfo).port}`
    jest.mocked(running).mockResolvedValue({ run: { referrals: { http } }, token: 'a-token' } as never)
  })
  afterAll(async () => {
    door.close()
    await rm(folder, { recursive: true, force: true })
  })
  beforeEach(() => {
    asked.length = 0
    answers = {
      [`POST ${IMPORTS}`]: [200, READ],
      [`POST ${IMPORTS}/run-1/save`]: [200, { ...READ, stage: 'saved' }],
      [`POST ${IMPORTS}/run-1/leave`]: [200, READ],
    }
  })

  const run = async (...argv: string[]) => {
    const said: string[] = []
    const complained: string[] = []
    const code = await daysix(['pupils', 'import', ...argv], {
      say: (words) => said.push(words),
      pour: async (words) => void said.push(words),
      complain: (words) => complained.push(words),
    })
    return { code, said: said.join('\n'), complained: complained.join('\n') }
  }

  it('sends the file as it is, saves what it changes and leaves nothing of it behind', async () => {
    const { code, said } = await run(file)
    expect(asked).toEqual([
      `POST ${IMPORTS} ${CONTENT}`.trim(),
      `POST ${IMPORTS}/run-1/save`,
      `POST ${IMPORTS}/run-1/leave`,
    ])
    expect(code).toBe(0)
    expect(said).toContain('It was saved.')
  })

  it('saves nothing of what it was only to say', async () => {
    const { code, said } = await run(file, '--dry-run')
    expect(asked.map((one) => one.split(' ')[1])).toEqual([IMPORTS, `${IMPORTS}/run-1/leave`])
    expect(code).toBe(0)
    expect(said).toContain('Nothing was saved.')
  })

  it('names who is left out as JSON, and ends with 1 where a row has an error', async () => {
    answers[`POST ${IMPORTS}?addLikely=true`] = [200, { ...READ, likely: 1, withError: 1 }]
    answers[`GET ${IMPORTS}/run-1/rows?kind=likely&limit=200`] = [
      200,
      { items: [{ line: 6, name: 'Zoë' }], next: null },
    ]
    answers[`GET ${IMPORTS}/run-1/errors?limit=200`] = [200, { items: [AN_ERROR], next: null }]
    const { code, said } = await run(file, '--dry-run', '--add-likely', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(said)).toMatchObject({ rows: 5, likely: [{ line: 6, name: 'Zoë' }], errors: [AN_ERROR] })
  })

  it('is refused with the sentence of the system, and ends with 1', async () => {
    answers[`POST ${IMPORTS}`] = [422, { errors: [{ message: 'The file is empty' }] }]
    expect(await run(file)).toEqual({ code: 1, said: '', complained: 'The file is empty' })
  })

  it('ends with 2 when it is called in a way it does not know', async () => {
    expect((await run()).code).toBe(2)
    expect(asked).toEqual([])
  })

  it('asks on where saving takes longer than a connection waits, and says when it was interrupted', async () => {
    answers[`POST ${IMPORTS}/run-1/save`] = 'no answer'
    const stages = ['saving', 'saving', 'saved']
    Object.defineProperty(answers, `GET ${IMPORTS}/run-1`, { get: () => [200, { ...READ, stage: stages.shift() }] })
    const ask = await asker('', '/pupils/imports')
    expect(await saved(ask, READ, 1)).toMatchObject({ stage: 'saved' })
    stages.push('interrupted')
    await expect(saved(ask, READ, 1)).rejects.toThrow('The same file again saves the rest')
  })
})
