import type { IncomingHttpHeaders } from 'node:http'
import type { Readable, Writable } from 'node:stream'

interface Heard {
  on(event: 'field', listener: (name: string, value: string) => void): this
  on(event: 'file', listener: (name: string, content: Readable, about: { filename?: string }) => void): this
  on(event: 'close' | 'finish', listener: () => void): this
  on(event: 'error', listener: (error: Error) => void): this
}

type Parser = Heard & Writable

interface Settings {
  headers: IncomingHttpHeaders
  defParamCharset: 'utf8'
  limits: { fields: number; fieldSize: number; files: number; parts: number }
}

/**
 * Of the parser that comes with Nest's own adapter, what we use of it: it has no types.
 * @throws where the headers do not name a form, or its boundary
 */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import asks for types, and there are none
export const busboy = require('busboy') as (settings: Settings) => Parser
