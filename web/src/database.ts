import type { ServiceDatabase } from '@daysix/platform/database'
import { CreateSessions1795464000000 } from './migrations/1795464000000-create-sessions'

/** Sessions only: every other fact belongs to a service. */
export const database: ServiceDatabase = {
  schema: 'web',
  entities: [],
  migrations: [CreateSessions1795464000000],
}
