import { Column, Entity, PrimaryColumn } from 'typeorm'
import { StagedFile } from '../staged-files/staged-file.entity'

export type ImportStage = 'reading' | 'read' | 'saving' | 'saved' | 'refused' | 'interrupted' | 'replaced'

/** One file of the national register: what was read of it, and whether it was saved. */
@Entity('school_imports')
export class SchoolImport extends StagedFile {
  /** Known by its first line. */
  @Column('text', { nullable: true })
  holds: 'schools' | 'links' | null

  @Column('text')
  stage: ImportStage

  /** Of our table, those that the file has. */
  @Column('jsonb')
  columns: string[]

  /** Sentences about the file as a whole, which hold nothing up. */
  @Column('jsonb')
  cautions: string[]

  @Column('integer', { nullable: true })
  added: number | null

  @Column('integer', { nullable: true })
  changed: number | null

  @Column('integer', { nullable: true })
  closed: number | null

  /** Held, and not in the file: they stay. */
  @Column('integer', { nullable: true })
  gone: number | null

  @Column('integer', { nullable: true })
  same: number | null

  /** Links that say nothing of who came first. */
  @Column('integer', { name: 'passed_over', nullable: true })
  passedOver: number | null

  @Column('text', { name: 'saved_by_name', nullable: true })
  savedByName: string | null
}

/** One thing that is wrong with one row: the row is left out. */
@Entity('school_import_errors')
export class SchoolImportError {
  @PrimaryColumn('uuid', { name: 'import_id' })
  importId: string

  @PrimaryColumn('integer')
  position: number

  @Column('integer')
  line: number

  @Column('text')
  column: string

  @Column('text')
  value: string

  @Column('text')
  reason: string
}

export const DIFFERENCES = ['new', 'changed', 'closed', 'gone'] as const
export type DifferenceKind = (typeof DIFFERENCES)[number]

/** A school, or a link of two, that is held otherwise than the file says. */
@Entity('school_import_differences')
export class SchoolImportDifference {
  @PrimaryColumn('uuid', { name: 'import_id' })
  importId: string

  @PrimaryColumn('text')
  kind: DifferenceKind

  @PrimaryColumn('text')
  urn: string

  /** The successor, where it is a link. */
  @PrimaryColumn('text', { name: 'other_urn' })
  otherUrn: string

  @Column('text')
  name: string

  /** Column → what is held, what the file says; none of a school that is new or gone. */
  @Column('jsonb', { nullable: true })
  changes: Record<string, [string | null, string | null]> | null
}
