import { clocks } from './clocks'
import { encryption } from './encryption'
import { lifecycle } from './lifecycle'
import { notice } from './notice'
import { recompute } from './recompute'
import { register } from './register'
import { start } from './start'

const PARTS: Record<string, () => Promise<void>> = { clocks, encryption, lifecycle, notice, recompute, register, start }

/** `npm run bench -- [clocks|encryption|lifecycle|notice|recompute|register|start …]`: every part when none is named. Figures are ratios or percentiles of one run. */
export async function main(argv: string[]): Promise<number> {
  const asked = argv.length > 0 ? argv : Object.keys(PARTS)
  const unknown = asked.filter((name) => !(name in PARTS))
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no measurement ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.\n`,
    )
    return 2
  }
  for (const name of asked) await PARTS[name]()
  return 0
}
