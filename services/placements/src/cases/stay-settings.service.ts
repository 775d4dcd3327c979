import { PROTOS } from '@daysix/contracts/protos'
import { Peers } from '@daysix/platform/peers'
import { DEFAULT_SETTINGS, readSetting, settingNamed, type Settings } from '@daysix/shared/clocks'
import { Injectable } from '@nestjs/common'

interface Reply {
  settings?: { name: string; value: string }[]
}

interface Stay {
  caseId: string
  providerId: string | null
}

const KEPT_FOR = 30_000

/** What law and local practice leave open belongs to referrals: here it decides the weeks of a stay and what is due in them. */
@Injectable()
export class StaySettings {
  private readonly known = new Map<string, { until: number; settings: Promise<Settings> }>()

  constructor(private readonly peers: Peers) {}

  /** As the clocks of the case are counted; asked again after half a minute of real time. */
  of({ caseId, providerId }: Stay): Promise<Settings> {
    const key = `${caseId} ${providerId}`
    const known = this.known.get(key)
    if (known && known.until > Date.now()) return known.settings
    if (this.known.size > 500) this.known.clear()
    const settings = this.fetch(caseId, providerId ?? '')
    this.known.set(key, { until: Date.now() + KEPT_FOR, settings })
    settings.catch(() => this.known.delete(key))
    return settings
  }

  private async fetch(caseId: string, providerId: string): Promise<Settings> {
    const { settings = [] } = await this.peers.call<Reply>(
      'referrals',
      PROTOS.referrals,
      'daysix.referrals.v1.Directory',
      'GetSettings',
      { caseId, providerId },
    )
    return { ...DEFAULT_SETTINGS, ...Object.fromEntries(settings.flatMap(asSetting)) }
  }
}

/** One that this version does not know, or would not accept, counts as none. */
function asSetting({ name, value }: { name: string; value: string }): [string, string | number][] {
  const setting = settingNamed(name)
  const read = setting && readSetting(setting, value)
  return read && 'value' in read ? [[name, read.value]] : []
}
