import { main as rehearse } from './rehearse'
import { main as service } from './service'

/** What a command answers and says on standard error. */
async function said(command: (argv: string[]) => Promise<number>, argv: string[]): Promise<[number, string]> {
  const words: string[] = []
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => words.push(String(text)) > 0)
  const code = await command(argv)
  write.mockRestore()
  return [code, words.join('')]
}

describe('an option that would do nothing is refused, not left out in silence', () => {
  it.each(['--state=/srv/daysix', '--port=4000', '--reset', '--start-at=2026-11-09T09:00'])(
    'a play with %s',
    async (option) => {
      expect(await said(rehearse, ['--play', 'permanent-exclusion', option])).toEqual([
        1,
        `${option.split('=')[0]} would do nothing: a play has its own folder and dates.\n`,
      ])
    },
  )

  it('a rehearsal by hand as JSON', async () => {
    expect(await said(rehearse, ['--json'])).toEqual([
      1,
      '--json would do nothing: only what --play tells can be had as JSON.\n',
    ])
  })

  it('a service that is to begin again', async () => {
    expect(await said(service, ['panels', '--reset'])).toEqual([
      1,
      '--reset would do nothing: npm start -- --reset begins again.\n',
    ])
  })

  it.each(['--state=/srv/daysix', '--port=4000'])('a service in production with %s', async (option) => {
    const set = jest.replaceProperty(process, 'env', { ...process.env, TEMPORAL_ADDRESS: '127.0.0.1:7233' })
    expect(await said(service, ['panels', option])).toEqual([
      1,
      `${option.split('=')[0]} would do nothing: DATABASE_URL or TEMPORAL_ADDRESS is set, and then every setting comes from the environment.\n`,
    ])
    set.restore()
  })
})
