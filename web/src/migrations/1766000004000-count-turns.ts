interface Runner {
  query(statement: string): Promise<unknown>
}

export class CountTurns1766000004000 {
  readonly name = 'CountTurns1766000004000'

  async up(runner: Runner): Promise<void> {
    // unlogged: whoever counts again from nothing after a crash has lost nothing
    await runner.query(`create unlogged table web.turns (
      key text not null, points integer not null, expire bigint,
      constraint turns_pkey primary key (key))`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.')
  }
}
