import { createReadStream, createWriteStream, existsSync, writeFileSync } from 'node:fs'
import { chmod, mkdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { builtOnce } from './cache'
import { EngineUnavailable, onPath, run } from './processes'
import { progressOn } from './progress'
import type { Progress } from './progress'

/** What `chromium.launch` of playwright-core is given. */
export interface FoundChromium {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Nothing older has been tried with the journeys. */
const OLDEST = 120

/**
 * A browser for letters and journeys: `CHROMIUM_PATH`, Chromium or Chrome of the machine, or the one inside the npm package
 * `@sparticuz/chromium`, unpacked once into the user's cache with the libraries and the font a bare Linux lacks. One of the machine that does not
 * say a version we know, as the stub of a snap that is not installed, is passed over; one that was asked for is refused.
 */
export async function findChromium(progress: Progress = progressOn()): Promise<FoundChromium> {
  const given = process.env.CHROMIUM_PATH
  if (given && !existsSync(given)) throw new EngineUnavailable(`CHROMIUM_PATH names ${given}, which does not exist.`)
  if (given && !(await isRecent(given)))
    throw new EngineUnavailable(
      `CHROMIUM_PATH names ${given}, which is no Chromium or Chrome from version ${OLDEST} on: give another, or unset it.`,
    )
  // As root the browser's own sandbox refuses to start; the pages it opens are our own.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const installed = given ?? (await recentOneOf([...NAMES.map(onPath), ...USUAL_PLACES.filter(existsSync)]))
  if (installed) return { executablePath: installed, args, env: environment({}) }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new EngineUnavailable(
      `No browser was found: install Chromium or Google Chrome from version ${OLDEST} on, or set CHROMIUM_PATH to one.`,
    )
  }

  const bin = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin')
  const { version } = JSON.parse(await readFile(join(bin, '..', 'package.json'), 'utf8')) as { version: string }
  const folder = await builtOnce(`chromium-${version}`, (draft) =>
    progress('Unpacking the browser, once', () => unpack(bin, draft, version)),
  )
  return {
    executablePath: join(folder, 'chromium'),
    // The package is built for a place without user namespaces and graphics.
    args: [...new Set([...args, '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'])],
    env: environment({
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    }),
  }
}

async function recentOneOf(programs: (string | undefined)[]): Promise<string | undefined> {
  for (const program of programs) if (program && (await isRecent(program))) return program
  return undefined
}

async function isRecent(program: string): Promise<boolean> {
  // there the question would open a window, and the answer go nowhere
  if (process.platform === 'win32') return true
  const said = await run(program, ['--version'], { timeoutMs: 20_000 }).catch(() => '')
  return Number(/\b(\d+)\.\d+\.\d+/.exec(said)?.[1] ?? 0) >= OLDEST
}

async function unpack(bin: string, folder: string, version: string): Promise<void> {
  const program = join(folder, 'chromium')
  await pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress(), createWriteStream(program))
  await chmod(program, 0o755)
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) await unpackTar(join(bin, archive), folder)
  // The package's own file names folders of another machine.
  const final = join(dirname(folder), `chromium-${version}`)
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(final, 'fonts')}</dir>
  <cachedir>${join(final, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  )
  await mkdir(join(folder, 'fonts-cache'), { recursive: true })
}

async function unpackTar(archive: string, folder: string): Promise<void> {
  // Through a file: tar stops reading at its end mark, before the stream has ended.
  const plain = join(folder, basename(archive, '.br'))
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(plain))
  await run('tar', ['-x', '-f', plain, '-C', folder])
  await rm(plain)
}

function environment(more: Record<string, string>): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(own), ...more }
}
