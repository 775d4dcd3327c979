import { condition } from '@temporalio/workflow'
import { attempt } from './attempt'
import { ownLine } from './case-state'
import type { ExclusionCase } from './exclusion-case'
import { referrals } from './proxies'
import { runClock } from './run-clock'

/**
 * The parents may ask for an independent review within fifteen school days of the governors' notice: IR-01. A right that
 * nobody used lapses. An application in time that is recorded late is still heard.
 */
export async function reviewPanel(kase: ExclusionCase): Promise<void> {
  const ended = () => kase.ended() !== undefined
  const { id: caseId } = kase
  await condition(() => ended() || kase.governorsNotice !== undefined)
  const notice = kase.governorsNotice
  if (!notice) return
  const window = await runClock(kase, {
    rule: 'IR-01',
    facts: () => ({ governorsNoticeOn: notice.givenOn }),
    met: () => kase.reviewApplied && { metOn: kase.reviewApplied.appliedOn },
    lifted: () => kase.reviewWaived && 'waived',
  })
  if (ended()) return

  if (window.how !== 'met') {
    kase.reviewAtRest = window.how === 'passed' ? 'lapsed' : 'waived'
    if (window.how === 'passed') kase.untold.push(ownLine('review-lapsed', caseId, {}))
    await condition(() => ended() || kase.reviewApplied !== undefined)
    if (ended()) return
    kase.reviewAtRest = undefined
    const metOn = kase.reviewApplied!.appliedOn
    await attempt(kase, 'settle-refused', 'IR-01', () => referrals.settleClock({ caseId, rule: 'IR-01', metOn }))
  }
  await heard(kase)
}

/** The hearing begins by the fifteenth school day: IR-03. Sent back, the governors meet again within ten: IR-07. */
async function heard(kase: ExclusionCase): Promise<void> {
  await runClock(kase, {
    rule: 'IR-03',
    facts: () => ({ appliedOn: kase.reviewApplied!.appliedOn }),
    met: () => kase.reviewDecided && { metOn: kase.reviewDecided.decidedOn },
  })
  const decision = kase.reviewDecided?.decision
  if (decision === 'recommended' || decision === 'quashed') {
    await runClock(kase, {
      rule: 'IR-07',
      facts: () => ({ decidedOn: kase.reviewDecided!.decidedOn, notifiedOn: kase.reviewDecided!.notifiedOn }),
      met: () => kase.reconsidered && { metOn: kase.reconsidered.decidedOn },
    })
  }
  if (kase.ended() === undefined) kase.reviewAtRest = decision
}
