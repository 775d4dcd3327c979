/** Which context knows which of the words that templates quote. The first two are asked by gRPC, as are panels' own. */
const SOURCES = {
  referrals: [
    'reference',
    'childFirstName',
    'childFullName',
    'childBirthDate',
    'yearGroup',
    'schoolName',
    'schoolPhone',
    'headName',
    'responsibleSchoolName',
    'imposedOn',
    'reportedOn',
    'reasons',
    'firstDayOn',
    'publicPlaceDays',
    'daySixOn',
    'governorsBy',
    'governorsDecidedOn',
    'governorsNoticeOn',
    'reviewBy',
    'hearingBy',
    'reconsiderBy',
    'cancelledOn',
    'cancellationReasons',
    'daysServed',
    'outcome',
    'caseworkerName',
    'clockTitle',
    'clockDuty',
    'clockDueOn',
    'clockDueAt',
    'clockLaw',
    'clockExplanation',
    'clockWho',
  ],
  placements: [
    'providerName',
    'providerAddress',
    'providerPhone',
    'providerEmail',
    'morningStarts',
    'afternoonStarts',
    'afternoonEnds',
    'reportTo',
    'transport',
    'deviceNeeds',
    'provisionStartsOn',
    'provisionStartsAt',
    'provisionEndsAt',
    'provisionHours',
    'provisionStartedOn',
    'provisionEndedOn',
    'provisionEndReason',
    'placementKind',
    'offerExpires',
    'placementStartsOn',
    'placementStartedOn',
    'placementWeek',
    'placementUntilWeek',
    'placementLastDay',
    'placementEndedOn',
    'placementOutcome',
    'reviewOn',
    'reviewAt',
    'reviewPlace',
    'reviewViewsMissing',
    'reviewHeldOn',
    'reviewDecision',
    'reviewReasons',
    'reintegrationTable',
    'missedStepOn',
    'missedStepReason',
    'endReportSentOn',
    'endReport',
    'weekBegins',
    'attendanceTable',
    'attendanceSummary',
  ],
  panels: [
    'panelName',
    'meetingOn',
    'meetingAt',
    'meetingPlace',
    'cutOffOn',
    'panelDecision',
    'panelReasons',
    'panelMissing',
    'deferredUntil',
  ],
} as const

export type FieldSource = keyof typeof SOURCES

/** What notifications itself knows; the team's address is the caseworker's own where the case has one. */
export const OWN_FIELDS = ['recipientName', 'today', 'teamPhone', 'teamEmail', 'authorityName', 'webUrl'] as const

const SOURCE_OF = new Map<string, FieldSource>(
  (Object.keys(SOURCES) as FieldSource[]).flatMap((source) => SOURCES[source].map((name) => [name, source] as const)),
)

export const isKnownField = (name: string): boolean =>
  SOURCE_OF.has(name) || (OWN_FIELDS as readonly string[]).includes(name)

/** Every context that must be asked for these fields. */
export const sourcesOf = (names: readonly string[]): FieldSource[] => [
  ...new Set(names.flatMap((name) => SOURCE_OF.get(name) ?? [])),
]
