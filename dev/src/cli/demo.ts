import { loadDemonstration } from '../demo/load'
import type { Nouns } from './answers'
import { running, STATE_OPTION } from './running'

/** `demo load`. */
export function addDemo({ program, answers }: Nouns): void {
  const demo = program.command('demo').description('the demonstration authority, fictional throughout')

  demo
    .command('load')
    .description('load it into a running system through its doors; twice is as good as once')
    .option(...STATE_OPTION)
    .addHelpText('after', '\nExample:\n  daysix demo load --state /var/lib/daysix')
    .action(async ({ state }: { state: string }) => {
      const { run, token } = await running(state)
      const { schools, pupils, providers } = await loadDemonstration(run, token)
      answers.say(`Loaded ${schools} schools, ${pupils} pupils and ${providers} providers.`)
    })
}
