import type { Case } from '../cases/kase'
import { day, plural, words } from '../present'

export interface Step {
  title: string
  /** What is recorded, or that nothing is. */
  state: string
  done: boolean
  link?: { href: string; text: string }
  /** Why it cannot be recorded yet. */
  notYet?: string
}

interface Reader {
  staff: boolean
  school: boolean
}

/** What follows on the exclusion in law, in its order, with what can be recorded now and what must come first. */
export function stepsOf(kase: Case, { staff, school }: Reader): Step[] {
  const { facts, reference } = kase
  const base = `/cases/${reference}`
  const closed = kase.stage === 'closed'
  const upheld = facts.governorsDecision === 'upheld'
  const reinstated = facts.governorsDecision === 'reinstated' || facts.reconsideredDecision === 'reinstated'
  const sentBack = facts.reviewDecision === 'recommended' || facts.reviewDecision === 'quashed'
  const either = staff || school
  const step = (
    title: string,
    recorded: string | null | false | undefined,
    may: boolean,
    link: { href: string; text: string },
    notYet?: string,
  ): Step => ({
    title,
    state: recorded || 'Not recorded',
    done: Boolean(recorded),
    ...(!recorded && notYet && { notYet }),
    ...(!recorded && !notYet && may && !closed && { link }),
  })
  return [
    step(
      'Governors’ decision',
      facts.governorsDecision && `${words(facts.governorsDecision)} on ${day(facts.governorsDecidedOn)}`,
      either && !facts.cancelledOn,
      { href: `${base}/governors/decision`, text: 'Record the decision' },
      facts.cancelledOn ? 'The exclusion was cancelled' : undefined,
    ),
    step(
      'Notice of the decision to the parents',
      facts.governorsNoticeOn && `Given on ${day(facts.governorsNoticeOn)}`,
      either,
      { href: `${base}/governors/notice`, text: 'Record the notice' },
      facts.governorsDecision ? undefined : 'The governors have not decided yet',
    ),
    step(
      'Application for an independent review',
      facts.reviewAppliedOn
        ? `Made on ${day(facts.reviewAppliedOn)}`
        : facts.reviewWaivedOn && `Given up in writing on ${day(facts.reviewWaivedOn)}`,
      staff,
      { href: `${base}/review-panel/application`, text: 'Record an application, or that there will be none' },
      upheld && facts.governorsNoticeOn ? undefined : 'Only after notice that the exclusion is upheld',
    ),
    step(
      'Review panel’s decision',
      facts.reviewDecision && `${words(facts.reviewDecision)} on ${day(facts.reviewDecidedOn)}`,
      staff,
      { href: `${base}/review-panel/decision`, text: 'Record the review panel’s decision' },
      facts.reviewAppliedOn ? undefined : 'No review has been asked for',
    ),
    step(
      'Governors reconsider',
      facts.reconsideredDecision && `${words(facts.reconsideredDecision)} on ${day(facts.reconsideredOn)}`,
      either,
      { href: `${base}/governors/reconsideration`, text: 'Record the second decision' },
      sentBack ? undefined : 'Only when the review panel recommends or directs it',
    ),
    ...(reinstated
      ? [
          step('Child back at school', facts.returnedOn && `On ${day(facts.returnedOn)}`, either, {
            ...{ href: `${base}/governors/return`, text: 'Record the return' },
          }),
        ]
      : []),
    {
      ...step(
        'Name leaves the school’s roll',
        facts.removedFromRollOn && `On ${day(facts.removedFromRollOn)}`,
        either,
        {
          href: `${base}/roll`,
          text: 'Record the removal',
        },
        reinstated
          ? 'Not for a reinstated pupil'
          : facts.governorsNoticeOn
            ? undefined
            : 'Only once the question of a review has come to rest',
      ),
      // the school may take its time: the removal can be recorded after the case is closed
      ...(closed &&
        either &&
        !reinstated &&
        !facts.removedFromRollOn &&
        facts.governorsNoticeOn && {
          link: { href: `${base}/roll`, text: 'Record the removal' },
        }),
    },
    step(
      'Cancellation by the head teacher',
      facts.cancelledOn && `On ${day(facts.cancelledOn)}${served(facts.daysServed)}`,
      either,
      { href: `${base}/cancellation`, text: 'Record a cancellation' },
      facts.governorsDecision ? 'Not any more: the governors have met' : undefined,
    ),
  ]
}

const served = (days: number | null): string => (days === null ? '' : `, ${plural(days, 'school day')} served`)
