import { TURNS_TABLE } from '@daysix/platform/turns'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CountPlacementsTurns1766000007200 implements MigrationInterface {
  name = 'CountPlacementsTurns1766000007200'

  async up(run: QueryRunner): Promise<void> {
    await run.query(TURNS_TABLE)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward')
  }
}
