import type { Visitor } from '@daysix/platform/authorisation'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import { Looks } from '../audit/looks.service'
import type { ImportPlan } from './plan'
import { PlannedPupils } from './planned-pupils.service'
import { readPupilFile } from './pupil-file'

export interface ReadImport {
  rows: number
  plan: ImportPlan
}

/** Pupils and their registrations out of a text that is answered at once. What it would change is shown first. */
@Injectable()
export class PupilsImport {
  constructor(
    private readonly db: DataSource,
    private readonly pupils: PlannedPupils,
    private readonly looks: Looks,
  ) {}

  /** Nothing is saved but whom of those held it showed beside the file's rows. */
  preview(who: Visitor, text: string, addLikely: boolean): Promise<ReadImport> {
    return this.db.transaction((tx) => this.show(tx, who, text, addLikely))
  }

  /** What is held of a child stands beside a row that is about it, or about somebody much like it. */
  private async show(tx: EntityManager, who: Visitor, text: string, addLikely: boolean): Promise<ReadImport> {
    const read = await this.read(tx, who, text, addLikely)
    const { changed, likely } = read.plan
    const held = [...changed.map(({ before }) => before!.id), ...likely.map(({ like }) => like.id)]
    if (held.length > 0) await this.looks.among(tx, who, ['file'], [...new Set(held)])
    return read
  }

  /** Good rows are saved together; a row with an error, or that is much like somebody else, is left out. */
  apply(who: Visitor, text: string, addLikely: boolean): Promise<ReadImport> {
    return this.db.transaction(async (tx) => {
      await this.pupils.oneAtATime(tx)
      const read = await this.show(tx, who, text, addLikely)
      await this.pupils.save(tx, who, read.plan)
      return read
    })
  }

  private async read(tx: EntityManager, who: Visitor, text: string, addLikely: boolean): Promise<ReadImport> {
    const { rows, errors } = readPupilFile(text, await this.pupils.against(tx))
    const plan = await this.pupils.plan(tx, who, rows, addLikely)
    plan.errors.push(...errors)
    plan.errors.sort((a, b) => a.line - b.line)
    return { rows: rows.length + new Set(errors.map(({ line }) => line)).size, plan }
  }
}
