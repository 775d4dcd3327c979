/**
 * To whom a message goes: who exactly is asked of the context that knows, at the moment of sending. `told-of-miss` are
 * those to whom this context itself has written of a miss.
 */
export const AUDIENCES = [
  'parents',
  'caseworker',
  'manager',
  'director',
  'school',
  'responsible-school',
  'governors',
  'home-authority',
  'social-worker',
  'virtual-school-head',
  'told-of-miss',
  'centre',
  'panel-members',
  'panel-chair',
] as const
export type Audience = (typeof AUDIENCES)[number]

/**
 * The words of one message, as Markdown with ((placeholders)). A placeholder must have a value, or the message is not sent;
 * a line that holds an optional one, ((name?)), is left out where there is none.
 */
export interface Template {
  code: string
  /** Rises with every change of the words; a message keeps the one it was queued under. */
  version: string
  /** What it is, for lists. */
  title: string
  /** Neither a name nor a reason: it shows on locked screens. */
  subject: string
  /** Real days after which sending it would only confuse. */
  usefulDays: number
  bodies: Partial<Record<Audience, string>>
}

const GREETING = 'Dear ((recipientName)),'

const CLOSING = `
## If you have a question

Call us on ((teamPhone)) or e-mail ((teamEmail)).

Our reference is ((reference?)).

Inclusion team, ((authorityName))`

/** A template with the greeting and the closing that every message has. */
export function template(words: Template): Template {
  const bodies = Object.entries(words.bodies).map(([audience, body]) => [
    audience,
    `${GREETING}\n\n${body.trim()}\n${CLOSING}`,
  ])
  return { ...words, bodies: Object.fromEntries(bodies) as Template['bodies'] }
}

export const audiencesOf = ({ bodies }: Template): Audience[] => Object.keys(bodies) as Audience[]
