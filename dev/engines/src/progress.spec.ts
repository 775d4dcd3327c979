import { progressOn } from './progress'

/** A stream that keeps what is written to it. */
function stream(isTTY: boolean) {
  const said: string[] = []
  const write = (text: string) => said.push(text)
  return { said, stream: { isTTY, write } as unknown as NodeJS.WriteStream }
}

const lasting = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('progress', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('says in plain lines what takes long and how long so far, and nothing of what does not', async () => {
    const { said, stream: plain } = stream(false)
    const progress = progressOn(plain)
    const quick = progress('Looking', () => lasting(900))
    await jest.advanceTimersByTimeAsync(900)
    await quick
    const long = progress('Starting the engines', () => lasting(12_000))
    await jest.advanceTimersByTimeAsync(12_000)
    await long
    expect(said).toEqual([
      'Starting the engines …\n',
      'Starting the engines … 11 s so far\n',
      'Starting the engines: done in 12 s\n',
    ])
  })

  it('rewrites one line on a terminal, with the work that is in hand within other work', async () => {
    const { said, stream: terminal } = stream(true)
    const progress = progressOn(terminal)
    const all = progress('Starting the engines', async () => {
      await lasting(2_500)
      await progress('Preparing the database', () => lasting(2_500))
    })
    await jest.advanceTimersByTimeAsync(5_000)
    await all
    expect(said.map((text) => text.replace('\r\u001b[K', ''))).toEqual([
      'Starting the engines … 1 s',
      'Starting the engines … 2 s',
      'Preparing the database … 1 s',
      'Preparing the database … 2 s',
      'Preparing the database: done in 3 s\n',
      'Starting the engines: done in 5 s\n',
    ])
  })
})
