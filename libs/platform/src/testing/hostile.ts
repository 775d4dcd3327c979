import type { OpenAPIObject } from '@nestjs/swagger'

/** What somebody may type, or paste, or send on purpose. Each is stored as the text it is, or refused beside its field. */
export const HOSTILE_TEXTS = {
  'markup, formula, template and header at once': [
    `=cmd|' /C calc'!A0 <script>alert(1)</script> " onload="x {{7*7}} \u202Egnp.exe \u200F\u0645\u0631`,
    `\u{1F469}\u200D\u{1F467} Z\u0301\u0330\u0301'; drop table pupils; --\r\nBcc: all@example.org`,
  ].join(''),
  'a NUL': 'Jor\0dan',
  'half of a character': 'Jordan\uD83D',
  '20,000 characters': 'x'.repeat(20_000),
} as const

type Schema = Record<string, unknown> & {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  $ref?: string
}

/** One field of one door, and bodies that are as they should be but for it. */
export interface HostileField {
  method: 'post' | 'put' | 'patch'
  path: string
  /** RFC 6901, as a refusal names it. */
  pointer: string
  with(text: string): object
}

/**
 * Every text that any door of a described API is given in a body.
 * @param samples what stands in the other fields, by name: the ids and days of the world that is asked
 */
export function textFields(description: OpenAPIObject, samples: Record<string, unknown>): HostileField[] {
  const resolve = (schema: Schema): Schema => {
    const [name] = schema.$ref?.split('/').slice(-1) ?? []
    const found = name ? (description.components?.schemas?.[name] as Schema) : schema
    const parts = found.anyOf ?? found.oneOf ?? found.allOf
    return parts ? { ...found, ...resolve(parts.find((part) => resolve(part).type !== 'null')!) } : found
  }
  const sample = (given: Schema, name: string): unknown => {
    const schema = resolve(given)
    if (name in samples) return samples[name]
    if ('const' in schema) return schema.const
    if (schema.enum) return schema.enum[0]
    switch ([schema.type].flat()[0]) {
      case 'object':
        return body(schema, schema.required ?? [])
      case 'array':
        return [sample(schema.items!, name)]
      case 'boolean':
        return false
      case 'integer':
      case 'number':
        return schema.minimum ?? 1
      default:
        return textOf(schema)
    }
  }
  const body = (schema: Schema, names: string[]): Record<string, unknown> =>
    Object.fromEntries(names.map((name) => [name, sample(schema.properties![name], name)]))

  /** Every text below a schema: where it stands, and its value with a text put there. */
  const textsIn = (given: Schema, name: string): { pointer: string; with: (text: string) => unknown }[] => {
    const schema = resolve(given)
    if (schema.enum || 'const' in schema) return [{ pointer: '', with: (text) => text }]
    const [type] = [schema.type].flat()
    if (type === 'string') return [{ pointer: '', with: (text) => text }]
    if (type === 'array')
      return textsIn(schema.items!, name).map((at) => ({ pointer: `/0${at.pointer}`, with: (text) => [at.with(text)] }))
    const others = () => (name in samples ? (samples[name] as object) : body(schema, schema.required ?? []))
    return Object.entries(schema.properties ?? {}).flatMap(([field, part]) =>
      textsIn(part, field).map((at) => ({
        pointer: `/${field}${at.pointer}`,
        with: (text) => ({ ...others(), [field]: at.with(text) }),
      })),
    )
  }

  return Object.entries(description.paths).flatMap(([path, operations]) =>
    (['post', 'put', 'patch'] as const).flatMap((method) => {
      const content = (operations[method]?.requestBody as { content?: Record<string, { schema: Schema }> })?.content
      const schema = content?.['application/json']?.schema
      if (!schema) return []
      return textsIn(schema, '').map((at) => ({ method, path, ...(at as Pick<HostileField, 'pointer' | 'with'>) }))
    }),
  )
}
const textOf = ({ format, pattern }: Schema): string => {
  if (format === 'date') return '2026-11-10'
  if (format === 'email') return 'somebody@example.org'
  if (format === 'uuid') return '7d5f0b6e-6a55-4d52-9d3c-0d8d5a3d1c11'
  if (pattern === '^\\d{6}$') return '900001'
  if (pattern === '^\\d{3}$') return '998'
  return 'Plain words'
}

/** Puts a text into every field, one after the other: what was wrong with the answers, none when nothing was. */
export async function everyTrouble(
  fields: readonly HostileField[],
  text: string,
  ask: (field: HostileField, body: object) => Promise<HostileAnswer>,
): Promise<string[]> {
  const troubles: string[] = []
  for (const field of fields) {
    const trouble = wrongWith(await ask(field, field.with(text)), field, text)
    if (trouble) troubles.push(`${field.method} ${field.path} ${field.pointer}: ${trouble}`)
  }
  return troubles
}

/** How a door answered a hostile text. */
interface HostileAnswer {
  status: number
  body: unknown
}

/**
 * What is wrong with an answer: a fault, a text that no column can keep and was taken all the same, one that was kept as
 * another, a refusal that names no field or speaks as a machine does.
 */
function wrongWith(answer: HostileAnswer, { pointer }: HostileField, text: string): string | undefined {
  const { status, body } = answer
  // what is read from a file answers with errors of its rows, and is no refusal
  const refusal = status >= 400 ? ((body ?? {}) as { errors?: { pointer: string; message: string }[] }) : {}
  const { errors = [] } = refusal
  const beside = errors.find((error) => error.pointer.startsWith(pointer.replace(/\/0$/, '')))
  if (status >= 500) return `${status}`
  const unkept = /\0|\p{Surrogate}/u.test(text)
  if (unkept && status !== 404 && !beside?.message.includes('cannot be kept'))
    return `${status}: not refused for its character`
  if (status === 422 && errors.length === 0) return '422 that names no field'
  if (errors.some(({ message }) => /^(Invalid|Too (big|small)|Unrecognized)/.test(message)))
    return `422 in a machine’s words: ${errors.map(({ pointer: at, message }) => `${at} ${message}`).join('; ')}`
  const kept = ((body ?? {}) as Record<string, unknown>)[pointer.slice(1)]
  if (status < 300 && typeof kept === 'string' && kept.trim() !== text.trim()) return `${status}: kept as ${kept}`
  return undefined
}
