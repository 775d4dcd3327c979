import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AddTelephonesToSchoolContacts1766000000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`alter table schools
      add column designated_lead_telephone text,
      add column senco_telephone text,
      add column attendance_telephone text,
      add column review_panel_la_code text`)
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only')
  }
}
