import type { FactKind } from './facts'
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

export interface ChangedFact {
  kind: FactKind
  /** Nothing where it holds no longer. */
  value?: object
}

/** What of the dated things in a pupil's row is another than before; all of them for a pupil who was not held before. */
export function changedFacts(before: Held | undefined, after: Held): ChangedFact[] {
  return (Object.keys(IN_THE_ROW) as RowKind[]).flatMap((kind) => {
    const said = (held: Held) => IN_THE_ROW[kind](held) || undefined
    const [was, is] = [before && said(before), said(after)]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    return [{ kind, ...(is && { value: is as object }) }]
  })
}
