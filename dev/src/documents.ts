import {
  chapterOf,
  evaluate,
  EXAMPLES,
  factsRead,
  LAWFUL_REASONS,
  lawfulReasonsFor,
  latestRule,
  NOT_CLOCKS,
  type Rule,
  RULES,
  settingsRead,
} from '@daysix/shared/clocks'
import { illustrative2026 } from '@daysix/shared/illustrative-calendar'
import { ACTION_WORDS, diagram, OUTCOMES, STAGE_NAMES, STAGE_WORDS, STAGES } from '@daysix/shared/stages'

/** The documents that are made from tables, so that they cannot say something else than the product does. */

export const MADE = '<!-- Made by dev/src/generate.ts. Change the table it is made from, then run it again. -->'

export function caseStages(): string {
  const rows = STAGE_NAMES.flatMap((stage) =>
    Object.entries(STAGES[stage]).map(
      ([action, next]) =>
        `| ${STAGE_WORDS[stage]} | \`${action}\` | ${ACTION_WORDS[action as keyof typeof ACTION_WORDS]} | ${STAGE_WORDS[next]} |`,
    ),
  )
  const outcomes = Object.entries(OUTCOMES).map(([code, words]) => `| \`${code}\` | ${words} |`)
  return `${MADE}

# Case stages

A case moves only along these lines; anything else is refused. The table is \`libs/shared/src/stages.ts\`.

\`\`\`mermaid
${diagram().trim()}
\`\`\`

| At this stage | Action | What happened | Then |
| --- | --- | --- | --- |
${rows.join('\n')}

## How a case ends

| Outcome | In words |
| --- | --- |
${outcomes.join('\n')}
`
}

const UNITS: Record<Rule['unit'], [string, string]> = {
  sd: ['school day', 'school days'],
  wd: ['working day', 'working days'],
  cd: ['calendar day', 'calendar days'],
  h: ['hour', 'hours'],
  wk: ['teaching week', 'teaching weeks'],
  instant: ['a time of one day', 'a time of one day'],
}

const STANDING: Record<Rule['status'], string> = {
  C: 'confirmed in its source',
  P: 'confirmed in part',
  U: 'not confirmed',
  LOCAL: 'local practice, not law',
}

const KINDS: Record<Rule['kind'], string> = {
  duty: 'A duty: missed when nobody did it',
  right: 'A right: lapses when nobody used it',
  permission: 'A permission: the earliest day something may be done',
}

const amount = (rule: Rule): string =>
  rule.limit === undefined
    ? rule.unit === 'instant'
      ? UNITS.instant[0]
      : `by ${UNITS[rule.unit][0]}, no fixed number`
    : `${rule.limit} ${UNITS[rule.unit][rule.limit === 1 ? 0 : 1]}`

const reminder = ({ template, when, unlessArranged }: Rule['reminders'][number]): string => {
  const time =
    'schoolDay' in when
      ? `on school day ${when.schoolDay}`
      : 'schoolDaysBefore' in when
        ? `${when.schoolDaysBefore} school day${when.schoolDaysBefore === 1 ? '' : 's'} before`
        : 'lastInTime' in when
          ? 'on the last school day in time'
          : `${when.weeksBefore} weeks before the end`
  return `\`${template}\` ${time}${unlessArranged ? ' unless something is arranged' : ''}`
}

const code = (name: string): string => `\`${name}\``

/** What the count begins with, and what it comes to in a case of the illustrative year. */
function counting({ id }: Rule): string {
  const { oneOf, also } = factsRead(id)
  const from = oneOf.length > 0 ? `from ${oneOf.map(code).join(' or ')}` : 'from nothing: it has no date of its own'
  const alsoRead = also.length > 0 ? `; reads ${also.map(code).join(', ')} too` : ''
  const { explanation } = evaluate(id, EXAMPLES[id], illustrative2026)
  return `* **Counted** ${from}${alsoRead}. ${oneOf.length > 0 ? `For example: ${explanation}` : explanation}.`
}

