import type { Visitor } from '@daysix/platform/authorisation'
import { type CountedPage, cursorOf, page, readCursor } from '@daysix/platform/paging'
import { NotAllowed } from '@daysix/platform/policy'
import { SETTINGS } from '@daysix/platform/settings'
import { Inject, Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { SETTING_TYPES } from './governance'
import { School } from './school.entity'
import { SchoolLink } from './school-link.entity'
import {
  type LinkedSchool,
  OPEN_STATUSES,
  schoolRow,
  type SchoolRow,
  type SchoolsAsked,
  schoolView,
  type SchoolView,
  STATUS_CODES,
} from './school.views'

const STANDING_CODES = {
  open: OPEN_STATUSES,
  closed: [STATUS_CODES.Closed],
  proposed: [STATUS_CODES['Proposed to open']],
}
const ORDER = 'lower(school.name) collate "C"'

/** Reads schools for the doors. A school's people see their own. */
@Injectable()
export class SchoolsReader {
  constructor(
    private readonly db: DataSource,
    @Inject(SETTINGS) private readonly settings: { AUTHORITY_CODE: string },
  ) {}

  /** By name. */
  async list(who: Visitor, asked: SchoolsAsked): Promise<CountedPage<SchoolRow>> {
    const query = this.db.createQueryBuilder(School, 'school')
    const { q, authority, phase, standing, trust, setting, local, cursor, limit } = asked
    if (authority) query.andWhere('school.la_code = :authority', { authority })
    if (phase) query.andWhere('school.phase = :phase', { phase })
    if (standing) query.andWhere('school.status_code = any(:codes)', { codes: STANDING_CODES[standing] })
    if (trust) query.andWhere('school.trust_code = :trust', { trust })
    if (setting === 'school')
      query.andWhere(`coalesce(school.type_code, '') <> all(:types)`, { types: Object.values(SETTING_TYPES).flat() })
    else if (setting) query.andWhere('school.type_code = any(:types)', { types: SETTING_TYPES[setting] })
    if (who.relation === 'own') query.andWhere('school.urn = any(:urns)', { urns: who.urns })
    else if (local)
      query.andWhere('(school.la_code = :own or school.additions_version > 0 or school.exclusion_email is not null)', {
        own: this.settings.AUTHORITY_CODE,
      })
    if (q?.trim()) {
      const holds = `%${q.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
      query.andWhere(
        `(school.urn = :q or school.name ilike :holds or replace(school.postcode, ' ', '') ilike replace(:begins, ' ', ''))`,
        { q: q.trim(), holds, begins: holds.slice(1) },
      )
    }
    const total = await query.getCount()
    const [value, urn] = readCursor(cursor, 'text', 'text') ?? []
    if (value !== undefined) query.andWhere(`(${ORDER}, school.urn) > (:value, :urn)`, { value, urn })
    const { entities, raw } = await query
      .addSelect(ORDER, 'ordered_by')
      .orderBy('ordered_by')
      .addOrderBy('school.urn')
      .limit(limit + 1)
      .getRawAndEntities<{ ordered_by: string }>()
    const found = page(entities, limit, (last) => cursorOf(raw[entities.indexOf(last)].ordered_by, last.urn))
    return {
      items: found.items.map((school) => schoolRow(school, this.settings.AUTHORITY_CODE)),
      next: found.next,
      total,
    }
  }

  /** @throws NotAllowed, EntityNotFoundError: both look the same outside */
  async show(urn: string, who: Visitor): Promise<SchoolView> {
    if (who.relation === 'own' && !who.urns.includes(urn)) throw new NotAllowed()
    const school = await this.db.manager.findOneByOrFail(School, { urn })
    const [predecessors, successors] = await Promise.all([
      this.linked('predecessorUrn', 'successorUrn', urn),
      this.linked('successorUrn', 'predecessorUrn', urn),
    ])
    return schoolView(school, this.settings.AUTHORITY_CODE, { predecessors, successors })
  }

  private linked(theirs: keyof SchoolLink, ours: keyof SchoolLink, urn: string): Promise<LinkedSchool[]> {
    return this.db
      .createQueryBuilder(School, 'school')
      .select(['school.urn as urn', 'school.name as name', 'school.status as status'])
      .innerJoin(SchoolLink, 'link', `link.${theirs} = school.urn and link.${ours} = :urn`, { urn })
      .orderBy('school.urn')
      .getRawMany<LinkedSchool>()
  }
}
