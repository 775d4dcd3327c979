import { civilDate, isCivilDate } from '@daysix/shared/civil-date'
import { RULES } from '@daysix/shared/clocks'
import { UsageError } from '../troubles'
import { asJson, type Nouns, table } from './answers'

/** `rules list`. */
export function addRules({ program, answers }: Nouns): void {
  const rules = program.command('rules').description('the rules that set dates, with their law')

  rules
    .command('list')
    .description('every rule, or those in force on a day')
    .option('--on <day>', 'only rules in force on this day: 2026-11-10')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  daysix rules list --on 2026-11-10')
    .action(({ on, json }: { on?: string; json?: true }) => {
      if (on !== undefined && !isCivilDate(on)) throw new UsageError(`--on ${on} is not a day that exists.`)
      const day = on === undefined ? undefined : civilDate(on)
      const found = RULES.filter(({ from, until }) => !day || (from <= day && (!until || day < until)))
      answers.say(json ? asJson(found) : table(found.map(({ id, kind, title, source }) => [id, kind, title, source])))
    })
}
