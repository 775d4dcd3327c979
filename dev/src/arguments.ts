import { parseArgs } from 'node:util'
import { defaultState } from './state'
import { UsageError } from './troubles'

export interface RunArguments {
  stateDir: string
  port: number
  reset: boolean
  /** The options that were given, by name. */
  given: string[]
  /** What is not an option. */
  names: string[]
}

/** `--state DIR --port N --reset`, as every command that runs the system takes them. */
export function runArguments(argv: string[], usage: string, names = 0): RunArguments {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: names > 0,
      options: { state: { type: 'string' }, port: { type: 'string' }, reset: { type: 'boolean' } },
    })
    if (positionals.length !== names) throw new Error('a name is missing, or there are too many')
    return {
      stateDir: values.state ?? defaultState(),
      port: portOf(values.port ?? '3000'),
      reset: values.reset ?? false,
      given: Object.keys(values),
      names: positionals,
    }
  } catch (error) {
    throw new UsageError(`${(error as Error).message}. Usage: ${usage}`)
  }
}

/** Refuses options that would do nothing, in words, rather than leave them out in silence. */
export function refuseWithoutEffect(given: string[], names: string[], why: string): void {
  const first = given.find((name) => names.includes(name))
  if (first) throw new UsageError(`--${first} would do nothing: ${why}.`)
}

export function portOf(text: string): number {
  const port = Number(text)
  // The ports that follow must exist as well.
  if (!/^\d+$/.test(text) || port > 65_500) throw new Error(`--port ${text} is not a port number up to 65500`)
  return port
}
