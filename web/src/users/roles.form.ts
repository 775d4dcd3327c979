import { ROLES_OF_PEOPLE } from '@daysix/platform/principal'
import type { FieldErrors } from '../api'
import { answered } from '../cases/record'
import { choice, only, type Posted, text, ticked } from '../forms'
import type { RoleOfPerson } from './roles'

interface Mapping {
  claim: string
  role: RoleOfPerson
}

export interface RolesDecided {
  mappings: Mapping[]
  reason: string
  /** The line of the form each mapping was typed in. */
  lines: number[]
}

const MOST_LINES = 500
const SPARE = 3

/** Reads as many lines as were shown. One that is empty, or ticked to be taken away, is no mapping. */
export function readRoles(posted: Posted): { answers?: RolesDecided; errors: FieldErrors } {
  const reason = text(posted, 'reason')
  const errors = only({ reason: !reason && 'Enter why this changes' })
  const answers: RolesDecided = { mappings: [], reason, lines: [] }
  for (let line = 0; line < linesOf(posted); line++) {
    const claim = text(posted, `mappings.${line}.claim`)
    const role = choice(posted, `mappings.${line}.role`, ROLES_OF_PEOPLE)
    if (ticked(posted, 'without').includes(String(line)) || (!claim && !text(posted, `mappings.${line}.role`))) continue
    if (!claim) errors[`mappings.${line}.claim`] = 'Enter a group or role as the identity provider names it'
    if (!role) errors[`mappings.${line}.role`] = 'Choose a role'
    answers.mappings.push({ claim, role: role! })
    answers.lines.push(line)
  }
  return answered(errors, answers)
}

/** How many lines the form showed. */
export const linesOf = (posted: Posted): number =>
  Math.min(MOST_LINES, Math.max(1, Math.floor(Number(text(posted, 'rows'))) || 1))

/** A list as the lines of a form, in its order. */
export function linesFrom(mappings: readonly { claim: string; role: string }[]): Posted {
  const lines = mappings.flatMap(({ claim, role }, line) => [
    [`mappings.${line}.claim`, claim],
    [`mappings.${line}.role`, role],
  ])
  return { ...Object.fromEntries(lines), rows: String(mappings.length) }
}

/** With room for more. */
export const withRoom = (values: Posted): Posted => ({
  ...values,
  rows: String(Math.min(MOST_LINES, Number(text(values, 'rows')) + SPARE)),
})

/** With a line for this claim: in the first that is empty, else in one of its own. */
export function withLineFor(claim: string, values: Posted): Posted {
  const lines = linesOf(values)
  const isEmpty = (line: number) => !text(values, `mappings.${line}.claim`) && !text(values, `mappings.${line}.role`)
  const empty = [...Array(lines).keys()].find(isEmpty) ?? lines
  return { ...values, rows: String(Math.max(lines, empty + 1)), [`mappings.${empty}.claim`]: claim }
}

/** The service counts the mappings that it was sent; the form shows the lines they were typed in. */
export const errorsByLine = (errors: FieldErrors, lines: readonly number[]): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).map(([name, sentence]) => [
      name.replace(/^mappings\.(\d+)/, (_, at: string) => `mappings.${lines[Number(at)] ?? at}`),
      sentence,
    ]),
  )