const settings = (rule: Rule): string => `* **Setting:** ${settingsRead(rule).map(code).join(', ') || 'none'}.`

const HOW = {
  pause: 'pauses the count while',
  recount: 'begins the count again when',
  day: 'names another day when',
}

const byHand = (rule: Rule): string[] =>
  lawfulReasonsFor(rule.id).map((reason) => {
    const { how, words, law } = LAWFUL_REASONS[reason]
    return `* **A person** ${HOW[how]} ${words} (\`${reason}\`): ${law}.`
  })

const files = (rule: Rule): string =>
  ['rules', 'counts']
    .map((folder) => code(`libs/shared/src/clocks/${folder}/${chapterOf(rule.id)}.ts`))
    .join(', counted in ')

export function statutoryClocks(): string {
  const ids = [...new Set(RULES.map(({ id }) => id))]
  const overview = ids.map((id) => {
    const rule = latestRule(id)
    return `| [${id}](#${id.toLowerCase()}) | ${rule.title} | ${amount(rule)} | ${rule.who} | ${STANDING[rule.status]} |`
  })
  const sections = ids.map((id) => section(RULES.filter((rule) => rule.id === id)))
  const noClocks = NOT_CLOCKS.map(
    ({ id, title, reason, status }) =>
      `| <a id="${id.toLowerCase()}"></a>${id} | ${title} | ${reason} | ${STANDING[status]} |`,
  )
  return `${MADE}

# Statutory clocks

Every date the product keeps: what must happen, how it is counted, and the law behind it. The rules are dated rows in
\`libs/shared/src/clocks/rules/\`, the counting beside them in \`libs/shared/src/clocks/counts/\`. When the law changes a row gains an end
and another begins; a case keeps the row it began under. What is marked as local practice is a setting and never law.

A school day is a day on which the school meets (its own calendar, else its authority's, then every date says *provisional*). A count
that runs past the term dates held answers *unknown* and says why: it never guesses. A person moves a date only where its rule names the
reason, and the computed date stays beside it.

| Rule | Clock | Limit | Who acts | Standing |
| --- | --- | --- | --- | --- |
${overview.join('\n')}

${sections.join('\n')}
## What is no clock

Deadlines of the field that set no date for a case, so that nobody looks for a clock that is missing: \`libs/shared/src/clocks/not-clocks.ts\`.

| Id | What | Why there is no date to count | Standing |
| --- | --- | --- | --- |
${noClocks.join('\n')}
`
}

function section(rows: Rule[]): string {
  const rule = rows[rows.length - 1]
  const earlier = rows.slice(0, -1)
  const facts = [
    `* **What:** ${rule.duty}.`,
    `* **Who acts:** ${rule.who}.`,
    `* **Who is told:** ${rule.told.join(', ') || 'nobody else'}.`,
    `* **Limit:** ${amount(rule)}. ${KINDS[rule.kind]}.`,
    counting(rule),
    `* **Law:** ${rule.source} (${STANDING[rule.status]}).`,
    settings(rule),
    ...byHand(rule),
    ...(rule.reminders.length > 0 ? [`* **Reminders:** ${rule.reminders.map(reminder).join('; ')}.`] : []),
    ...(rule.chase ? [`* **Chased when missed:** ${rule.chase.replaceAll('-', ' ')}.`] : []),
    ...earlier.map(
      ({ from, until, duty, who, source }) =>
        `* **From ${from} to the day before ${until}:** ${duty}. ${who}. ${source}.`,
    ),
    `* **In force:** ${rows.map((row) => `${row.version} from ${row.from}${row.until ? ` to the day before ${row.until}` : ''}`).join('; ')}.`,
    `* **File:** ${files(rule)}.`,
  ]
  return `<a id="${rule.slug}"></a><a id="${rule.id.toLowerCase()}"></a>

## ${rule.id}: ${rule.title}

${facts.join('\n')}
`
}
