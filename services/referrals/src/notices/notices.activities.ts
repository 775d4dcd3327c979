import { SYSTEM } from '@daysix/platform/audit'
import { Clock } from '@daysix/platform/clock'
import { SETTINGS } from '@daysix/platform/settings'
import type { Announcement, ReferralsActivities } from '@daysix/workflows/activities'
import { Inject, Injectable } from '@nestjs/common'
import { DataSource, type EntityManager, IsNull } from 'typeorm'
import { ExclusionCase } from '../cases/case.entity'
import { tellStory } from '../cases/timeline.service'
import { CaseClock } from '../clocks/clock.entity'
import { ClocksService } from '../clocks/clocks.service'
import { Pupil } from '../pupils/pupil.entity'
import { Authority, StaffMember } from '../staff/staff.entity'
import { Task } from '../tasks/task.entity'
import { TasksService } from '../tasks/tasks.service'
import { NOTICES, type NoticeOwed, noticesOwed } from './notices'

/** What the mails and tasks of these notices are about, so that each comes once. */
const NOTICE = 'notice'

@Injectable()
export class NoticesActivities implements Pick<ReferralsActivities, 'acknowledgeNotice' | 'acknowledgeChange'> {
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
      const notices = await this.giveAll(tx, await tx.findOneByOrFail(ExclusionCase, { id: caseId }))
      return { templates: ['school-notice-received', ...notices] }
    })
  }

  /**
   * The same asked again once a fact was put right: whoever was told already has the mail of this occasion and gets no
   * second one. A parent whom we could write to only now learns their rights, until the governors have decided.
   */
  acknowledgeChange({ caseId }: { caseId: string }): Promise<{ letters: Announcement[] }> {
    return this.db.transaction(async (tx) => {
      const kase = await tx.findOneByOrFail(ExclusionCase, { id: caseId })
      const notices = await this.giveAll(tx, kase)
      const templates = kase.governorsDecidedOn ? notices : ['parents-told', ...notices]
      const withdrawn = await this.clocks.withdrawnSinceSettled(tx, caseId)
      return { letters: [...templates.map((template) => ({ template, occasion: NOTICE })), ...withdrawn] }
    })
  }

  /** Answers the mails to queue. */
  private async giveAll(tx: EntityManager, kase: ExclusionCase): Promise<string[]> {
    const pupil = await tx.findOneByOrFail(Pupil, { id: kase.pupilId })
    const owed = noticesOwed(pupil, this.settings.AUTHORITY_CODE, await this.addresses(tx, pupil))
    const templates: string[] = []
    for (const notice of owed) if (await this.give(tx, kase, pupil, notice)) templates.push(notice.template)
    await this.liftOthers(tx, kase.id, owed)
    return templates
  }

  /** Whether a mail gives it: not where somebody has told them by hand, or has yet to. */
  private async give(
    tx: EntityManager,
    kase: ExclusionCase,
    pupil: Pupil,
    { rule, occasion, task, event, address }: NoticeOwed,
  ): Promise<boolean> {
    const at = this.clock.now()
    const caseId = kase.id
    const clock = await this.clocks.openFor(tx, kase, { rule, occasion }, pupil)
    if (!address) {
      const again = clock.settledAs === 'lifted'
      if (again || !clock.settledAs)
        await this.tasks.raise(tx, { caseId, kind: task, occasion: again ? `${NOTICE}-again` : NOTICE })
      return false
    }
    const asked = await tx.findOneBy(Task, { caseId, kind: task, occasion: NOTICE })
    if (asked?.doneAt && asked.doneBy !== SYSTEM.name) return false
    if (asked && !asked.doneAt) await this.tasks.spare(tx, asked, 'An e-mail address was given since: told by e-mail')
    const isNew = await tellStory(tx, { caseId, eventId: `notice:${event}`, kind: event, at, refs: {} })
    if (isNew) await this.clocks.settleFor(tx, { caseId, rule, occasion, metAt: at.toISOString() })
    return true
  }

  /** Nobody owes a notice to a social worker whom the child turns out not to have. */
  private async liftOthers(tx: EntityManager, caseId: string, owed: NoticeOwed[]): Promise<void> {
    const others = NOTICES.filter(({ task }) => !owed.some((notice) => notice.task === task))
    for (const { rule, occasion, task } of others) {
      const clock = await tx.findOneBy(CaseClock, { caseId, rule, occasion, settledAt: IsNull() })
      if (clock) await this.clocks.settleFor(tx, { caseId, rule, occasion, ended: 'not-owed' })
      const asked = await tx.findOneBy(Task, { caseId, kind: task, occasion: NOTICE, doneAt: IsNull() })
      if (asked) await this.tasks.spare(tx, asked, 'No longer owed: the facts were put right')
    }
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
