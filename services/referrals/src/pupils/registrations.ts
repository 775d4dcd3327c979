export const ENROLMENT_STATUSES = ['C', 'M', 'S', 'G', 'F', 'O', 'P'] as const

/** The national code. `C` and `M` are the main school, of which there is one at a time. */
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number]
