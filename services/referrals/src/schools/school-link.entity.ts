import { Entity, PrimaryColumn } from 'typeorm'

/** One school follows another under a new number, as when it becomes an academy: the register keeps both. */
@Entity('school_links')
export class SchoolLink {
  @PrimaryColumn('text', { name: 'predecessor_urn' })
  predecessorUrn: string

  @PrimaryColumn('text', { name: 'successor_urn' })
  successorUrn: string
}
