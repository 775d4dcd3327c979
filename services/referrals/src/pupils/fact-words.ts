import { codeWords } from '@daysix/shared/codes'
import type { FactKind } from './facts'

export const KIND_WORDS: Record<FactKind, string> = {
  name: 'Name',
  upn: 'Unique pupil number',
  'nc-year': 'Year group',
  'home-authority': 'Lives in the area of',
  'sen-provision': 'Special educational needs',
  'looked-after': 'Looked after',
  'social-worker': 'Social worker',
}

type Value = Readonly<Record<string, unknown>>
const joined = (parts: readonly unknown[], by = ' '): string => parts.filter(Boolean).join(by)

/** What a fact of each kind says, for the pages. */
const WORDS: Record<FactKind, (value: Value) => string> = {
  name: (value) => {
    const legal = joined([value.legalForename, value.middleNames, value.legalSurname])
    const called = joined([
      value.preferredForename ?? value.legalForename,
      value.preferredSurname ?? value.legalSurname,
    ])
    return value.preferredForename || value.preferredSurname ? `${legal}, called ${called}` : legal
  },
  upn: ({ upn, letterWrong }) => `${String(upn)}${letterWrong ? ', its letter as on the paper' : ''}`,
  'nc-year': ({ ncYear, keyStage }) => joined([codeWords('nc-year', String(ncYear)), keyStage], ', '),
  'home-authority': ({ code }) => `authority ${String(code)}`,
  'sen-provision': ({ code }) => codeWords('sen-provision', String(code)),
  'looked-after': () => 'Yes',
  'social-worker': ({ name, email }) => joined([name, email], ', '),
}

export const factWords = (kind: FactKind, value: Value): string => WORDS[kind](value)
