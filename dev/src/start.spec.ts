import { SERVICES } from './parts'
import { addresses } from './start'
import type { RunFile } from './state'

it('prints every address that a person can open, the folder of the data, and who can sign in', () => {
  const doors = SERVICES.map((name, at) => [
    name,
    { http: `http://127.0.0.1:${3001 + 2 * at}`, grpc: `127.0.0.1:${3002 + 2 * at}` },
  ])
  const run = {
    ...Object.fromEntries(doors),
    web: 'http://127.0.0.1:3000',
    mail: { outbox: 'http://127.0.0.1:3010' },
    temporal: { ui: 'http://127.0.0.1:3013' },
    oidc: 'http://127.0.0.1:3009',
  } as RunFile
  const printed = addresses(run, '/home/sam/.local/state/daysix').split('\n')
  expect(printed.slice(1, 12)).toEqual([
    'Day Six is ready: http://127.0.0.1:3000',
    '',
    '  Mail that was sent    http://127.0.0.1:3010',
    '  Workflows             http://127.0.0.1:3013',
    '  Sign-in (OIDC)        http://127.0.0.1:3009',
    '  referrals             http://127.0.0.1:3001/api/v1   gRPC 127.0.0.1:3002',
    '  panels                http://127.0.0.1:3003/api/v1   gRPC 127.0.0.1:3004',
    '  placements            http://127.0.0.1:3005/api/v1   gRPC 127.0.0.1:3006',
    '  notifications         http://127.0.0.1:3007/api/v1   gRPC 127.0.0.1:3008',
    '  Data and run.json     /home/sam/.local/state/daysix',
    '',
  ])
  expect(printed).toContainEqual(expect.stringMatching(/^ {2}Casey Okafor {4}\S/))
})
