import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { registerSample } from './register-sample'

it('keeps a sample of the register as its generator makes it', () => {
  const { path, content } = registerSample()
  const kept = readFileSync(join(__dirname, '..', '..', path))
  expect(kept.equals(Buffer.from(content))).toBe(true)
  expect(
    kept
      .toString('latin1')
      .trimEnd()
      .split(/\r\n(?=\d{6},)/),
  ).toHaveLength(201)
})
