import { Column, Entity, PrimaryColumn } from 'typeorm'
import { StagedFile } from '../staged-files/staged-file.entity'
import type { FieldChange } from './plan'
import type { PupilRow } from './pupil-file'

/** `interrupted` before it was read is over; after saving has begun it can be gone on with. `cleared`: what it said is gone. */
export type ImportStage = 'reading' | 'read' | 'saving' | 'saved' | 'refused' | 'interrupted' | 'cleared'

/** One file of pupils: how far it is, and what came of it. Nobody's name is in it. */
@Entity('pupil_imports')
export class PupilImport extends StagedFile {
  @Column('text')
  stage: ImportStage

  /** Somebody looked at the likely duplicates and says that they are other children. */
  @Column('boolean', { name: 'add_likely' })
  addLikely: boolean

  /** Of the rows, those that were held against what is held, or saved: how far it is. */
  @Column('integer')
  done: number

  /** Rows, as the next five: what they would change; once saving has begun, what was saved so far. */
  @Column('integer', { nullable: true })
  added: number | null

  @Column('integer', { nullable: true })
  changed: number | null

  @Column('integer', { nullable: true })
  registrations: number | null

  @Column('integer', { nullable: true })
  same: number | null

  @Column('integer', { nullable: true })
  likely: number | null

  /** Nobody else may look into it: what is held of the children was asked as this person may know it. */
  @Column('text', { name: 'begun_by' })
  begunBy: string

  @Column('timestamptz', { name: 'saving_at', nullable: true })
  savingAt: Date | null
}

/** What may become of a row, in the words of `kind`. */
export const KINDS = ['changed', 'new', 'registration', 'likely'] as const
export type RowOutcome = (typeof KINDS)[number] | 'same' | 'error'

/** What is said of a row beside itself. */
export interface SaidOfRow {
  changes?: FieldChange[]
  /** Who is held and much like this one. */
  like?: { name: string; upn: string | null; schoolUrn: string }
  errors?: { column: string; value: string; reason: string }[]
}

/** A row of a file while it is looked at: gone when it is saved, when the file is left, and after a day. */
@Entity('pupil_import_rows')
export class PupilImportRow {
  @PrimaryColumn('uuid', { name: 'import_id' })
  importId: string

  @PrimaryColumn('integer')
  line: number

  /** None where the row cannot be used: then it only says what is wrong. */
  @Column('date', { name: 'birth_date', nullable: true })
  birthDate: string | null

  @Column('text', { nullable: true })
  upn: string | null

  /** Says where the pupil is now. */
  @Column('boolean', { name: 'of_now', nullable: true })
  ofNow: boolean | null

  @Column('jsonb', { nullable: true })
  row: PupilRow | null

  /** None until it was held against what is held. */
  @Column('text', { nullable: true })
  outcome: RowOutcome | null

  /** Who changes, or is much like this one. */
  @Column('uuid', { name: 'pupil_id', nullable: true })
  pupilId: string | null

  @Column('jsonb', { nullable: true })
  said: SaidOfRow | null
}
