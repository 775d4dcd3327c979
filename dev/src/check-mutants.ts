import { join } from 'node:path'
import { shown } from './test'

const SHARED = join(__dirname, '..', '..', 'libs', 'shared')

/**
 * Small changes to the counting of the law, one at a time: each must turn a test red, and nine in ten do at the least. The
 * better part of an hour, so it has a run of its own; `-- --mutate src/counting.ts` takes one file, `-- --incremental`
 * only what has changed since.
 */
export async function main(argv: string[]): Promise<number> {
  return shown('@stryker-mutator/core/bin/stryker.js', ['run', 'stryker.config.mjs', ...argv], {
    cwd: SHARED,
    env: process.env,
  })
}
