import { allHandlersFinished, condition } from '@temporalio/workflow'
import { attempt, sideBySide, tell } from './attempt'
import { announceCollapse, announceProvision, daySix } from './day-six.procedure'
import { openExclusionCase } from './exclusion-case'
import { contactFamily } from './family.procedure'
import { governors, reinstatement } from './governors.procedure'
import type { CaseInput } from './inputs'
import { acknowledgeChanges, acknowledgeNotice, parentNotice } from './notices.procedure'
import { outcome, outcomeOf } from './outcome.procedure'
import { announcePlacement, findPlace } from './panel.procedure'
import { referrals } from './proxies'
import { closedDays, starts } from './starts.procedure'
import { post, record, toTheLast, unlessCancelled } from './record.procedure'
import { reviewPanel } from './review-panel.procedure'
import { roll } from './roll.procedure'
import { silence, unwinding } from './unwinding.procedure'

/** A permanent exclusion, from the school's notice until the child is settled and the school's roll may be cleared. */
export async function permanentExclusion(input: CaseInput): Promise<{ outcome: string }> {
  const kase = openExclusionCase(input)
  const { id: caseId } = kase
  let over = false
  const story = toTheLast(() => record(kase, () => over))
  let written = false
  const letters = toTheLast(() => post(kase, () => written))
  const unwound = toTheLast(() => unwinding(kase, () => over))
  const silenced = toTheLast(() => silence(kase, () => written))

  const procedures = async () => {
    await acknowledgeNotice(kase)
    await sideBySide(kase, {
      'parent-notice': () => parentNotice(kase),
      changes: () => acknowledgeChanges(kase),
      family: () => contactFamily(kase),
      'day-six': () => daySix(kase),
      provision: () => announceProvision(kase),
      collapse: () => announceCollapse(kase),
      governors: () => governors(kase),
      reinstatement: () => reinstatement(kase),
      'review-panel': () => reviewPanel(kase),
      roll: () => roll(kase),
      panel: () => findPlace(kase),
      placement: () => announcePlacement(kase),
      starts: () => starts(kase),
      'closed-days': () => closedDays(kase),
      outcome: () => outcome(kase),
    })
  }
  await unlessCancelled(kase, 'case', procedures, () => {
    over = true
    written = true
    return Promise.all([story, letters, unwound, silenced])
  })
  over = true
  await Promise.all([story, unwound])

  const word = outcomeOf(kase)
  const closed = await attempt(kase, 'case-not-closed', word, () => referrals.closeCase({ caseId, outcome: word }))
  // Who was told that the exclusion is undone need not be told that the case is.
  if (kase.ended() === 'completed' || kase.ended() === 'closed') tell(kase, 'case-closed', 'closed')
  written = true
  await Promise.all([letters, silenced])
  await condition(allHandlersFinished)
  return closed ?? { outcome: word }
}
