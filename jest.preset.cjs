// One preset for every package: sources are read directly (condition "@daysix/source"), and the packages
// that ship as ES modules only are turned into CommonJS for the tests.
const SWC = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
}
const ESM_ONLY = [
  '@nestjs',
  'temporal-polyfill',
  'pg-boss',
  'serialize-error',
  'non-error',
  'rrule-temporal',
  'cron-parser',
  'jose',
  'marked',
  'openid-client',
  'oauth4webapi',
  'oidc-provider',
  'openapi-fetch',
  'commander',
  'd3-[a-z-]+',
  'internmap',
]

module.exports = (dir, extra = {}) => ({
  rootDir: dir,
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@daysix/source', 'node', 'node-addons'] },
  transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', SWC] },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  globalSetup: require.resolve('./dev/engines/jest-postgres.cjs'),
  globalTeardown: require.resolve('./dev/engines/jest-postgres-stop.cjs'),
  ...extra,
})
