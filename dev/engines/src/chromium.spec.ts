import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from './chromium'

describe('a browser of the machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'daysix-browsers-'))
  const { PATH, CHROMIUM_PATH } = process.env
  const says = (name: string, script: string): string => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
    return join(folder, name)
  }
  const stub = says('chromium-browser', 'echo "requires the chromium snap to be installed" >&2; exit 1')
  const old = says('google-chrome', 'echo "Google Chrome 89.0.4389.90"')
  const recent = says('google-chrome-stable', 'echo "Google Chrome 147.0.7727.24"')

  beforeEach(() => {
    process.env.PATH = folder
    delete process.env.CHROMIUM_PATH
  })
  afterEach(() => {
    process.env.PATH = PATH
    if (CHROMIUM_PATH) process.env.CHROMIUM_PATH = CHROMIUM_PATH
    else delete process.env.CHROMIUM_PATH
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is passed over when it is a stub or too old, and taken when it is neither', async () => {
    expect((await findChromium()).executablePath).toBe(recent)
  })

  it.each([
    ['a stub', stub],
    ['too old', old],
  ])('is refused by its name when it was asked for and is %s', async (_case, program) => {
    process.env.CHROMIUM_PATH = program
    await expect(findChromium()).rejects.toThrow(`CHROMIUM_PATH names ${program}, which is no Chromium or Chrome from`)
  })
})

it('opens a page and prints it as PDF', async () => {
  const browser = await chromium.launch(await findChromium())
  try {
    const page = await browser.newPage()
    await page.setContent('<h1>Education from day six</h1><p>Tuesday 10 November</p>')
    expect(await page.innerText('h1')).toBe('Education from day six')
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const second = await browser.newContext()
    await (await second.newPage()).goto('about:blank')
    await second.close()
  } finally {
    await browser.close()
  }
}, 120_000)
