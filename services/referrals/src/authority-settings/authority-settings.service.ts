import { type ChosenSetting, readSetting, settingNamed, type Settings, settingsOn } from '@daysix/shared/clocks'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { ExclusionCase } from '../cases/case.entity'
import { SettingChoice } from './setting-choice.entity'

/** The settings a case is counted by; a stay also by its provider's own. */
export type SettingsOf = (kase: Pick<ExclusionCase, 'imposedOn'>, providerId?: string) => Partial<Settings>

/** What the authority chose where the law leaves a date open. */
@Injectable()
export class AuthoritySettings {
  /** Every choice, in the order in which they were made. */
  choices(tx: EntityManager): Promise<SettingChoice[]> {
    return tx.find(SettingChoice, { order: { id: 'ASC' } })
  }

  /** As they count: one that its setting no longer accepts counts as none. */
  async chosen(tx: EntityManager): Promise<ChosenSetting[]> {
    return (await this.choices(tx)).flatMap(asChosen)
  }

  /**
   * A case keeps the settings of the day its exclusion was imposed. `supposed` is one more choice that has not been made.
   */
  async inForce(tx: EntityManager, supposed?: ChosenSetting): Promise<SettingsOf> {
    const chosen = await this.chosen(tx)
    const all = supposed ? [...chosen, supposed] : chosen
    return ({ imposedOn }, providerId) => settingsOn(imposedOn, all, providerId)
  }
}

function asChosen({ name, value, from, providerId }: SettingChoice): ChosenSetting[] {
  const setting = settingNamed(name)
  const read = setting && readSetting(setting, value)
  return read && 'value' in read ? [{ name, value: read.value, from, ...(providerId && { of: providerId }) }] : []
}
