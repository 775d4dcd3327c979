import type { FactKind } from '@daysix/shared/pupil-facts'
import type { KeyStageCode } from './nc-year'
import type { Pupil } from './pupil.entity'

/** What the law's rules read of a pupil stands in the pupil's own row, as it is today; the history keeps every one of these. */
type Held = Pick<
  Pupil,
  | (
      | 'legalForename'
      | 'middleNames'
      | 'legalSurname'
      | 'preferredForename'
      | 'preferredSurname'
      | 'upn'
      | 'upnAsWritten'
    )
  | ('ncYear' | 'keyStage' | 'homeLaCode' | 'senProvision' | 'lookedAfter' | 'socialWorkerName' | 'socialWorkerEmail')
>

/** The kinds that stand in the pupil's row, with what it says of each; nothing where it says none. */
const IN_THE_ROW = {
  name: ({ legalForename, middleNames, legalSurname, preferredForename, preferredSurname }) => ({
    ...{ legalForename, middleNames: middleNames ?? null, legalSurname },
    ...{ preferredForename: preferredForename ?? null, preferredSurname: preferredSurname ?? null },
  }),
  upn: ({ upn, upnAsWritten }) => upn && { upn, ...(upnAsWritten && { letterWrong: true }) },
  'nc-year': ({ ncYear, keyStage }) => ncYear && { ncYear, keyStage: keyStage ?? null },
  'home-authority': ({ homeLaCode }) => homeLaCode && { code: homeLaCode },
  'sen-provision': ({ senProvision }) => senProvision && { code: senProvision },
  'looked-after': ({ lookedAfter }) => lookedAfter && {},
  'social-worker': ({ socialWorkerName: name, socialWorkerEmail: email }) =>
    (name || email) && { name: name ?? null, email: email ?? null },
} as const satisfies Partial<Record<FactKind, (held: Held) => object | string | null | false | undefined>>

type RowKind = keyof typeof IN_THE_ROW

/** The kinds that the pupil's own row says too. */
export const KINDS_IN_THE_ROW = Object.keys(IN_THE_ROW) as RowKind[]

export interface ChangedFact {
  kind: FactKind
  /** Nothing where it holds no longer. */
  value?: object
}

/** What of the dated things in a pupil's row is another than before; all of them for a pupil who was not held before. */
export function changedFacts(before: Held | undefined, after: Held): ChangedFact[] {
  return KINDS_IN_THE_ROW.flatMap((kind) => {
    const said = (held: Held) => IN_THE_ROW[kind](held) || undefined
    const [was, is] = [before && said(before), said(after)]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    return [{ kind, ...(is && { value: is as object }) }]
  })
}

/** What the pupil's own row says while a fact of a kind holds, and where none does; nothing of a kind that is not in the row. */
export function rowOf(kind: FactKind, value: Record<string, unknown> | undefined): Partial<Pupil> {
  const said = (name: string): string | null => (value?.[name] as string | null | undefined) ?? null
  switch (kind) {
    case 'name':
      return {
        ...{ legalForename: said('legalForename')!, middleNames: said('middleNames') },
        ...{ legalSurname: said('legalSurname')!, preferredForename: said('preferredForename') },
        preferredSurname: said('preferredSurname'),
      }
    case 'upn':
      return { upn: said('upn'), upnAsWritten: value?.letterWrong === true }
    case 'nc-year':
      return { ncYear: said('ncYear'), keyStage: said('keyStage') as KeyStageCode | null }
    case 'home-authority':
      return { homeLaCode: said('code') }
    case 'sen-provision':
      return { senProvision: said('code') ?? 'N' }
    case 'looked-after':
      return { lookedAfter: value !== undefined }
    case 'social-worker':
      return { socialWorkerName: said('name'), socialWorkerEmail: said('email') }
    default:
      return {}
  }
}
