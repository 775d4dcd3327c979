import { Column, PrimaryGeneratedColumn } from 'typeorm'

/** One file that was brought: how far it is, and who brought it. What came of its rows is of each kind's own. */
export abstract class StagedFile {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('text', { name: 'file_name' })
  fileName: string

  /** SHA-256. */
  @Column('text', { name: 'file_hash', nullable: true })
  fileHash: string | null

  @Column('bigint')
  bytes: string

  /** As whoever sends it said beforehand. */
  @Column('bigint', { name: 'bytes_expected', nullable: true })
  bytesExpected: string | null

  @Column('integer')
  rows: number

  @Column('integer', { name: 'with_error', nullable: true })
  withError: number | null

  @Column('text', { name: 'refused_because', nullable: true })
  refusedBecause: string | null

  @Column('text', { name: 'begun_by_name' })
  begunByName: string

  @Column('timestamptz', { name: 'begun_at' })
  begunAt: Date

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null

  @Column('timestamptz', { name: 'saved_at', nullable: true })
  savedAt: Date | null
}
