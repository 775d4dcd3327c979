import type { CodeList } from './codes'

/** One answer that a kind of fact asks for. */
export interface FactField {
  readonly name: string
  /** Beside the box, and in the sentences about it. */
  readonly label: string
  readonly hint?: string
  /**
   * `authority` is a code of three digits, `note` some lines of words, `code` one of a national list, `codes` up to three of
   * one, the main one first, `flag` a thing that is so or not.
   */
  readonly type: 'text' | 'note' | 'email' | 'authority' | 'upn' | 'code' | 'codes' | 'flag'
  readonly list?: CodeList
  /** The sentence that asks for it, where it may not be left out. */
  readonly asked?: string
}

interface KindOfFact {
  readonly words: string
  /** None: the fact says that it is so, and since when. */
  readonly fields: readonly FactField[]
  /** One of these must be answered; the sentence that asks for it. */
  readonly oneOf?: { readonly names: readonly string[]; readonly asked: string }
  /** Something of this kind holds always: it is followed by another, and never ends without one. */
  readonly always?: true
  /**
   * Criminal-offence, care and health data, and what keeps staff safe: for the authority's caseworkers and managers. No
   * school reads it here, and whoever sets the system up does not either.
   */
  readonly forTeam?: true
}

const AUTHORITY: FactField = {
  ...{ name: 'authority', label: 'Authority', type: 'authority', hint: 'Its code, three digits' },
}
const PERSON: readonly FactField[] = [
  { name: 'name', label: 'Name', type: 'text' },
  { name: 'email', label: 'E-mail address', type: 'email' },
]
const oneOfPerson = { names: ['name', 'email'], asked: 'Enter the name or the e-mail address' }

/**
 * Everything dated that is known of a pupil, kind by kind. One of a kind holds at a time; every entry says from when and until
 * when, who said it and who recorded it. What families ask to have written to them stands with the contacts.
 */
export const FACT_KINDS = {
  name: {
    words: 'Name',
    always: true,
    fields: [
      { name: 'legalForename', label: 'Legal first name', type: 'text', asked: 'Enter the legal first name' },
      { name: 'middleNames', label: 'Middle names', type: 'text' },
      { name: 'legalSurname', label: 'Legal surname', type: 'text', asked: 'Enter the legal surname' },
      {
        ...{ name: 'preferredForename', label: 'First name used, if another', type: 'text' },
        hint: 'Letters to the family use it',
      },
      { name: 'preferredSurname', label: 'Surname used, if another', type: 'text' },
    ],
  },
  upn: {
    words: 'Unique pupil number',
    fields: [
      {
        ...{ name: 'upn', label: 'Unique pupil number (UPN)', type: 'upn', asked: 'Enter the UPN' },
        hint: 'A letter and 12 digits, like B801200005001',
      },
      { name: 'letterWrong', label: 'Keep it as the paper says it, also where its letter does not fit', type: 'flag' },
    ],
  },
  'nc-year': {
    words: 'Year group',
    fields: [
      { name: 'ncYear', label: 'Year group', type: 'code', list: 'nc-year', asked: 'Choose the year group' },
      {
        ...{ name: 'because', label: 'Why another year than that of the child’s age', type: 'note' },
        hint: 'Asked for where it is another',
      },
    ],
  },
  'home-authority': {
    words: 'Lives in the area of',
    fields: [{ ...AUTHORITY, name: 'code', asked: 'Enter the authority’s code, three digits' }],
  },
  'sen-provision': {
    words: 'Special educational needs',
    always: true,
    fields: [
      {
        ...{ name: 'code', label: 'Support for special educational needs', type: 'code', list: 'sen-provision' },
        asked: 'Choose the support',
      },
    ],
  },
  'sen-needs': {
    words: 'Kinds of special educational need',
    fields: [{ name: 'codes', label: 'Need', type: 'codes', list: 'sen-need', asked: 'Choose the main kind of need' }],
  },
  'ehc-plan': {
    words: 'Education, health and care plan',
    fields: [
      {
        ...AUTHORITY,
        label: 'Authority that maintains it',
        asked: 'Enter the code of the authority that maintains it',
      },
      { name: 'setting', label: 'School or other setting that it names', type: 'text' },
    ],
  },
  'looked-after': { words: 'Looked after', fields: [{ ...AUTHORITY, label: 'Authority that looks after the child' }] },
  'previously-looked-after': {
    words: 'Previously looked after',
    forTeam: true,
    fields: [{ ...AUTHORITY, label: 'Authority that looked after the child' }],
  },
  'social-worker': { words: 'Social worker', fields: PERSON, oneOf: oneOfPerson },
  'virtual-school-head': { words: 'Virtual school head', fields: PERSON, oneOf: oneOfPerson },
  'child-in-need': { words: 'Child in need', forTeam: true, fields: [AUTHORITY] },
  'child-protection-plan': { words: 'Child protection plan', forTeam: true, fields: [AUTHORITY] },
  'youth-justice': {
    words: 'Youth justice involvement',
    forTeam: true,
    fields: [{ name: 'worker', label: 'Youth justice worker', type: 'text' }],
  },
  'young-carer': { words: 'Young carer', fields: [] },
  'free-school-meals': { words: 'Eligible for free school meals', fields: [] },
  'staff-safety': {
    words: 'Safety of staff at home visits',
    forTeam: true,
    fields: [{ name: 'note', label: 'What visitors must know', type: 'note', asked: 'Enter what visitors must know' }],
  },
  'medical-alert': {
    words: 'Medical alert',
    forTeam: true,
    fields: [{ name: 'note', label: 'What must be known', type: 'note', asked: 'Enter what must be known' }],
  },
} as const satisfies Record<string, KindOfFact>

export type FactKind = keyof typeof FACT_KINDS

export const kindOfFact = (kind: FactKind): KindOfFact => FACT_KINDS[kind]

/** As the forms and the doors say it. */
export const MOST_CODES = 3
