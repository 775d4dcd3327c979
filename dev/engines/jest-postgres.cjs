// One PostgreSQL for a package's database tests, unless somebody gives one (`npm test` does, for all packages).
const { mkdtempSync, readdirSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

const holdsDatabaseTests = (folders) =>
  folders.some((folder) => readdirSync(folder, { recursive: true }).some((name) => name.endsWith('.db.spec.ts')))

module.exports = async (_globalConfig, { roots }) => {
  if (process.env.DATABASE_ADMIN_URL || globalThis.daysixPostgres || !holdsDatabaseTests(roots)) return
  const { startPostgres } = require('./src/postgres.ts')
  const folder = mkdtempSync(join(tmpdir(), 'daysix-jest-'))
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), durable: false })
  process.env.DATABASE_ADMIN_URL = server.adminUrl
  globalThis.daysixPostgres = { folder, server }
}
