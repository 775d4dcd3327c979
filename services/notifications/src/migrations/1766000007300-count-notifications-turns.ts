import { TURNS_TABLE } from '@daysix/platform/turns'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CountNotificationsTurns1766000007300 implements MigrationInterface {
  name = 'CountNotificationsTurns1766000007300'

  async up(run: QueryRunner): Promise<void> {
    await run.query(TURNS_TABLE)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
