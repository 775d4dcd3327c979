import { tell } from './attempt'
import type { ExclusionCase } from './exclusion-case'
import { runClock } from './run-clock'

/** The family learns its rights and what happens next at once, and is spoken to within the authority's target: EX-18. */
export async function contactFamily(kase: ExclusionCase): Promise<void> {
  tell(kase, 'parents-told', 'notice')
  await runClock(kase, {
    rule: 'EX-18',
    met: () => kase.familyContacted && { metOn: kase.familyContacted.on },
  })
}
