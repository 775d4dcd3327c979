import { Client } from 'pg'
import { percentile, say } from './figures'
import { Dice, type IllustrativePupil } from './illustrative-pupils'
import { asOwner, type BenchSystem } from './system'

const OF_EACH = 30

interface Asked {
  name?: string
  birthDate?: string
  upn?: string
  postcode?: string
  reference?: string
}

interface Statement {
  text: string
  values: unknown[]
}

/**
 * Questions as a duty desk asks them, through the service's own door, and ÷ the statements that it sent, sent again by
 * themselves. What each takes is of the first time, when the database has read none of it; what the door adds is of a second
 * time, after the statements: both have the same pages at hand then.
 * @param references of cases
 */
export async function search(
  system: BenchSystem,
  { pupils, references }: { pupils: readonly IllustrativePupil[]; references: readonly string[] },
): Promise<void> {
  const { run, oidc } = system
  const token = await oidc.tokenFor('casey')
  /** Answers whether somebody was found. */
  const ask = async (asked: Asked): Promise<boolean> => {
    const response = await fetch(`${run.referrals.http}/api/v1/pupils/search`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    })
    if (!response.ok) throw new Error(`${JSON.stringify(asked)} was answered ${response.status}`)
    const { items } = (await response.json()) as { items: object[] }
    return items.length > 0
  }
  const questions = questionsAbout(pupils, references)
  for (const kind of Object.values(questions)) await ask(kind[0]!)
  const door: number[] = []
  const byHand: number[] = []
  const again: number[] = []
  const kinds: string[] = []
  await asOwner(system, 'referrals', async (database) => {
    for (const [kind, asked] of Object.entries(questions)) {
      const took: number[] = []
      let foundNobody = 0
      for (const one of asked) {
        const sent = await listened(async () => {
          const began = performance.now()
          if (!(await ask(one))) foundNobody++
          took.push(performance.now() - began)
        })
        byHand.push(await millis(() => inTurn(database, sent)))
        again.push(await millis(() => ask(one)))
      }
      door.push(...took)
      const missed = foundNobody > 0 ? ` (${foundNobody} of ${asked.length} found nobody)` : ''
      kinds.push(`${kind} ${percentile(took, 0.95).toFixed(0)}${missed}`)
    }
  })
  const [p95, sql, doorAgain] = [door, byHand, again].map((took) => percentile(took, 0.95))
  say(
    'register',
    `search among ${pupils.length} pupils: p95 ${p95!.toFixed(0)} ms (aim: 150 or less); asked again ${doorAgain!.toFixed(0)} ms, ` +
      `${(doorAgain! / sql!).toFixed(2)}x the same SQL by hand (aim: 1.5 or less); by ${kinds.join(', ')}`,
  )
}

function questionsAbout(pupils: readonly IllustrativePupil[], references: readonly string[]): Record<string, Asked[]> {
  const dice = new Dice(7)
  const any = <T>(all: readonly T[]): T => all[dice.below(all.length)]!
  const renumbered = pupils.filter(({ formerUpn }) => formerUpn !== null)
  const some = (question: () => Asked): Asked[] => Array.from({ length: OF_EACH }, question)
  const named = ({ forename, surname }: IllustrativePupil) => `${forename} ${surname}`
  return {
    UPN: some(() => ({ upn: any(pupils).upn })),
    name: some(() => ({ name: named(any(pupils)) })),
    'misspelt name': some(() => ({ name: misspelt(named(any(pupils)), dice) })),
    'two common names': some(() => ({ name: any(COMMON) })),
    'place and birth': some(() => {
      const { postcode, birthDate } = any(pupils)
      return { postcode: postcode.split(' ')[0]!, birthDate }
    }),
    'former UPN': some(() => ({ upn: any(renumbered).formerUpn! })),
    reference: some(() => ({ reference: any(references) })),
  }
}

const COMMON = [
  ...['Muhammad Khan', 'Mohammed Ali', 'Oliver Smith', 'Olivia Jones', 'Jack Taylor', 'Amelia Brown', 'Mohamed Ahmed'],
  ...['Aisha Begum', 'Emily Williams', 'Harry Wilson', 'Dylan Jones', 'Fatima Hussain', 'Jakub Nowak', 'Ali Hassan'],
]

/** A letter left out, doubled or exchanged with the next, not the first of a word. */
function misspelt(name: string, dice: Dice): string {
  const at = 1 + dice.below(name.indexOf(' ') - 2)
  const [before, letter, next, after] = [name.slice(0, at), name[at]!, name[at + 1]!, name.slice(at + 2)]
  const slips = [before + next + after, before + letter + letter + next + after, before + next + letter + after]
  return slips[dice.below(slips.length)]!
}

async function millis(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const SEARCHES = /^\s*select[\s\S]*\bpupils?\b|\bset_config\b/i

/** What is asked of the database about pupils while this runs, by whatever part of this process, and how near it is to be. */
async function listened(work: () => Promise<unknown>): Promise<Statement[]> {
  const heard: Statement[] = []
  const { query } = Client.prototype
  Client.prototype.query = function (this: Client, text: unknown, values: unknown, ...rest: unknown[]) {
    if (typeof text === 'string' && SEARCHES.test(text))
      heard.push({ text, values: Array.isArray(values) ? values : [] })
    return (query as (...args: unknown[]) => unknown).call(this, text, values, ...rest)
  } as typeof query
  try {
    await work()
  } finally {
    Client.prototype.query = query
  }
  return heard
}

async function inTurn(database: Client, statements: readonly Statement[]): Promise<void> {
  // how near is said of one transaction
  await database.query('begin')
  for (const { text, values } of statements) await database.query(text, values)
  await database.query('commit')
}
