import type { Message } from '../messages/message.entity'
import { findTemplate } from '../templates/catalogue'
import type { Audience } from '../templates/template'
import { WHY } from './attempts'

/** Whom a message was for, without their names. */
const TO: Record<Audience, string> = {
  parents: 'a parent',
  caseworker: 'the caseworker',
  manager: 'the manager',
  director: 'the director',
  school: 'the excluding school',
  'responsible-school': 'the responsible school',
  governors: 'the governors',
  'home-authority': 'the authority the child lives in',
  'social-worker': 'the social worker',
  'virtual-school-head': 'the virtual school head',
  'told-of-miss': 'somebody who was told of a miss',
  centre: 'the centre',
  'panel-members': 'a member of the panel',
  'panel-chair': 'the chair of the panel',
}

/** What a caseworker is asked when a message has not gone: which one, to whom, why, and what to do. No name, no address. */
export function undeliverableInWords(message: Pick<Message, 'template' | 'audience' | 'state' | 'why'>): string {
  const why = message.why ? `: ${message.why[0].toLowerCase()}${message.why.slice(1)}` : ''
  return `${nameOf(message)} has not gone to ${toWhom(message)}${why}. ${whatToDo(message)}`
}

/** What a caseworker is asked when a message goes by post. */
export const toPostInWords = (message: Pick<Message, 'template' | 'audience'>): string =>
  `${nameOf(message)} to ${toWhom(message)} goes by post. Print it from the case’s letters page, post it, and record it as posted.`

const nameOf = ({ template }: Pick<Message, 'template'>): string => `“${findTemplate(template)?.title ?? template}”`

const toWhom = ({ audience }: Pick<Message, 'audience'>): string => TO[audience as Audience] ?? audience

function whatToDo({ state, why }: Pick<Message, 'state' | 'why'>): string {
  if (why === WHY.nobody)
    return 'Record who should have it, then try again on the case’s letters page, or tell them another way.'
  if (state === 'suppressed') return 'Tell them another way, or decide with a manager that nobody is told.'
  if (state === 'incomplete') return 'Record what is missing, then try again on the case’s letters page.'
  return 'Put right what is wrong and try again on the case’s letters page, or tell them another way.'
}

/** `providerAddress` as `provider address`. */
export const factInWords = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
