import { illustrativeSchools, registerFile, windows1252 } from '@daysix/shared/illustrative-register'

/** What the national register looks like, in its own encoding: of the real one nothing is kept here. */
export function registerSample(): { path: string; content: Uint8Array } {
  const text = [...registerFile(illustrativeSchools(200))].join('')
  return { path: 'dev/demo/register-sample.csv', content: windows1252(text) }
}
