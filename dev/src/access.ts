import type { Door } from '@daysix/platform/doors'
import { OF_PROVIDER, type PolicyTable, type Relation, SIGNED_IN } from '@daysix/platform/policy'
import { ROLES } from '@daysix/platform/principal'
import type { PageDoor } from '@daysix/web/pages'
import { MADE } from './documents'

export interface DoorsOfService {
  service: string
  doors: readonly Door[]
  policy: PolicyTable
}

const PEOPLE = ROLES.filter((role) => role !== 'service')
const NOTHING = '–'
const PROVIDER = 'the identity provider'
const COUNTS: Record<NonNullable<Door['limited']>, string> = { search: 'a search', file: 'a file', rows: 'its rows' }
const WORDS: Record<Relation, string> = { any: 'all', area: 'all or own area', own: 'own' }
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (titles: readonly string[], rows: readonly string[][]): string =>
  [titles, titles.map(() => '---'), ...rows].map(row).join('\n')

/** Everything that can be asked for, and by whom: made from the code that answers. */
export function accessMatrix(services: readonly DoorsOfService[], pages: readonly PageDoor[]): string {
  return `${MADE}

# Who may do what

Every way in, with what it asks of whoever comes: the routes and RPCs of the services, the pages, and the lists that are files too.
It is made from the code that answers, so a way in that is not here does not exist, and one that names no action stops the build. The
rows come from \`services/*/src/policy.ts\` and from \`@For(…)\` on the pages.

* **all**: every case, school and provider of the authority.
* **signed in**: whoever has signed in, about themselves, whatever their roles.
* **all or own area**: every case, until the authority binds its caseworkers (\`/settings/case-reach\`) to the cases of their areas and
  their own, or to their own alone. Any other is then shut to them like a restricted one: a reason is asked, its caseworker hears of it
  (\`docs/decisions/what-the-policy-does-not-narrow.md\`). A manager's role beside it lets them into every case.
* **own**: a school's people for the schools in their token (the school that excluded, or the one answerable now), a centre's people for
  its pupils. What is another's is answered like what does not exist: 404, or NOT_FOUND over gRPC.
* **${NOTHING}**: answered like what does not exist.
* A person with several roles may do what any of them may; which they are is asked at each request, and a role that an administrator
  withholds is none (\`docs/decisions/standing-is-asked.md\`). Nobody does anything without signing in (401, or UNAUTHENTICATED).
* **Other systems** sign in by client credentials and may do what one of the scopes named lets them. \`internal\` is held by the services
  alone, for the work that nobody started.

${services.map(chapter).join('\n')}
## How often

What gathers is asked so often by each person and each other system, and no oftener (429, with when to try again): a search as one of
\`MOST_SEARCHES\` in a minute; what gives everything at once as one of \`MOST_FILES\` in five minutes; a list as the rows of the page
that is asked for, of \`MOST_ROWS\` in five minutes. A search, a list or such a file that names no limit stops the build. The pages
count what people do there themselves, so what they ask for people is not counted again.

${table(
  ['Way in', 'Counts as'],
  services.flatMap(({ service, doors }) =>
    doors.flatMap(({ name, limited }) => (limited ? [[`${code(name)} of ${service}`, COUNTS[limited]]] : [])),
  ),
)}

## What the identity provider says

No person and no session is behind these: they are believed by the provider's signature alone, each word once, and stand in no form of
ours. What comes to the pages is passed on to referrals, where it is verified.

${pages.flatMap(({ name, whose }) => (whose === OF_PROVIDER ? [`* ${code(name)} of the pages`] : [])).join('\n')}

## Pages

A page shows only what its services answer to the person's own token, so it opens nothing that the tables above keep shut. Every change is
a form with a token of its session. A person whose role it is not gets 403 and no answer of a service.

${table(
  ['Page', ...PEOPLE, 'File'],
  pages
    .filter(({ whose }) => whose !== OF_PROVIDER)
    .map(({ name, whose, isFileToo }) => [
      `\`${name}\``,
      ...PEOPLE.map((role) => shown(whose, role)),
      isFileToo ? 'CSV' : '',
    ]),
)}

*anyone*: without signing in. *signed in*: whoever has.
`
}

function chapter({ service, doors, policy }: DoorsOfService): string {
  const ways = doors.map(({ name, action }) => {
    if (action === OF_PROVIDER) return [code(name), action, ...PEOPLE.map(() => NOTHING), PROVIDER]
    if (action === SIGNED_IN) return [code(name), action, ...PEOPLE.map(() => 'signed in'), NOTHING]
    const row = action === 'open' ? undefined : policy[action!]
    const reach = PEOPLE.map((role) => (row ? (row[role] ? WORDS[row[role]] : NOTHING) : 'anyone'))
    return [code(name), action!, ...reach, row ? row.scope?.split(' ').map(code).join(' or ') || NOTHING : 'anyone']
  })
  return `## ${service[0].toUpperCase()}${service.slice(1)}

${table(['Way in', 'Action', ...PEOPLE, 'Other systems'], ways)}
`
}

const code = (scope: string): string => `\`${scope}\``

const shown = (whose: PageDoor['whose'], role: (typeof PEOPLE)[number]): string =>
  whose === 'everyone' ? 'anyone' : whose === 'signed-in' ? 'signed in' : whose.includes(role) ? 'yes' : NOTHING
