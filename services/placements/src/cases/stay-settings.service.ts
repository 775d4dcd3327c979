import { PROTOS } from '@daysix/contracts/protos'
import { Peers } from '@daysix/platform/peers'
import { DEFAULT_SETTINGS, readSetting, settingNamed, type Settings } from '@daysix/shared/clocks'
import { Injectable } from '@nestjs/common'
import { KeptAnswers } from './kept-answers'

interface Reply {
  settings?: { name: string; value: string }[]
}

interface Stay {
  caseId: string
  providerId: string | null
}

/** What law and local practice leave open belongs to referrals: here it decides the weeks of a stay and what is due in them. */
@Injectable()
export class StaySettings {
  private readonly kept = new KeptAnswers<Settings>()

  constructor(private readonly peers: Peers) {}

  /** As the clocks of the case are counted; asked again after half a minute of real time. */
  of({ caseId, providerId }: Stay): Promise<Settings> {
    return this.kept.of(`${caseId} ${providerId}`, () => this.fetch(caseId, providerId ?? ''))
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
