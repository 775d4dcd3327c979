import { attempt, type FieldErrors } from '../api'
import { emptyForm, type Form, type Posted } from '../forms'
import { type Page, redirect, type Redirect, refusedForm, type Visiting } from '../page'
import { type Case, caseOf } from './kase'

/** One step of a case recorded on a page of its own: asked, read, sent, and shown again when it is refused. */
export interface CaseStep<A> {
  ask: (kase: Case, form: Form) => Page
  read: (posted: Posted) => { answers?: A; errors: FieldErrors }
  send: (id: string, answers: A) => Parameters<typeof attempt>[0]
  /** Under the case, where the person goes afterwards. */
  then: string
  success: string
}

export async function askStep<A>(
  step: Pick<CaseStep<A>, 'ask'>,
  ref: string,
  visit: Visiting,
  values: Posted = {},
): Promise<Page> {
  return step.ask(await caseOf(ref, visit), emptyForm(values))
}

export async function recordStep<A>(
  { ask, read, send, then, success }: CaseStep<A>,
  ref: string,
  posted: Posted,
  visit: Visiting,
): Promise<Page | Redirect> {
  const kase = await caseOf(ref, visit)
  const { answers, errors } = read(posted)
  if (!answers) return ask(kase, refusedForm(posted, errors))
  const sent = await attempt(send(kase.id, answers))
  if (sent.errors) return ask(kase, refusedForm(posted, sent.errors))
  return redirect(`/cases/${kase.reference}${then && `/${then}`}`, success)
}

/** The answers, or the errors that stand in their way. */
export const answered = <A>(errors: FieldErrors, answers: A): { answers?: A; errors: FieldErrors } =>
  Object.keys(errors).length > 0 ? { errors } : { answers, errors }
