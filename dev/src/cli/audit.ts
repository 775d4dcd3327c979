import { findingWords, type Head, type Verification } from '@daysix/platform/audit-chain'
import { verifyAuditAt } from '@daysix/platform/audit-verify'
import { UsageError } from '../troubles'
import { asJson, NotAnswered, type Nouns, readJson } from './answers'
import { running, STATE_OPTION } from './running'

const SERVICES = ['referrals', 'panels', 'placements', 'notifications'] as const
type Service = (typeof SERVICES)[number]

interface Asked {
  state: string
  database: string[]
  noted?: string
  json?: true
}

const EXAMPLES = `
Examples:
  daysix audit verify
  daysix audit verify --json > heads.json       # keep it outside the database
  daysix audit verify --noted heads.json        # a later day: nothing has been cut off at the end
  daysix audit verify --database referrals=postgres://daysix_referrals:…@host/daysix

Exit code 1 when a row is not as it was sealed.`

/** `audit verify`. */
export function addAudit({ program, answers, end }: Nouns): void {
  const audit = program.command('audit').description('the record of who did what, and whether it is whole')

  audit
    .command('verify')
    .description('follow each service’s chain of hashes and name every row that is not as it was sealed')
    .option(...STATE_OPTION)
    .option('--database <service=url>', 'this database and no running system; may be repeated', collect, [])
    .option('--noted <file>', 'an earlier answer as JSON: its heads must still be in the chains')
    .option('--json', 'as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async ({ state, database, noted, json }: Asked) => {
      const databases = database.length > 0 ? database.map(named) : await databasesOf(state)
      const heads = noted ? ((await readJson(noted)) as Partial<Record<Service, { head?: Head | null }>>) : {}
      const verified: [Service, Verification][] = []
      for (const [service, url] of databases)
        verified.push([service, await verifyAuditAt(url, service, heads[service]?.head ?? undefined)])
      answers.say(json ? asJson(Object.fromEntries(verified.map(withWords))) : verified.map(inWords).join('\n'))
      if (verified.some(([, { findings }]) => findings.length > 0)) end(1)
    })
}

const collect = (value: string, before: string[]): string[] => [...before, value]

function named(text: string): [Service, string] {
  const [service, ...url] = text.split('=')
  if (!(SERVICES as readonly string[]).includes(service) || url.length === 0)
    throw new UsageError(`--database is written service=url, the service one of ${SERVICES.join(', ')}.`)
  return [service as Service, url.join('=')]
}

async function databasesOf(state: string): Promise<[Service, string][]> {
  const { run } = await running(state)
  return SERVICES.map((service) => {
    const url = run.settings[service].DATABASE_URL
    if (!url) throw new NotAnswered(`The run on ${state} does not say where the database of ${service} is.`)
    return [service, url]
  })
}

const withWords = ([service, { findings, ...verified }]: [Service, Verification]) => [
  service,
  { ...verified, findings: findings.map((finding) => ({ ...finding, words: findingWords(finding) })) },
]

function inWords([service, { sealed, notYetSealed, erased, head, findings }]: [Service, Verification]): string {
  const counts = [
    `${sealed} sealed`,
    `${notYetSealed} not yet sealed`,
    ...(erased > 0 ? [`${erased} erased with a record`] : []),
  ].join(', ')
  const verdict = findings.length === 0 ? 'whole' : `${findings.length} found`
  return [
    `${service}: ${verdict}; ${counts}${head ? `; head ${head.position} ${head.hash}` : ''}`,
    ...findings.map((finding) => `  ${findingWords(finding)}`),
  ].join('\n')
}
