import { londonDate } from '@daysix/shared/instant'

interface Look {
  at: string
  who: string
  action: string
  /** Why a restricted case was opened. */
  reason?: string | null
}

/** Who looked and who changed, the latest first: what one person did again and again on one day is one line. */
export function looksOf(seen: readonly Look[]): (Look & { times: number })[] {
  const lines: (Look & { times: number })[] = []
  for (const look of seen) {
    const last = lines.at(-1)
    if (last && sameAs(last) === sameAs(look)) last.times += 1
    else lines.push({ ...look, times: 1 })
  }
  return lines
}

const sameAs = ({ at, who, action, reason }: Look): string =>
  [londonDate(new Date(at)), who, action, reason ?? ''].join()
