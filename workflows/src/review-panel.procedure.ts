import { condition } from '@temporalio/workflow'
import { tell } from './attempt'
import { ownLine } from './case-state'
import type { ExclusionCase } from './exclusion-case'
import { type Duty, runClock, settleAgain } from './run-clock'

/**
 * The parents may ask for an independent review within fifteen school days of the governors' notice: IR-01. A right that
 * nobody used lapses. An application in time that is recorded late is still heard.
 */
export async function reviewPanel(kase: ExclusionCase): Promise<void> {
  const ended = () => kase.ended() !== undefined
  await condition(() => ended() || (kase.governorsDecided !== undefined && kase.governorsNotice !== undefined))
  const notice = kase.governorsNotice
  if (!notice) return
  const right: Duty = {
    rule: 'IR-01',
    announceMoves: true,
    facts: () => ({ governorsNoticeOn: notice.givenOn }),
    met: () => kase.reviewApplied && { metOn: kase.reviewApplied.appliedOn },
    lifted: () => kase.reviewWaived && 'waived',
    // The letter on the right of review quotes the date this clock has just got.
    opened: () => tell(kase, 'governors-upheld', 'governors'),
  }
  const window = await runClock(kase, right)
  if (ended()) return

  if (window.how !== 'met') {
    kase.reviewAtRest = window.how === 'passed' ? 'lapsed' : 'waived'
    if (window.how === 'passed') kase.untold.push(ownLine('review-lapsed', kase.id, {}))
    await condition(() => ended() || kase.reviewApplied !== undefined)
    if (ended()) return
    kase.reviewAtRest = undefined
    await settleAgain(kase, right)
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
