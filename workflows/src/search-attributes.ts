import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common'

/**
 * By what operations find a procedure. Shown and stored in clear: codes, instants and school numbers only. An engine must
 * know these names before the first procedure starts.
 */
export const caseKind = defineSearchAttributeKey('CaseKind', SearchAttributeType.KEYWORD)
export const caseStage = defineSearchAttributeKey('CaseStage', SearchAttributeType.KEYWORD)
export const nextDeadlineAt = defineSearchAttributeKey('NextDeadlineAt', SearchAttributeType.DATETIME)
export const nextDeadlineKind = defineSearchAttributeKey('NextDeadlineKind', SearchAttributeType.KEYWORD)
export const overdue = defineSearchAttributeKey('Overdue', SearchAttributeType.BOOL)
export const schoolUrn = defineSearchAttributeKey('SchoolUrn', SearchAttributeType.KEYWORD)
