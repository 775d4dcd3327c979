import { describeService, type ServiceManifest } from '@daysix/platform/service'
import { pageDoors } from '@daysix/web/pages'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { accessMatrix, type DoorsOfService } from './access'
import { caseStages, statutoryClocks } from './documents'
import { registerSample } from './register-sample'

const ROOT = join(__dirname, '..', '..')
const SERVICES = ['referrals', 'panels', 'placements', 'notifications'] as const

/** A file that is made, never edited: its path from the root, and what belongs in it. */
interface Generated {
  path: string
  content: string | Uint8Array
}

/**
 * `generate [--check] [service…]`: writes the API descriptions, the clients' types and the documents that are made from
 * tables. With `--check` it writes nothing and answers 1 when one of them is not current.
 */
export async function main(argv: string[]): Promise<number> {
  const names = argv.filter((word) => !word.startsWith('--'))
  const services = names.length > 0 ? SERVICES.filter((name) => names.includes(name)) : SERVICES
  const described: Described[] = []
  // one after the other: two at once would take each other's connection for their own
  for (const service of SERVICES) described.push(await describe(service))
  const files: Generated[] = [
    ...(await contracts(described.filter(({ service }) => services.includes(service)))),
    ...(await documents(described)),
    registerSample(),
  ]
  const stale = files.filter(
    ({ path, content }) =>
      !existsSync(join(ROOT, path)) || !readFileSync(join(ROOT, path)).equals(Buffer.from(content as string)),
  )
  if (argv.includes('--check')) return reportStale(stale)
  for (const { path, content } of stale) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true })
    writeFileSync(join(ROOT, path), content)
    process.stderr.write(`wrote ${path}\n`)
  }
  return 0
}

function reportStale(stale: Generated[]): number {
  for (const { path } of stale) process.stderr.write(`${path} is not current: run node dev/dist/generate.js\n`)
  return stale.length > 0 ? 1 : 0
}

type Described = Awaited<ReturnType<typeof describe>>

async function describe(service: (typeof SERVICES)[number]) {
  const { manifest } = (await import(`@daysix/${service}/main`)) as { manifest: ServiceManifest }
  return { service, policy: manifest.policy, ...(await describeService(manifest)) }
}

async function contracts(services: readonly Described[]): Promise<Generated[]> {
  const { default: openapiTS, astToString } = await import('openapi-typescript')
  const files: Generated[] = []
  for (const { service, description } of services) {
    const api = sorted(description)
    const types = astToString(await openapiTS(structuredClone(api) as never, { alphabetize: true }))
    files.push({ path: `contracts/openapi/${service}.json`, content: `${JSON.stringify(api, null, 2)}\n` })
    files.push({
      path: `contracts/src/generated/${service}.ts`,
      content: `// Made from contracts/openapi/${service}.json by dev/src/generate.ts.\n${types}`,
    })
  }
  return files
}

/** The same API gives the same bytes, whatever order the modules were read in. Lists keep their order: it means something. */
function sorted<T>(value: T): T {
  if (Array.isArray(value)) return value.map(sorted) as T
  if (!value || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)])) as T
}

/** Laid out as the formatter would, so that one check does not undo the other. */
async function documents(services: readonly DoorsOfService[]): Promise<Generated[]> {
  const { format, resolveConfig } = await import('prettier')
  const made = {
    'docs/access.md': accessMatrix(services, pageDoors()),
    'docs/case-stages.md': caseStages(),
    'docs/statutory-clocks.md': statutoryClocks(),
  }
  return Promise.all(
    Object.entries(made).map(async ([path, text]) => {
      const style = await resolveConfig(join(ROOT, path))
      return { path, content: await format(text, { ...style, parser: 'markdown' }) }
    }),
  )
}

if (require.main === module)
  main(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error: unknown) => {
      process.stderr.write(
        `${relative(process.cwd(), __filename)}: ${error instanceof Error ? error.stack : String(error)}\n`,
      )
      process.exit(1)
    },
  )
