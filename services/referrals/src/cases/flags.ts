import type { Pupil } from '../pupils/pupil.entity'
import type { FLAGS } from './case.views'

/** What must not be overlooked about a child, by what is known of them today. */
export function flagsOf(
  pupil: Pupil,
  { isAddressRestricted, authorityCode }: { isAddressRestricted: boolean; authorityCode: string },
): (typeof FLAGS)[number][] {
  return [
    ...(pupil.lookedAfter ? (['looked-after'] as const) : []),
    ...(pupil.hasSocialWorker ? (['social-worker'] as const) : []),
    ...(pupil.senProvision === 'E' ? (['ehc-plan'] as const) : []),
    ...(pupil.senProvision === 'K' ? (['sen-support'] as const) : []),
    ...(pupil.homeLaCode && pupil.homeLaCode !== authorityCode ? (['lives-elsewhere'] as const) : []),
    ...(isAddressRestricted ? (['address-restricted'] as const) : []),
  ]
}
