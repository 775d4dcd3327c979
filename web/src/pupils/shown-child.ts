import { type Case, type Child, childOf } from '../cases/kase'
import { childOfRecord, type PupilRecord } from './pupils.page'

/** Of which child a page is that stands below a case, and below a child who need have none. */
export interface ShownChild {
  pupilId: string
  child: Child
  /** A case's reference where it was asked for by a case. */
  reference?: string
}

export const shownByCase = (kase: Case): ShownChild => ({
  ...{ pupilId: kase.pupil.id, child: childOf(kase), reference: kase.reference },
})

export const shownByRecord = (record: PupilRecord): ShownChild => ({ pupilId: record.id, child: childOfRecord(record) })
