import { londonDate } from '@daysix/shared/instant'
import { day, timeOfDay } from '../present'
import type { Case } from './kase'
import { type LifeMark, type LifeStrip, lifeStrip } from './life-strip'

interface StoryLine {
  id: string
  kind: string
  at: string
  headline: boolean
  words: string
  who: string | null
}

interface Link {
  href: string
  text: string
}

/** Where each next action is done. What is done elsewhere has a page of its own under the case. */
const ACTION_PATHS: Record<string, string> = {
  'contact-family': 'family/contact',
  'arrange-provision': 'day-six/arrange',
  'record-start': 'day-six',
  'give-parent-notice': 'family/notice',
  'record-governors-decision': 'governors/decision',
  'give-governors-notice': 'governors/notice',
  'record-return': 'governors/return',
  'record-review': 'review-panel/decision',
  'record-reconsideration': 'governors/reconsideration',
  'review-placement': 'placement',
  'send-end-report': 'placement',
  'end-placement': 'placement',
  'plan-return': 'reintegration',
  'enter-register': 'placement',
  'mark-step': 'reintegration',
  'find-place': 'placement',
  'answer-offer': 'placement',
  'start-place': 'placement',
  'start-allocated': 'allocated-school',
  'see-clocks': 'clocks',
  'await-panel': 'panels',
  'put-on-agenda': 'panels/agenda',
}

export function nextActionOf({ reference, nextAction }: Case): { words: string; dueOn?: string; link?: Link } {
  const path = ACTION_PATHS[nextAction.code]
  return {
    words: nextAction.words,
    ...(nextAction.dueOn && { dueOn: nextAction.dueOn }),
    ...(path && { link: { href: `/cases/${reference}/${path}`, text: nextAction.words } }),
  }
}

/** The story's headlines and the dates that are open, by day. */
export function lifeOf({ clocks }: Case, story: StoryLine[], today: string): LifeStrip {
  const due = clocks
    .filter(({ settledAt, dueOn, status }) => settledAt === null && dueOn !== null && status !== 'not-applicable')
    .map(({ dueOn, title }): LifeMark => ({ on: dueOn!, text: `${title} due`, lane: 'deadline' }))
  const events = story
    .filter(({ headline }) => headline)
    .map(({ at, words }): LifeMark => ({ on: londonDate(new Date(at)), text: words, lane: 'event' }))
  return lifeStrip([...events, ...due], today)
}

/** Key facts as a summary list shows them. */
export function factsOf(kase: Case): { key: string; value: string }[] {
  const { pupil, facts, owner, responsibleSchool, school } = kase
  return [
    { key: 'Stage', value: kase.outcomeWords ? `${kase.stageWords}: ${kase.outcomeWords}` : kase.stageWords },
    { key: 'Caseworker', value: owner?.name ?? 'Nobody yet' },
    { key: 'Excluded', value: `${day(kase.imposedOn)}, ${timeOfDay(kase.imposedTime)}` },
    { key: 'Reasons', value: kase.reasons.map(({ words }) => words).join('; ') },
    { key: 'Reported by', value: kase.reportedBy },
    { key: 'Date of birth', value: day(pupil.birthDate) },
    ...(pupil.upn ? [{ key: 'UPN', value: pupil.upn }] : []),
    ...(pupil.socialWorkerName ? [{ key: 'Social worker', value: pupil.socialWorkerName }] : []),
    ...(responsibleSchool.urn === school.urn ? [] : [{ key: 'Responsible school', value: responsibleSchool.name }]),
    { key: 'Family spoken with', value: facts.familyContactedOn ? day(facts.familyContactedOn) : 'Not yet' },
  ]
}
