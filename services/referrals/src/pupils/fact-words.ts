import { codeWords } from '@daysix/shared/codes'
import { type FactKind, kindOfFact } from '@daysix/shared/pupil-facts'

type Value = Readonly<Record<string, unknown>>
const joined = (parts: readonly unknown[], by = ' '): string => parts.filter(Boolean).join(by)

type NameOf = (code: string) => string

/** What facts say that are more than their answers in a row. */
const WORDS: Partial<Record<FactKind, (value: Value, authority: NameOf) => string>> = {
  name: (value) => {
    const legal = joined([value.legalForename, value.middleNames, value.legalSurname])
    const called = joined([
      value.preferredForename ?? value.legalForename,
      value.preferredSurname ?? value.legalSurname,
    ])
    return value.preferredForename || value.preferredSurname ? `${legal}, called ${called}` : legal
  },
  upn: ({ upn, letterWrong }) => `${String(upn)}${letterWrong ? ', its letter as on the paper' : ''}`,
  'nc-year': ({ ncYear, keyStage, because }) => joined([codeWords('nc-year', String(ncYear)), keyStage, because], ', '),
  'sen-needs': ({ codes }) => (codes as string[]).map((code) => codeWords('sen-need', code)).join('; '),
  'ehc-plan': ({ authority: code, setting }, authority) => joined([authority(String(code)), setting], ', '),
}

/** The codes of the authorities that a fact names. */
export const authoritiesIn = (kind: FactKind, value: Value): string[] =>
  kindOfFact(kind).fields.flatMap(({ name, type }) =>
    type === 'authority' && value[name] ? [String(value[name])] : [],
  )

/** What a fact of each kind says, for the pages. @param authority how an authority is called, by its code */
export function factWords(kind: FactKind, value: Value, authority: NameOf): string {
  const own = WORDS[kind]
  if (own) return own(value, authority)
  const said = kindOfFact(kind).fields.flatMap(({ name, type, list }) => {
    if (!value[name]) return []
    const words = String(value[name])
    return [type === 'authority' ? authority(words) : list ? codeWords(list, words) : words]
  })
  return said.length > 0 ? said.join(', ') : 'Yes'
}
