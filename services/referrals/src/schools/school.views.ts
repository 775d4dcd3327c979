import { countedPageOf, pageQuery } from '@daysix/platform/paging'
import { z } from 'zod'
import { governanceWith } from './additions'
import { type Setting, settingOf } from './governance'
import type { School } from './school.entity'

/** The register's numbers for where a school stands; the last two count as open to a child. */
export const STATUS_CODES = {
  Closed: '2',
  'Proposed to open': '4',
  Open: '1',
  'Open, but proposed to close': '3',
} as const
export const OPEN_STATUSES: string[] = [STATUS_CODES.Open, STATUS_CODES['Open, but proposed to close']]

const STANDINGS = ['open', 'closed', 'proposed'] as const
export type Standing = (typeof STANDINGS)[number]

export function standingOf(statusCode: string): Standing {
  if (OPEN_STATUSES.includes(statusCode)) return 'open'
  return statusCode === STATUS_CODES.Closed ? 'closed' : 'proposed'
}

export const SchoolsQuery = pageQuery.extend({
  /** A part of the name, the URN, or how the postcode begins. */
  q: z.string().max(200).optional(),
  authority: z.string().max(3).optional(),
  phase: z.string().max(100).optional(),
  standing: z.enum(STANDINGS, { error: 'Choose open, closed or proposed' }).optional(),
  /** A trust's code. */
  trust: z.string().max(20).optional(),
  setting: z.enum(['pupil-referral-unit', 'alternative-provision', 'special', 'school']).optional(),
  /** The authority's own, and those elsewhere of which it has recorded something itself. */
  local: z.stringbool().optional(),
})
export type SchoolsAsked = z.output<typeof SchoolsQuery>

const text = z.string().nullable()
const whole = z.number().int().nullable()

const SchoolRow = z.object({
  ...{ urn: z.string(), name: z.string(), laCode: z.string(), laName: text, establishmentNumber: text },
  ...{ typeCode: text, typeName: text, phase: text, status: z.string(), standing: z.enum(STANDINGS) },
  ...{ town: text, postcode: text, trustCode: text, trustName: text, openedOn: text, closedOn: text },
  setting: z.enum(['pupil-referral-unit', 'alternative-provision', 'special', 'school']),
  /** Another authority’s. */
  elsewhere: z.boolean(),
})
export type SchoolRow = z.output<typeof SchoolRow>
export const SchoolsPage = countedPageOf(SchoolRow)

const LinkedSchool = z.object({ urn: z.string(), name: z.string(), status: z.string() })
export type LinkedSchool = z.output<typeof LinkedSchool>

export const SchoolView = SchoolRow.extend({
  ...{ groupCode: text, statusCode: z.string(), openedBecause: text, closedBecause: text },
  ...{ lowAge: whole, highAge: whole, capacity: whole, ukprn: text },
  ...{ street: text, locality: text, website: text, telephone: text, headName: text, headJobTitle: text },
  ...{ teenageMothers: text, teenageMothersPlaces: whole, childCare: text },
  ...{ unitTakesSen: text, unitTakesEbd: text, unitPlaces: whole, unitFullTime: text },
  governance: z.object({
    board: z.enum(['governing-body', 'academy-trust', 'management-committee', 'proprietor', 'not-known']),
    /** Who arranges the independent review panel; nobody where the Regulations do not apply. */
    reviewPanelBy: z.enum(['authority', 'academy-trust']).nullable(),
    /** Whether the 2012 exclusion Regulations apply. */
    insideRegulations: z.boolean(),
  }),
  predecessors: z.array(LinkedSchool),
  successors: z.array(LinkedSchool),
})
export type SchoolView = z.output<typeof SchoolView>

export const schoolRow = (school: School, ownCode: string): SchoolRow => {
  const { urn, name, laCode, laName, establishmentNumber, typeCode, typeName, phase, status } = school
  const { town, postcode, trustCode, trustName, openedOn, closedOn } = school
  return {
    ...{ urn, name, laCode, laName, establishmentNumber, typeCode, typeName, phase, status },
    ...{ town, postcode, trustCode, trustName, openedOn, closedOn },
    standing: standingOf(school.statusCode),
    setting: settingOf(typeCode) satisfies Setting,
    elsewhere: laCode !== ownCode,
  }
}

/** What everybody who reads schools may be shown; what the authority adds has a door of its own (additions.ts). */
export const schoolView = (
  school: School,
  ownCode: string,
  links: Pick<SchoolView, 'predecessors' | 'successors'>,
): SchoolView =>
  SchoolView.parse({
    ...school,
    ...schoolRow(school, ownCode),
    ...links,
    governance: governanceWith(school),
  })
