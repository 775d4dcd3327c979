import { type ChosenSetting, readSetting, settingNamed, type Settings, settingsOn } from '@daysix/shared/clocks'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { ExclusionCase } from '../cases/case.entity'
import { SettingChoice } from './setting-choice.entity'

/** The settings a case is counted by. */
export type SettingsOf = (kase: Pick<ExclusionCase, 'imposedOn'>) => Partial<Settings>

/** What the authority chose where the law leaves a date open. */
@Injectable()
export class AuthoritySettings {
  /** Every choice, in the order in which they were made. */
  choices(tx: EntityManager): Promise<SettingChoice[]> {
    return tx.find(SettingChoice, { order: { id: 'ASC' } })
  }

  /**
   * A case keeps the settings of the day its exclusion was imposed. `supposed` is one more choice that has not been made.
   */
  async inForce(tx: EntityManager, supposed?: ChosenSetting): Promise<SettingsOf> {
    const chosen = (await this.choices(tx)).flatMap(asChosen)
    const all = supposed ? [...chosen, supposed] : chosen
    return ({ imposedOn }) => settingsOn(imposedOn, all)
  }
}

/** A choice that its setting no longer accepts counts as none. */
function asChosen({ name, value, from }: SettingChoice): ChosenSetting[] {
  const setting = settingNamed(name)
  const read = setting && readSetting(setting, value)
  return read && 'value' in read ? [{ name, value: read.value, from }] : []
}
