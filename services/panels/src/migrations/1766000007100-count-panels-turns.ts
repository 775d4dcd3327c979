import { TURNS_TABLE } from '@daysix/platform/turns'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CountPanelsTurns1766000007100 implements MigrationInterface {
  name = 'CountPanelsTurns1766000007100'

  async up(run: QueryRunner): Promise<void> {
    await run.query(TURNS_TABLE)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
