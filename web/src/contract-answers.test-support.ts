import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Schema {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  items?: Schema
  minimum?: number
  format?: string
}

interface Description {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, { schema: Schema }> }> }>>
  components?: { schemas?: Record<string, Schema> }
}

const SERVICES = ['referrals', 'panels', 'placements', 'notifications'] as const

const described = SERVICES.map(
  (service) =>
    JSON.parse(
      readFileSync(join(__dirname, '..', '..', 'contracts', 'openapi', `${service}.json`), 'utf8'),
    ) as Description,
)

/**
 * What the services answer when all goes well, made from their descriptions: something in every field and one of every list, so
 * that a page has all it may ask for.
 * @param known what stands in fields, by name or by `GET /api/v1/clocks/{id} name`, where the description does not say enough
 */
export const answeredByContract =
  (known: Readonly<Record<string, unknown>>) =>
  (method: string, path: string): { status: number; body?: object } => {
    for (const description of described)
      for (const [template, operations] of Object.entries(description.paths)) {
        const responses = fits(template, path) && operations[method.toLowerCase()]?.responses
        const success = responses && Object.entries(responses).find(([status]) => status < '300')
        if (!success) continue
        const schema = success[1].content?.['application/json']?.schema
        const filling = { description, known, door: `${method} ${template}` }
        return { status: Number(success[0]), body: schema && (valueOf(schema, '', filling) as object) }
      }
    return { status: 404, body: { code: 'not-found' } }
  }

const fits = (template: string, path: string): boolean =>
  new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path)

interface Filling {
  description: Description
  known: Readonly<Record<string, unknown>>
  door: string
}

function valueOf(given: Schema, name: string, filling: Filling): unknown {
  const { known, door, description } = filling
  for (const key of [`${door} ${name}`, name]) if (key in known) return known[key]
  const named = given.$ref?.split('/').at(-1)
  const schema = named ? description.components!.schemas![named]! : given
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  const choices = schema.anyOf ?? schema.oneOf
  if (choices)
    return valueOf(
      choices.find(({ type }) => type !== 'null')!,
      name,
      filling,
    )
  switch ([schema.type].flat()[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([field, part]) => [field, valueOf(part, field, filling)]),
      )
    case 'array':
      return [valueOf(schema.items ?? {}, name, filling)]
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    default:
      return textOf(schema, name)
  }
}

function textOf({ format }: Schema, name: string): string {
  if (format === 'date-time' || /At$|^at$/.test(name)) return '2026-11-10T10:00:00.000Z'
  if (format === 'date' || /(On|Begins|Date|Day)$|^(on|from|to|until)$/i.test(name)) return '2026-11-10'
  return 'Words'
}
