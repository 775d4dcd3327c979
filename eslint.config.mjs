import eslint from '@eslint/js'
import nx from '@nx/eslint-plugin'
import tseslint from 'typescript-eslint'

/** Which package may use which: the same arrows as docs/decisions, enforced on every import. */
const ARROWS = {
  shared: [],
  workflows: ['shared'],
  platform: ['shared'],
  contracts: [],
  referrals: ['shared', 'platform', 'workflows', 'contracts'],
  panels: ['shared', 'platform', 'workflows', 'contracts'],
  placements: ['shared', 'platform', 'workflows', 'contracts'],
  notifications: ['shared', 'platform', 'workflows', 'contracts'],
  web: ['shared', 'platform', 'contracts'],
  engines: [],
  // only dev knows everyone; what tells stories from outside knows dev and the shared words, and what measures them also a
  // service's own table of who may do what
  dev: ['shared', 'platform', 'referrals', 'panels', 'placements', 'notifications', 'web', 'engines'],
  e2e: ['shared', 'workflows', 'engines', 'dev'],
  bench: ['shared', 'platform', 'workflows', 'referrals', 'dev'],
}
/** `forTests`: tests may use what runs them as well. */
const boundaries = ({ forTests = [] } = {}) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    {
      allow: [],
      allowCircularSelfDependency: true,
      enforceBuildableLibDependency: false,
      checkDynamicDependenciesExceptions: ['.*'],
      depConstraints: Object.entries(ARROWS).map(([scope, allowed]) => ({
        sourceTag: `scope:${scope}`,
        onlyDependOnLibsWithTags: [scope, ...allowed, ...forTests].map((tag) => `scope:${tag}`),
      })),
    },
  ],
})
/** Tests, and what only tests are made of. */
const TESTS = ['**/*.spec.ts', '**/*.test-support.ts', '**/testing/**/*.ts', 'e2e/**/*.ts']

/** Each package's own program and no other: all of them together are more than a machine holds. */
const packages = ['workflows', 'contracts', 'web', 'dev', 'dev/engines', 'e2e', 'bench']
  .concat(['shared', 'platform'].map((name) => `libs/${name}`))
  .concat(['referrals', 'panels', 'placements', 'notifications'].map((name) => `services/${name}`))
const typed = packages.map((folder) => ({
  files: [`${folder}/**/*.ts`],
  languageOptions: {
    parserOptions: { project: `${folder}/tsconfig.spec.json`, tsconfigRootDir: import.meta.dirname },
  },
}))

/** A file's suffix says which framework it may touch; plain code touches none. */
const FRAMEWORKS = ['@nestjs/*', 'typeorm', '@temporalio/*', 'express', 'nunjucks']
const suffix = (files, allowed) => ({
  files: files.map((file) => `{services,web}/**/src/**/*${file}`),
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: FRAMEWORKS.filter((name) => !allowed.includes(name)),
            message: 'This file suffix may not touch that framework.',
          },
        ],
      },
    ],
  },
})

/** What puts the pages together, before any of them is shown. */
const FRAME = [
  'web/src/{app,assets,health,main,page,pages,views}.ts',
  'web/src/session/{redirect,session}.ts',
  'web/src/schools-import/form-with-file.ts',
  'web/src/**/*.{adapter,filter,guard}.ts',
]

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'contracts/src/generated/**', '.nx/**', 'workflows/histories/**'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  ...typed,
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx },
    rules: {
      ...boundaries(),
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      // what a callback reads before it is there cannot be a constant
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
    },
  },
  { files: TESTS, rules: boundaries({ forTests: ['engines'] }) },
  {
    // what only tests are made of is no part of what runs
    files: ['**/*.ts'],
    ignores: TESTS,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/*.spec', '**/*.test-support', '**/testing/**', 'supertest', '@nestjs/testing', 'fast-check'],
              message: 'Only tests may import this.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/shared/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: {
      // domain time is an argument; the one wall clock is platform's Clock
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take the instant as an argument.',
        },
      ],
    },
  },
  {
    // a validator that is async wedges the workflow instead of refusing
    files: ['workflows/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**', '**/*.test-support.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "Property[key.name='validator'] > :matches(ArrowFunctionExpression, FunctionExpression)[async=true]",
          message: 'Validators are synchronous.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', '@nestjs/*', 'typeorm', '@temporalio/worker', '@temporalio/client'],
              message: 'Procedures run in the sandbox.',
            },
          ],
        },
      ],
    },
  },
  { ...suffix(['.ts'], []), ignores: [...TESTS, ...FRAME] },
  { ...suffix([], ['typeorm']), files: ['{services,web}/**/src/migrations/*.ts'] },
  suffix(['.service.ts', '.activities.ts'], ['@nestjs/*', 'typeorm']),
  suffix(['.controller.ts', '.grpc.ts', '.module.ts'], ['@nestjs/*', 'express', 'typeorm']),
  suffix(['.page.ts'], ['@nestjs/*', 'express']),
  suffix(['.entity.ts'], ['typeorm']),
  {
    files: ['**/*.cjs', '**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        Buffer: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
