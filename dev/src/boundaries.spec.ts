import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { PACKAGES } from './check'

const ROOT = join(__dirname, '..', '..')

const ARROW = /^@nx\/enforce-module-boundaries: (.*can only depend on|Circular dependency between)/s
const BY_FOLDER = /^@nx\/enforce-module-boundaries: Projects cannot be imported by a relative/
const FOR_TESTS = /^@typescript-eslint\/no-restricted-imports: .*Only tests may import this/
const SANDBOX = /^no-restricted-imports: .*Procedures run in the sandbox/

const SUFFIX = /^no-restricted-imports: .*This file suffix may not touch that framework/
const NEST = `import { Injectable } from '@nestjs/common'`
const TYPEORM = `import { In } from 'typeorm'`
const TEMPORAL = `import { Client } from '@temporalio/client'`

/** Lines that somebody might write, the file they would stand in, and what the linter says of each. */
const PLANTED: [sentence: string, file: string, lines: [line: string, complaint?: RegExp][]][] = [
  [
    'no service imports another, by its name or by its folder',
    'services/panels/src/policy.ts',
    [
      [`import { manifest } from '@daysix/placements/main'`, ARROW],
      [`import { policy } from '../../placements/src/policy'`, BY_FOLDER],
      [`import { civilDate } from '@daysix/shared/civil-date'`],
    ],
  ],
  [
    'no service imports the launcher, its engines, the journeys or the measurements',
    'services/referrals/src/policy.ts',
    [
      [`import { takeState } from '@daysix/dev/state'`, ARROW],
      [`import { startMail } from '@daysix/engines/mail'`, ARROW],
      [`import { Journey } from '../../../e2e/rig/journey'`, BY_FOLDER],
      [`import { inTurns } from '../../../bench/src/turns'`, BY_FOLDER],
    ],
  ],
  [
    'a test may import what runs it, and no other service for all that',
    'services/notifications/src/delivery/sender.db.spec.ts',
    [
      [`import { startMail } from '@daysix/engines/mail'`],
      [`import { testDatabase } from '@daysix/platform/testing/database'`],
      [`import { manifest } from '@daysix/panels/main'`, ARROW],
    ],
  ],
  [
    'what only tests are made of stays out of what runs',
    'services/placements/src/policy.ts',
    [
      [`import { testDatabase } from '@daysix/platform/testing/database'`, FOR_TESTS],
      [`import { aCentre } from './testing.test-support'`, FOR_TESTS],
      [`import request from 'supertest'`, FOR_TESTS],
    ],
  ],
  [
    'the pages know contracts, and neither services, procedures nor engines',
    'web/src/views.ts',
    [
      [`import { manifest } from '@daysix/referrals/main'`, ARROW],
      [`import { caseWorkflowId } from '@daysix/workflows/ids'`, ARROW],
      [`import { startOidc } from '@daysix/engines/oidc'`, ARROW],
      [`import type { paths } from '@daysix/contracts/generated/panels'`],
    ],
  ],
  [
    'a file without a suffix is plain code',
    'services/panels/src/meetings/quorum.ts',
    [
      [NEST, SUFFIX],
      [TYPEORM, SUFFIX],
      [TEMPORAL, SUFFIX],
    ],
  ],
  ['a page without a suffix is plain code too', 'web/src/centre-home/at-centre.ts', [[NEST, SUFFIX]]],
  [
    'a service knows Nest and its tables, and leaves Temporal to the outbox',
    'services/panels/src/meetings/meetings.service.ts',
    [[NEST], [TYPEORM], [TEMPORAL, SUFFIX]],
  ],
  [
    'activities know Nest and the tables',
    'services/placements/src/placements.activities.ts',
    [[NEST], [TYPEORM], [`import { Router } from 'express'`, SUFFIX]],
  ],
  ['an entity knows its table alone', 'services/panels/src/meetings/meeting.entity.ts', [[TYPEORM], [NEST, SUFFIX]]],
  ['a page knows no table', 'web/src/centre-home/centre-home.page.ts', [[NEST], [TYPEORM, SUFFIX]]],
  ['a form knows nothing', 'web/src/day-six/arrange-provision.form.ts', [[NEST, SUFFIX]]],
  [
    'the procedures know neither the platform, the machine nor a service',
    'workflows/src/ids.ts',
    [
      [`import { Clock } from '@daysix/platform/clock'`, ARROW],
      [`import { readFileSync } from 'node:fs'`, SANDBOX],
      [`import { manifest } from '@daysix/referrals/main'`, ARROW],
      [`import { startTemporal } from '@daysix/engines/temporal'`, ARROW],
    ],
  ],
  [
    'the platform knows no service and no engine',
    'libs/platform/src/paging.ts',
    [
      [`import { manifest } from '@daysix/panels/main'`, ARROW],
      [`import { startPostgres } from '@daysix/engines/postgres'`, ARROW],
    ],
  ],
  [
    'the shared language depends on nothing',
    'libs/shared/src/upn.ts',
    [[`import { caseWorkflowId } from '@daysix/workflows/ids'`, ARROW]],
  ],
]

