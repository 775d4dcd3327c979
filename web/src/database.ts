import type { ServiceDatabase } from '@daysix/platform/database'
import { CreateSessions1795464000000 } from './migrations/1795464000000-create-sessions'
import { CountTurns1766000004000 } from './migrations/1766000004000-count-turns'

/** Sessions, and how often somebody did something: every other fact belongs to a service. */
export const database: ServiceDatabase = {
  schema: 'web',
  entities: [],
  migrations: [CreateSessions1795464000000, CountTurns1766000004000],
}
