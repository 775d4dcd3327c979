import { ATTENDANCE_CODES, isAccepted } from '@daysix/shared/codes'
import type { CivilDate } from '@daysix/shared/civil-date'
import { type Posted, text } from '../forms'
import type { FieldErrors } from '../api'

export interface RegisterSession {
  on: string
  session: 'AM' | 'PM'
  begun: boolean
  code: string | null
}

export interface SentMark {
  on: string
  session: 'AM' | 'PM'
  code: string
}

export const fieldOf = ({ on, session }: { on: string; session: string }): string => `mark-${on}-${session}`

const PRESENT = { AM: '/', PM: '\\' } as const

/** The codes a session may carry, as the options of a select; the first says that nothing is marked. */
export function codeOptions({ on, session }: { on: string; session: 'AM' | 'PM' }): { value: string; text: string }[] {
  const codes = ATTENDANCE_CODES.filter(
    (code) => isAccepted(code, on as CivilDate) && !(session === 'PM' ? code.amOnly : code.pmOnly),
  )
  return [
    { value: '', text: 'Not marked' },
    ...codes.map(({ code, words }) => ({ value: code, text: `${code} – ${words}` })),
  ]
}

/** Every session that has begun, with what was chosen for it; '' when nothing was. */
export const marksOf = (posted: Posted, sessions: readonly RegisterSession[]): SentMark[] =>
  sessions
    .filter(({ begun }) => begun)
    .map(({ on, session }) => ({ on, session, code: text(posted, fieldOf({ on, session })) }))

/** What is saved already, as the form's values, and which version of it: whoever saved meanwhile is not overwritten. */
export const savedValues = ({
  sessions,
  version,
}: {
  sessions: readonly RegisterSession[]
  version: number
}): Posted => ({
  version: String(version),
  ...Object.fromEntries(sessions.map((one) => [fieldOf(one), one.code ?? ''])),
})

/** Present in every session that has begun and is not marked yet: the usual week, exceptions come after. */
export const allPresent = (posted: Posted, sessions: readonly RegisterSession[]): Posted => ({
  ...posted,
  ...Object.fromEntries(
    sessions
      .filter((one) => one.begun && !text(posted, fieldOf(one)))
      .map((one) => [fieldOf(one), PRESENT[one.session]]),
  ),
})

/** The service names a mark by its place in the list, or a session by its day: both are fields of the form. */
export function errorsBySession(errors: FieldErrors, marks: readonly SentMark[]): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([name, sentence]) => {
      const [, place, session] = /^marks\.([^.]+)\.(AM|PM|code)$/.exec(name) ?? []
      const mark = session === 'code' ? marks[Number(place)] : undefined
      if (mark) return [fieldOf(mark), sentence]
      return place && session !== 'code' ? [fieldOf({ on: place, session }), sentence] : [name, sentence]
    }),
  )
}
