import { condition } from '@temporalio/workflow'
import { moveStage, tell } from './attempt'
import { educationStopped, inEducationFrom } from './education'
import type { ExclusionCase } from './exclusion-case'
import type { ProvisionEndReason } from './messages'
import { type Duty, runClock, settleAgain } from './run-clock'
import { forEachKnown, waitUntil } from './wait'

/**
 * The authority owes full-time education from the sixth school day, and goes on owing it: EX-11. Only a child who has
 * started is in education; an offer is not a start, and a start that falls through opens the duty again.
 */
export async function daySix(kase: ExclusionCase): Promise<void> {
  await Promise.all([exceptionBegins(kase), keepDaySix(kase)])
}

/** An exception holds from its day on; until then education is owed all the same. */
async function exceptionBegins(kase: ExclusionCase): Promise<void> {
  const ended = () => kase.ended() !== undefined
  for (let from = kase.excepted?.from; !ended() && !kase.exceptionBegun; from = kase.excepted?.from) {
    if (from === undefined) await condition(() => ended() || kase.excepted !== undefined)
    else
      kase.exceptionBegun = !(await waitUntil(from, () => ended() || kase.excepted?.from !== from, 'exception begins'))
  }
}

async function keepDaySix(kase: ExclusionCase): Promise<void> {
  const over = () => kase.ended() !== undefined || kase.exceptionBegun
  let since: string | undefined

  for (let run = 1; !over(); run += 1) {
    const stoppedOn = since
    const startedOn = () => inEducationFrom(kase.spells(), stoppedOn)
    const duty: Duty = {
      rule: 'EX-11',
      occasion: String(run),
      announceMoves: true,
      facts: () => ({ ...(stoppedOn && { endedOn: stoppedOn }), ...arranged(kase) }),
      met: () => metOn(startedOn()),
    }
    await runClock(kase, duty)
    if (run > 1 && startedOn()) await moveStage(kase, 'start-provision')
    since = await untilEducationStops(kase, duty, startedOn, over)
    if (since) await moveStage(kase, 'lose-provision')
  }
}

/** Answers the day education stopped, or nothing when the duty is over. An earlier start that is recorded late counts. */
async function untilEducationStops(
  kase: ExclusionCase,
  duty: Duty,
  startedOn: () => string | undefined,
  over: () => boolean,
): Promise<string | undefined> {
  for (;;) {
    const counted = startedOn()
    const stopped = () => (counted ? educationStopped(kase.spells(), counted) : undefined)
    await condition(() => over() || stopped() !== undefined || startedOn() !== counted)
    if (over()) return undefined
    if (startedOn() === counted) return stopped()
    await settleAgain(kase, duty)
  }
}

const metAt = (at: string | undefined) => (at === undefined ? undefined : { metAt: at })

const metOn = (day: string | undefined) => (day === undefined ? undefined : { metOn: day })

/** Whether a place stands ready decides which reminders still make sense; the day is that of the record, in UTC. */
function arranged(kase: ExclusionCase): Record<string, string> {
  const at = kase.arrangedAt()
  return at ? { arrangedOn: at.slice(0, 10) } : {}
}

/** Whatever is arranged, the parents, the school and the centre are told, the parents 48 hours before it starts: EX-03. */
export async function announceProvision(kase: ExclusionCase): Promise<void> {
  const over = () => kase.ended() !== undefined
  const arranged = () => [...kase.provisions].filter(([, { arranged }]) => arranged && !over()).map(([id]) => id)

  await forEachKnown(arranged, over, async (provisionId) => {
    const { arranged, ended } = kase.provision(provisionId)
    const { startsOn, startsAt, shortNoticeAgreed } = arranged!
    const given = () => kase.provision(provisionId).details
    const fellThrough = () => {
      const { reason } = kase.provision(provisionId).ended ?? {}
      return reason && FELL_THROUGH.has(reason) ? reason : undefined
    }
    if (!ended) {
      const refs = { provisionId }
      tell(kase, 'day-six-details', provisionId, { refs })
      tell(kase, 'day-six-school', provisionId, { refs })
      tell(kase, 'new-pupil', provisionId, { refs })
    }
    await runClock(kase, {
      rule: 'EX-03',
      occasion: provisionId,
      refs: { provisionId },
      facts: () => ({ startsOn, startsAtTime: startsAt }),
      // with a parent's consent the 48 hours are not owed (2007 Regulations, reg 6(4)): told later is then not told late
      met: () => (shortNoticeAgreed ? undefined : metAt(given()?.givenAt)),
      lifted: () => (shortNoticeAgreed ? 'consented' : fellThrough()),
    })
  })
}

/** When a place falls through, the family and the caseworker hear that another is looked for. */
export async function announceCollapse(kase: ExclusionCase): Promise<void> {
  const over = () => kase.ended() !== undefined
  const fallen = () =>
    [...kase.provisions].filter(([, { ended }]) => ended && FELL_THROUGH.has(ended.reason) && !over()).map(([id]) => id)

  await forEachKnown(fallen, over, async (provisionId) => {
    tell(kase, 'provision-ended', provisionId, { refs: { provisionId } })
  })
}

const FELL_THROUGH = new Set<ProvisionEndReason>(['withdrawn', 'refused', 'collapsed'])
