import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { SAMPLES, SURROUNDINGS, viewsFor } from './every-sample.test-support'

const views = viewsFor('/assets/day-six-test.css')

const matches = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([found]) => found)

describe.each(SAMPLES)('$name', ({ page }) => {
  const html = views.render(page, SURROUNDINGS)

  it('has one heading of the first level, and a title that says the page and the service', () => {
    expect(matches(html, /<h1[\s>]/g)).toHaveLength(1)
    expect(/<title>([^<]*)<\/title>/.exec(html)?.[1].trim()).toBe(
      `${page.status === 422 ? 'Error: ' : ''}${page.view.title.replaceAll("'", '&#39;')} – Inclusion casework`,
    )
  })

  it('skips no level of heading', () => {
    const levels = matches(html, /<h[1-6][\s>]/g).map((tag) => Number(tag[2]))
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1)
  })

  it('keeps to the content security policy: no inline style, no handler, no script without the nonce', () => {
    expect(matches(html, /\sstyle=|<style[\s>]/g)).toEqual([])
    expect(matches(html, /\son[a-z]+="/g)).toEqual([])
    expect(matches(html, /(?:href|src|action)="\s*(?:javascript|data):/gi)).toEqual([])
    expect(matches(html, /<script(?![^>]*(nonce="nonce"|src="\/assets\/))[^>]*>/g)).toEqual([])
  })

  it('protects every form that changes something', () => {
    const forms = matches(html, /<form[^>]*method="post"[^]*?<\/form>/g)
    for (const form of forms) expect(form).toContain('name="_csrf" value="token"')
  })

  it('names each input with a label, and each id once', () => {
    const ids = matches(html, /\sid="[^"]*"/g)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const inputs = matches(html, /<(?:input|select|textarea)\s[^>]*>/g).filter((tag) => !/type="hidden"/.test(tag))
    for (const input of inputs) {
      const id = /\sid="([^"]*)"/.exec(input)?.[1]
      expect(html.includes(`for="${id}"`) || /aria-label(ledby)?="/.test(input) ? '' : input).toBe('')
    }
  })

  it('leads from each error to its field', () => {
    const summary = /<div class="govuk-error-summary"[^]*?<\/ul>/.exec(html)?.[0] ?? ''
    for (const href of matches(summary, /href="#[^"]*"/g)) expect(html).toContain(`id="${href.slice(7, -1)}"`)
  })

  it('holds no undefined, no object and no template left over', () => {
    const text = html.replaceAll(/value="[^"]*"/g, '')
    expect(matches(text, /undefined|\[object |NaN|\{\{|\{%/g)).toEqual([])
  })
})

it('has a sample of every template', () => {
  const root = join(__dirname)
  const templates = globSync('**/*.njk', { cwd: root }).filter((path) => !/^components|^layout\/page/.test(path))
  const shown = new Set(SAMPLES.map(({ page }) => `${page.template}.njk`))
  expect(templates.filter((path) => !shown.has(path) && existsSync(join(root, path)))).toEqual([])
})

it('has a sample of every question refused', () => {
  const asks = (html: string) =>
    /<form[^>]*method="post"[^]*?<(?:input(?![^>]*type="hidden")|select|textarea)\s/.test(html)
  const forms = SAMPLES.filter(({ page }) => asks(views.render(page, SURROUNDINGS).split('<main')[1]))
  // pages that share a template are told apart by what they ask
  const refused = new Set(SAMPLES.filter(({ page }) => page.status === 422).map(({ page }) => page.view.title))
  expect([...new Set(forms.map(({ page }) => page.view.title))].filter((title) => !refused.has(title))).toEqual([])
})

it('shows hostile text as text', () => {
  const kept = SAMPLES.find(({ page }) => page.template === 'session/sign-in-again')!
  expect(views.render(kept.page, SURROUNDINGS)).toContain('&lt;script&gt;alert(&quot;{{ 7 * 7 }}&quot;)&lt;/script&gt;')
})
