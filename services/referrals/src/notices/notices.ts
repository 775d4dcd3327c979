import type { RuleId } from '@daysix/shared/clocks'
import type { Pupil } from '../pupils/pupil.entity'

/** A notice the law asks for without delay. */
export interface Notice {
  rule: RuleId
  occasion: string
  template: string
  /** Raised for a caseworker where no address is held. */
  task: string
  event: string
}

/** A notice that is owed, and where it goes. */
export interface NoticeOwed extends Notice {
  address: string | undefined
}

const HOME_AUTHORITY: Notice = {
  rule: 'EX-05',
  occasion: '',
  template: 'home-authority-told',
  task: 'tell-home-authority',
  event: 'home-authority-told',
}
const SOCIAL_WORKER: Notice = {
  rule: 'EX-06',
  occasion: 'social-worker',
  template: 'social-worker-told',
  task: 'tell-social-worker',
  event: 'social-worker-told',
}
const VIRTUAL_SCHOOL: Notice = {
  rule: 'EX-06',
  occasion: 'virtual-school',
  template: 'virtual-school-head-told',
  task: 'tell-virtual-school-head',
  event: 'virtual-school-told',
}

export const NOTICES: readonly Notice[] = [HOME_AUTHORITY, SOCIAL_WORKER, VIRTUAL_SCHOOL]

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
    ...(livesElsewhere ? [{ ...HOME_AUTHORITY, address: addresses.homeAuthority }] : []),
    ...(pupil.hasSocialWorker || pupil.lookedAfter
      ? [{ ...SOCIAL_WORKER, address: pupil.socialWorkerEmail ?? undefined }]
      : []),
    ...(pupil.lookedAfter ? [{ ...VIRTUAL_SCHOOL, address: addresses.virtualSchool }] : []),
  ]
}
