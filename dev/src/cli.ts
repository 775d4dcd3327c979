import { Command, CommanderError } from 'commander'
import { once } from 'node:events'
import { type Answers, NotAnswered } from './cli/answers'
import { addAudit } from './cli/audit'
import { addCalendar } from './cli/calendar'
import { addCases } from './cli/cases'
import { addClocks } from './cli/clocks'
import { addDemo } from './cli/demo'
import { addPupils } from './cli/pupils'
import { addSchools } from './cli/schools'
import { DemonstrationRefused } from './demo/load'
import { inOneSentence, UsageError } from './troubles'

const EXAMPLES = `
Examples:
  npm run --silent daysix -- calendar check dev/demo/northmere/calendar.authority.json
  npm run --silent daysix -- clocks explain --rule EX-11 --imposed-at 2026-11-10T10:00 \\
      --calendar dev/demo/northmere/calendar.authority.json
  npm run --silent daysix -- cases show AP-26-00001 --json
  npm run --silent daysix -- pupils import roll.csv --dry-run
  npm run --silent daysix -- schools import edubasealldata.csv --dry-run
  npm run --silent daysix -- audit verify
  npm run --silent daysix -- demo load --state /var/lib/daysix

Exit code: 0 done, 1 refused or failed, 2 called in a way it does not know.`

/** `daysix <noun> <verb>`: answers on standard output and nothing else there; troubles on standard error. */
export function main(argv: string[]): Promise<number> {
  // Whoever reads the answers has had enough, as `head` has: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  return daysix(argv, {
    say: (text) => void process.stdout.write(`${text}\n`),
    pour: async (text) => {
      if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain')
    },
    complain: (text) => void process.stderr.write(`${text}\n`),
  })
}

/** Answers the exit code: 0 done, 1 refused or failed, 2 called in a way it does not know. */
export async function daysix(argv: string[], answers: Answers): Promise<number> {
  let code = 0
  const program = new Command('daysix')
    .description('Day Six from the command line.')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(--help shows what there is)')
  // Commands made from here on inherit it: nothing writes or exits on its own.
  program.exitOverride().configureOutput({
    writeOut: (text) => answers.say(text.trimEnd()),
    writeErr: (text) => answers.complain(text.trimEnd()),
  })
  const nouns = { program, answers, end: (with_: number) => (code = with_) }
  for (const add of [addDemo, addCalendar, addClocks, addCases, addAudit, addPupils, addSchools]) add(nouns)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    // Help that was asked for ends with 0; every other end of commander's own is a way of calling it does not know.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const isSentence = error instanceof NotAnswered || error instanceof DemonstrationRefused
    answers.complain(isSentence ? error.message : inOneSentence(error))
    return error instanceof UsageError ? 2 : 1
  }
}
