import { chromium } from 'playwright-core'
import { findChromium } from './chromium'

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
