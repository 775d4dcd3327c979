import type { RuleId } from '@daysix/shared/clocks'
import type { Pupil } from '../pupils/pupil.entity'

/** A notice the law asks for without delay, and where it goes. */
export interface NoticeOwed {
  rule: RuleId
  occasion: string
  template: string
  /** Raised for a caseworker where no address is held. */
  task: string
  event: string
  address: string | undefined
}

/**
 * Who must be told beside parents and governors: the authority the child lives in (EX-05), a social worker and the
 * virtual school head of a looked-after child (EX-06).
 */
export function noticesOwed(
  pupil: Pick<Pupil, 'homeLaCode' | 'lookedAfter' | 'socialWorkerEmail' | 'hasSocialWorker'>,
  ownAuthority: string,
  addresses: { homeAuthority?: string; virtualSchool?: string },
): NoticeOwed[] {
  const livesElsewhere = pupil.homeLaCode !== null && pupil.homeLaCode !== ownAuthority
  return [
    ...(livesElsewhere
      ? [
          {
            rule: 'EX-05' as const,
            occasion: '',
            template: 'home-authority-told',
            task: 'tell-home-authority',
            event: 'home-authority-told',
            address: addresses.homeAuthority,
          },
        ]
      : []),
    ...(pupil.hasSocialWorker || pupil.lookedAfter
      ? [
          {
            rule: 'EX-06' as const,
            occasion: 'social-worker',
            template: 'social-worker-told',
            task: 'tell-social-worker',
            event: 'social-worker-told',
            address: pupil.socialWorkerEmail ?? undefined,
          },
        ]
      : []),
    ...(pupil.lookedAfter
      ? [
          {
            rule: 'EX-06' as const,
            occasion: 'virtual-school',
            template: 'virtual-school-head-told',
            task: 'tell-virtual-school-head',
            event: 'virtual-school-told',
            address: addresses.virtualSchool,
          },
        ]
      : []),
  ]
}
