/** Runs a piece of work and tells a person what it is and how long it has taken so far. */
export type Progress = <T>(what: string, work: () => Promise<T>) => Promise<T>

const FIRST_WORD_AFTER_MS = 1_000
const WITHOUT_TERMINAL_EVERY_MS = 10_000

/** What is told of at this moment: work within other work is told in its place. */
const underWay: symbol[] = []

/**
 * Progress on standard error, so that standard output holds answers only: one line rewritten every second on a
 * terminal, a plain line every ten seconds where there is none. Work shorter than a second says nothing.
 */
export function progressOn(stream: NodeJS.WriteStream = process.stderr): Progress {
  return async (what, work) => {
    const began = Date.now()
    const seconds = () => Math.round((Date.now() - began) / 1000)
    const mine = Symbol(what)
    underWay.push(mine)
    let told = false
    const tell = () => {
      if (underWay.at(-1) !== mine) return
      if (stream.isTTY) stream.write(`\r\u001b[K${what} … ${seconds()} s`)
      else stream.write(told ? `${what} … ${seconds()} s so far\n` : `${what} …\n`)
      told = true
    }
    let timer: NodeJS.Timeout = setTimeout(() => {
      tell()
      timer = setInterval(tell, stream.isTTY ? 1_000 : WITHOUT_TERMINAL_EVERY_MS)
      timer.unref()
    }, FIRST_WORD_AFTER_MS)
    timer.unref()
    try {
      const result = await work()
      if (told) stream.write(`${stream.isTTY ? '\r\u001b[K' : ''}${what}: done in ${seconds()} s\n`)
      return result
    } catch (error) {
      if (told) stream.write(`${stream.isTTY ? '\r\u001b[K' : ''}${what}: failed after ${seconds()} s\n`)
      throw error
    } finally {
      underWay.splice(underWay.indexOf(mine), 1)
      clearTimeout(timer)
      clearInterval(timer)
    }
  }
}
