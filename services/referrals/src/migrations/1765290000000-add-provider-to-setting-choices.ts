import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AddProviderToSettingChoices1765290000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('alter table setting_choices add provider_id uuid')
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
