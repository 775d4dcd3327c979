import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

interface Operation {
  operationId: string
  tags?: string[]
  parameters?: { name: string; in: string; required?: boolean }[]
  requestBody?: { content: Record<string, { schema?: object }> }
  responses: Record<string, { content?: Record<string, { schema?: object }> }>
}

interface Description {
  openapi: string
  security?: object[]
  paths: Record<string, Record<string, Operation>>
}

const FOLDER = join(__dirname, '..', 'openapi')
const described = readdirSync(FOLDER).map((file) => ({
  service: file.replace('.json', ''),
  description: JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Description,
}))

it('describes every service', () => {
  expect(described.map(({ service }) => service)).toEqual(['notifications', 'panels', 'placements', 'referrals'])
})

describe.each(described)('$service', ({ description }) => {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, path, method, operation })),
  )

  it('is OpenAPI 3.1, of version 1 of the interface', () => {
    expect(description.openapi).toBe('3.1.0')
    expect(operations.filter(({ path }) => !path.startsWith('/api/v1/'))).toEqual([])
  })

  it('names each operation once', () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('says the shape of every answer that has one', () => {
    const shapeless = operations.filter(({ operation }) => {
      const answers = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'))
      const isSaid = ([status, { content }]: (typeof answers)[number]) =>
        status === '204' || Object.values(content ?? {}).some(({ schema }) => schema)
      return !answers.some((answer) => isSaid(answer))
    })
    expect(shapeless.map(({ name }) => name)).toEqual([])
  })

  it('says the shape of every body', () => {
    const changing = operations.filter(({ method, operation }) => method !== 'get' && operation.requestBody)
    const shapeless = changing.filter(
      ({ operation }) =>
        !Object.values(operation.requestBody!.content).every(({ schema }) => schema && Object.keys(schema).length > 0),
    )
    expect(shapeless.map(({ name }) => name)).toEqual([])
  })

  it('asks everybody for a token, and refuses at every door in one shape', () => {
    expect(description.security).toEqual([{ bearer: [] }])
    const refused = { $ref: '#/components/responses/Refused' }
    expect(operations.filter(({ operation }) => !isDeepStrictEqual(operation.responses['4XX'], refused))).toEqual([])
  })

  it('requires no filter of a list, and no idempotency key', () => {
    const demanding = operations.filter(({ operation }) =>
      operation.parameters?.some(
        (one) =>
          one.required &&
          (one.name.toLowerCase() === 'idempotency-key' || (one.in === 'query' && one.name === 'cursor')),
      ),
    )
    expect(demanding.map(({ name }) => name)).toEqual([])
  })
})
