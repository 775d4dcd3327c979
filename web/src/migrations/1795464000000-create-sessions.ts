interface Runner {
  query(statement: string): Promise<unknown>
}

export class CreateSessions1795464000000 {
  readonly name = 'CreateSessions1795464000000'

  async up(runner: Runner): Promise<void> {
    // The column names are those of connect-pg-simple.
    await runner.query(`create table web.sessions (
      sid text not null, sess json not null, expire timestamptz not null,
      constraint sessions_pkey primary key (sid))`)
    await runner.query('create index sessions_expire on web.sessions (expire)')
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.')
  }
}
