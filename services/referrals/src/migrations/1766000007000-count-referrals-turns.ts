import { TURNS_TABLE } from '@daysix/platform/turns'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CountReferralsTurns1766000007000 implements MigrationInterface {
  name = 'CountReferralsTurns1766000007000'

  async up(run: QueryRunner): Promise<void> {
    await run.query(TURNS_TABLE)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
