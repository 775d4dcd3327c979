import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AddHouseholdsToContacts1764900000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`alter table contacts
      add household integer not null default 1,
      add interpreter boolean not null default false,
      add is_pupil boolean not null default false,
      add began_on date,
      add ended_on date`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
