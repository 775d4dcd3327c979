import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Sample } from './sample.test-support'
import { type Site, type Surroundings, Views } from './views'

/** Every folder's own `samples.test-support.ts`. */
export const SAMPLES: Sample[] = globSync('*/samples.test-support.ts', { cwd: __dirname })
  .sort()
  .flatMap((path) => jest.requireActual<{ SAMPLES: Sample[] }>(join(__dirname, path)).SAMPLES)

/** @param cssPath where the style sheet is served */
export const viewsFor = (cssPath: Site['cssPath']): Views =>
  new Views({
    authorityName: 'Northmere Council',
    phone: '01632 960 999',
    email: 'inclusion@northmere.example',
    cssPath,
  })

/** Somebody with every role: all that a page can show is shown. */
export const SURROUNDINGS: Surroundings = {
  csrfToken: 'token',
  cspNonce: 'nonce',
  today: '2026-11-24',
  path: '/',
  person: { name: 'Casey Okafor', roles: ['caseworker', 'manager', 'panel', 'centre', 'school', 'ops', 'admin'] },
}
