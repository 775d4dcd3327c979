import type { Peers } from '@daysix/platform/peers'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { templates } from '../templates/catalogue'
import { audiencesOf } from '../templates/template'
import { Directory } from './directory.service'

describe('a family', () => {
  const about = { caseId: 'c1', meetingId: null, clockId: null, refs: {} }
  const toFamilies = templates().filter((template) => audiencesOf(template).includes('parents'))

  it('is written to in many letters', () => {
    expect(toFamilies.length).toBeGreaterThan(10)
  })

  it.each(toFamilies.map(({ code }) => code))('has its addresses for %s from the one table of referrals', async () => {
    const asked: unknown[] = []
    const peers = {
      call: async (...[peer, , , method, request]: unknown[]) => (asked.push([peer, method, request]), {}),
    }
    await new Directory(peers as unknown as Peers).recipients('parents', about)
    expect(asked).toEqual([['referrals', 'GetRecipients', { audience: 'parents', caseId: 'c1' }]])
  })

  /** Whoever sends has asked the directory, and nobody else hands a message to the mail server. */
  it.each([
    ['directory.recipients(', ['delivery/composer.service.ts', 'messages/messages.service.ts']],
    ['postbox.post(', ['delivery/sender.service.ts']],
    ['composer.compose(', ['delivery/sender.service.ts']],
  ])('is reached through %s in these files alone', (call, files) => {
    const root = join(__dirname, '..')
    const callers = globSync('**/*.ts', { cwd: root })
      .filter((path) => !path.endsWith('.spec.ts'))
      .filter((path) => readFileSync(join(root, path), 'utf8').includes(`.${call}`))
    expect(callers.sort()).toEqual(files)
  })
})
