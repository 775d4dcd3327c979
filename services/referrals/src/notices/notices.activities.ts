import { Clock } from '@daysix/platform/clock'
import { SETTINGS } from '@daysix/platform/settings'
import type { ReferralsActivities } from '@daysix/workflows/activities'
import { Inject, Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import { ExclusionCase } from '../cases/case.entity'
import { tellStory } from '../cases/timeline.service'
import { ClocksService } from '../clocks/clocks.service'
import { Pupil } from '../pupils/pupil.entity'
import { Authority, StaffMember } from '../staff/staff.entity'
import { TasksService } from '../tasks/tasks.service'
import { type NoticeOwed, noticesOwed } from './notices'

@Injectable()
export class NoticesActivities implements Pick<ReferralsActivities, 'acknowledgeNotice'> {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly clocks: ClocksService,
    private readonly tasks: TasksService,
    @Inject(SETTINGS) private readonly settings: { AUTHORITY_CODE: string },
  ) {}

  /** Who must be told without delay is told by mail, or put on the caseworker's list where we know no address. */
  acknowledgeNotice({ caseId }: { caseId: string }): Promise<{ templates: string[] }> {
    return this.db.transaction(async (tx) => {
      const kase = await tx.findOneByOrFail(ExclusionCase, { id: caseId })
      const pupil = await tx.findOneByOrFail(Pupil, { id: kase.pupilId })
      const owed = noticesOwed(pupil, this.settings.AUTHORITY_CODE, await this.addresses(tx, pupil))
      for (const notice of owed) await this.give(tx, kase, pupil, notice)
      return { templates: ['school-notice-received', ...owed.filter((n) => n.address).map((n) => n.template)] }
    })
  }

  private async give(tx: EntityManager, kase: ExclusionCase, pupil: Pupil, notice: NoticeOwed): Promise<void> {
    const at = this.clock.now()
    const { rule, occasion, task, event } = notice
    const caseId = kase.id
    await this.clocks.openFor(tx, kase, { rule, occasion }, pupil)
    if (!notice.address) return void (await this.tasks.raise(tx, { caseId, kind: task, occasion: 'notice' }))
    const isNew = await tellStory(tx, { caseId, eventId: `notice:${event}`, kind: event, at, refs: {} })
    if (isNew) await this.clocks.settleFor(tx, { caseId, rule, occasion, metAt: at.toISOString() })
  }

  private async addresses(tx: EntityManager, pupil: Pupil): Promise<Parameters<typeof noticesOwed>[2]> {
    const home = pupil.homeLaCode ? await tx.findOneBy(Authority, { code: pupil.homeLaCode }) : null
    const virtual = await tx.findOneBy(StaffMember, { role: 'virtual-school-head' })
    return {
      homeAuthority: home?.exclusionsEmail ?? undefined,
      virtualSchool: home?.virtualSchoolEmail ?? virtual?.email,
    }
  }
}