jest.setTimeout(120_000)

describe('the boundaries between packages', () => {
  const found = new Map<string, string[]>()
  // the linter takes Nx's graph of the packages as it finds it
  beforeAll(async () => {
    await run(join(ROOT, 'node_modules', '.bin', 'nx'), ['show', 'projects'])
    const texts = PLANTED.map(([, filePath, lines]) => ({
      filePath,
      text: lines.map(([line]) => `${line}\n`).join(''),
    }))
    const answers = JSON.parse(await run(process.execPath, ['-e', LINTER], JSON.stringify(texts))) as string[][]
    PLANTED.forEach(([sentence], index) => found.set(sentence, answers[index]))
  })

  it.each(PLANTED)('are held: %s', (sentence, _file, lines) => {
    const complaints = lines.flatMap(([, complaint]) => (complaint ? [expect.stringMatching(complaint)] : []))
    expect(found.get(sentence)).toEqual(complaints)
  })

  it.each(PACKAGES)('are what %s lists for others: what they use, and nothing that nobody does', (folder) => {
    const { name, exports } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as {
      name: string
      exports: Record<string, unknown>
    }
    const others = PACKAGES.filter((other) => other !== folder)
    const used = others.flatMap(importsOf).filter((path) => path.startsWith(`${name}/`))
    expect(
      Object.keys(exports)
        .map((subpath) => subpath.replace('.', name))
        .sort(),
    ).toEqual([...new Set(used)].sort())
  })

  it('let nobody reach behind what a package lists', () => {
    const reached = (path: string) =>
      ts.resolveModuleName(
        path,
        join(ROOT, 'dev', 'src', 'parts.ts'),
        {
          module: ts.ModuleKind.NodeNext,
          moduleResolution: ts.ModuleResolutionKind.NodeNext,
          customConditions: ['@daysix/source'],
        },
        ts.sys,
      ).resolvedModule?.resolvedFileName
    expect(reached('@daysix/placements/main')).toBeDefined()
    expect(reached('@daysix/placements/policy')).toBeUndefined()
    expect(reached('@daysix/placements/src/policy')).toBeUndefined()
  })
})

/** Lints each text as if it stood in its file; what has nothing to do with imports is left out. */
const LINTER = `
  const { ESLint } = require('eslint')
  // imports need no types, which take long to read
  const eslint = new ESLint({ overrideConfig: require('typescript-eslint').configs.disableTypeChecked })
  const said = ({ ruleId, message }) => ruleId + ': ' + message
  const imports = ({ ruleId }) => ruleId !== '@typescript-eslint/no-unused-vars'
  const lint = async ({ filePath, text }) => (await eslint.lintText(text, { filePath }))[0].messages.filter(imports).map(said)
  const texts = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
  Promise.all(texts.map(lint)).then((found) => console.log(JSON.stringify(found)))`

function run(program: string, args: string[], input = ''): Promise<string> {
  const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true' }
  return new Promise<string>((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, env, stdio: ['pipe', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk) => (said += chunk))
    child.once('error', reject).once('close', () => resolve(said))
    child.stdin.end(input)
  })
}

/** Every path of our own packages that this package's sources and tests import. */
function importsOf(folder: string): string[] {
  return ['src', 'rig', 'journeys', 'crash', 'commands']
    .map((part) => join(ROOT, folder, part))
    .filter(existsSync)
    .flatMap((part) => readdirSync(part, { recursive: true, encoding: 'utf8' }).map((file) => join(part, file)))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/ from '(@daysix\/[^']+)'/g)].map(([, path]) => path))
}
