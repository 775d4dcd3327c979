import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A school says a UPN that another record has, of a child it may not be told of. It is kept as it was said until somebody at the
 * authority has looked; meanwhile it is the number of the other record.
 */
export class TakeAUpnAsItIsSaid1766000010500 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // null, not false: rows that were kept before as JSON do not have it
    await run.query(`alter table pupils add column upn_doubted boolean`)
    await run.query(`drop index pupils_upn_unique`)
    await run.query(
      `create unique index pupils_upn_unique on pupils (upn) where upn ~ '[0-9]$' and upn_doubted is not true`,
    )
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop index pupils_upn_unique`)
    await run.query(`update pupils set upn = null where upn_doubted`)
    await run.query(`create unique index pupils_upn_unique on pupils (upn) where upn ~ '[0-9]$'`)
    await run.query(`alter table pupils drop column upn_doubted`)
  }
}
