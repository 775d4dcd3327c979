import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { builtOnce } from './cache'
import { EngineUnavailable, onPath, run } from './processes'
import { progressOn } from './progress'
import type { Progress } from './progress'

const VERSION = '4.32.5'
const WINDOWS = process.platform === 'win32'

/** How schemathesis is started: a program and the arguments that come before its own. */
export interface FoundSchemathesis {
  program: string
  args: string[]
}

/**
 * What asks the doors of an OpenAPI in every wrong way: from the user's cache, or installed there once, by pip, in a
 * virtual environment of its own. Throws EngineUnavailable with what would provide it.
 */
export async function findSchemathesis(progress: Progress = progressOn()): Promise<FoundSchemathesis> {
  const folder = await builtOnce(`schemathesis-${VERSION}`, (draft) =>
    progress('Installing schemathesis, once', () => install(draft)),
  )
  // by module: the programs that pip writes name the folder they were made in, and that is the draft's
  return { program: pythonOf(folder), args: ['-m', 'schemathesis.cli'] }
}

async function install(folder: string): Promise<void> {
  const python = onPath('python3') ?? onPath('python')
  if (!python) throw new EngineUnavailable(missing('Python is not installed'))
  try {
    await run(python, ['-m', 'venv', folder])
    await run(pythonOf(folder), ['-m', 'pip', 'install', '--quiet', `schemathesis==${VERSION}`])
  } catch (error) {
    throw new EngineUnavailable(`${missing('pip could not install it')}\n${(error as Error).message}`)
  }
  if (!existsSync(pythonOf(folder))) throw new EngineUnavailable(missing('Python made no virtual environment'))
}

const pythonOf = (folder: string): string =>
  WINDOWS ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python')

const missing = (why: string): string =>
  `schemathesis ${VERSION} is not in the cache and cannot be installed (${why}): it takes Python 3.10 or newer, and PyPI within reach.`
