/*
 * Who answers for a school. Types and groups of establishment as the register numbers them (GIAS).
 * Who is inside: Education Act 2002 s.51A and the School Discipline (Pupil Exclusions and Reviews) (England) Regulations
 * 2012: maintained schools and pupil referral units (Part 2, 3) and academies that are not 16 to 19 (reg 21 on).
 * Independent and non-maintained special schools, city technology colleges, further education and 16 to 19 academies have
 * procedures of their own.
 */

export type Board = 'governing-body' | 'academy-trust' | 'management-committee' | 'proprietor' | 'not-known'
export type ReviewPanelBy = 'authority' | 'academy-trust'

export interface Governance {
  board: Board
  /** Who arranges the independent review panel; nobody where the Regulations do not apply. */
  reviewPanelBy: ReviewPanelBy | null
  /** Whether the 2012 Regulations apply. */
  insideRegulations: boolean
}

const PUPIL_REFERRAL_UNIT = '14'
/** City technology college, non-maintained special, the two kinds of other independent, further education. */
const OUTSIDE_TYPES = ['6', '8', '10', '11', '18']
/** Free school, converter and sponsor led, and secure academy of 16 to 19. */
const SIXTEEN_TO_NINETEEN = ['39', '45', '46', '57']
const MAINTAINED_GROUPS = ['4', '5']
const ACADEMY_GROUPS = ['10', '11']

/** As its type and group say; the type first, since the group of special schools holds both kinds. */
export function governanceOf({
  typeCode,
  groupCode,
}: {
  typeCode: string | null
  groupCode: string | null
}): Governance {
  if (typeCode === PUPIL_REFERRAL_UNIT) return inside('management-committee', 'authority')
  if (typeCode && OUTSIDE_TYPES.includes(typeCode)) return outside('proprietor')
  if (typeCode && SIXTEEN_TO_NINETEEN.includes(typeCode)) return outside('academy-trust')
  if (groupCode && MAINTAINED_GROUPS.includes(groupCode)) return inside('governing-body', 'authority')
  if (groupCode && ACADEMY_GROUPS.includes(groupCode)) return inside('academy-trust', 'academy-trust')
  return outside(groupCode ? 'proprietor' : 'not-known')
}

const inside = (board: Board, reviewPanelBy: ReviewPanelBy): Governance => ({
  ...{ board, reviewPanelBy, insideRegulations: true },
})
const outside = (board: Board): Governance => ({ board, reviewPanelBy: null, insideRegulations: false })

export type Setting = 'pupil-referral-unit' | 'alternative-provision' | 'special' | 'school'

/** Types of establishment; all others are schools. Alternative provision: a free school and the two kinds of academy. */
export const SETTING_TYPES: Record<Exclude<Setting, 'school'>, string[]> = {
  'pupil-referral-unit': [PUPIL_REFERRAL_UNIT],
  'alternative-provision': ['38', '42', '43'],
  special: ['7', '8', '10', '12', '33', '36', '44'],
}

/** What kind of place it is for a child who has been excluded. */
export function settingOf(typeCode: string | null): Setting {
  const kinds = Object.keys(SETTING_TYPES) as (keyof typeof SETTING_TYPES)[]
  return kinds.find((kind) => typeCode !== null && SETTING_TYPES[kind].includes(typeCode)) ?? 'school'
}
