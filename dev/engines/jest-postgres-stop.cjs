// Stops what jest-postgres.cjs started.
const { rmSync } = require('node:fs')

module.exports = async () => {
  const started = globalThis.daysixPostgres
  if (!started) return
  delete globalThis.daysixPostgres
  await started.server.stop()
  rmSync(started.folder, { recursive: true, force: true })
}
