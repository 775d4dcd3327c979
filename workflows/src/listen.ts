import { defineSignal, setHandler } from '@temporalio/workflow'
import type { Fact, Message } from './messages'

/** The shape in which a message arrives. */
export type Told<M> = M extends Message<infer P> ? Fact & P : never

type Listen = <P extends object>(message: Message<P>, keep: (fact: Fact & P) => void) => void

/**
 * Registers what a procedure listens to; call it before the first `await`. A handler only changes state, and a fact that
 * is delivered again changes nothing.
 */
export function listener(): Listen {
  const heard = new Set<string>()
  return (message, keep) =>
    setHandler(defineSignal<[Parameters<typeof keep>[0]]>(message.name), (fact) => {
      const id = `${message.name}:${fact.eventId}`
      if (heard.has(id)) return
      heard.add(id)
      keep(fact)
    })
}

/** Of two facts about the same thing the one recorded last holds, in whatever order they arrive. */
export function latest<F extends Fact>(known: F | undefined, fact: F): F {
  if (!known || fact.at > known.at) return fact
  return fact.at === known.at && fact.eventId > known.eventId ? fact : known
}
