import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = dirname(fileURLToPath(import.meta.url))
const preset = createRequire(import.meta.url)('../../jest.preset.cjs')(HERE)

/** `npm run check:mutants`. What survives, and why it may: docs/mutants.md. */
export default {
  mutate: [
    ...['src/calendar.ts', 'src/counting.ts', 'src/clocks/**/*.ts', '!src/**/*.spec.ts'],
    // Tables of words and examples: their numbers, marks and settings are held by rules.spec.ts and sentences.spec.ts, their
    // words by docs/statutory-clocks.md, which is made from them and compared by the build.
    ...['!src/clocks/rules/*.ts', '!src/clocks/not-clocks.ts', '!src/clocks/examples.ts'],
  ],
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    // Left out: what counts in bulk, since a wrong count must be seen by a chosen example, and what asks the built engine.
    config: {
      ...preset,
      rootDir: '.',
      testPathIgnorePatterns: ['oracle', 'properties', 'host-time-zone'],
      // no spec of these needs a database
      globalSetup: undefined,
      globalTeardown: undefined,
    },
  },
  coverageAnalysis: 'perTest',
  plugins: ['@stryker-mutator/jest-runner'],
  concurrency: 1,
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  incrementalFile: '.stryker-tmp/incremental.json',
  symlinkNodeModules: false,
}
