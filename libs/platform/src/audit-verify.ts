import { DataSource } from 'typeorm'
import { type Head, type Verification, verifyAudit } from './audit-chain'
import { dataSourceOptions } from './database'

/** Follows the chain of a service's audit at the database itself, through none of the service's doors. */
export async function verifyAuditAt(url: string, schema: string, noted?: Head): Promise<Verification> {
  const source = new DataSource(dataSourceOptions({ schema, entities: [], migrations: [] }, url, 1))
  await source.initialize()
  try {
    return await source.transaction('REPEATABLE READ', (tx) => verifyAudit(tx, noted))
  } finally {
    await source.destroy()
  }
}
