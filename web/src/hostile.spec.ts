import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SAMPLES, SURROUNDINGS, viewsFor } from './every-sample.test-support'
import type { Page, PageView } from './page'

/** Ends an attribute of either kind, begins elements and handlers, asks the template to reckon, turns the direction of writing. */
const HOSTILE = `"'><img src=x onerror=alert(1)><script>alert(2)</script></textarea></title>{{ 7 * 191 }}{% raw %}\u202Egnp.exe" data-evil="x' data-evil='x`
const RECKONED = '1337'

/**
 * Markup of our own that is put into a page as it is. Whoever adds one says here why nothing that somebody typed can be markup
 * in it.
 */
const AS_IT_IS: Readonly<Record<string, string>> = {
  'components/components.njk: life.svg': 'a drawing of numbered marks: no words of anybody’s, cases/life-strip.ts',
  'totals/totals.njk: bars': 'a drawing of numbers: the names of terms are escaped in totals/totals-bars.ts',
  'clocks/clock.njk: strip': 'a drawing of days: no words of anybody’s, clocks/day-strip.ts',
  'letters/letter.njk: wordsHtml': 'a letter as it went: its facts are escaped by the renderer of notifications',
  'layout/page.njk: bannerHtml': 'the bar of rehearsal and the notice of a demonstration: no words of anybody’s',
}
/** Those markups as views carry them. */
const MARKUP = ['svg', 'bars', 'strip', 'wordsHtml']

const views = viewsFor('/assets/day-six-test.css')

/** Days and times are made into words by rules that take nothing else; what comes of another text there is a fault, and no page. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}|^\d{1,2}:\d{2}$/.test(text)

/** Every text in it with the hostile text behind it, and how many there were. */
function spoilt<T>(value: T, count: { texts: number }, name = ''): T {
  if (typeof value === 'string') {
    if (isDay(value) || MARKUP.includes(name)) return value
    count.texts += 1
    return `${value}${HOSTILE}` as T
  }
  if (Array.isArray(value)) return value.map((one) => spoilt<unknown>(one, count, name)) as T
  if (!value || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, spoilt(part, count, key)])) as T
}

const TAG = /<(\/?[a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*"|='[^']*')?)*)\s*\/?>/gi
const ATTRIBUTE = /([\w:-]+)(?:="[^"]*"|='[^']*')?/g

/** What a browser makes of it: names of elements and of attributes, and whatever begins like one and is none. */
function markupIn(html: string): { elements: Set<string>; attributes: Set<string>; broken: string[] } {
  const text = html.replaceAll(/<!--[^]*?-->|<!doctype html>/gi, '')
  const tags = [...text.matchAll(TAG)]
  return {
    elements: new Set(tags.map(([, name]) => name.toLowerCase())),
    attributes: new Set(tags.flatMap(([, , given]) => [...given.matchAll(ATTRIBUTE)].map(([, name]) => name))),
    broken: text.replaceAll(TAG, '').match(/<[/a-z!][^]{0,60}/gi) ?? [],
  }
}

const shown = (page: Page, view: PageView): string =>
  views.render({ ...page, view } as Page, {
    ...SURROUNDINGS,
    success: `Saved${HOSTILE}`,
    person: { ...SURROUNDINGS.person!, name: `Casey${HOSTILE}` },
  })

describe('hostile text is text', () => {
  // a text that is another may show another part of a page: it is held against what all pages are made of
  const all = SAMPLES.map(({ page }) => markupIn(views.render(page, { ...SURROUNDINGS, success: 'Saved' })))
  const elements = new Set(all.flatMap((one) => [...one.elements]))
  const attributes = new Set(all.flatMap((one) => [...one.attributes]))

  it('is told from markup here: no page is broken by itself, and pages are made of what is known', () => {
    expect(all.flatMap(({ broken }) => broken)).toEqual([])
    expect([...elements].filter((name) => ['img', 'object', 'iframe', 'base'].includes(name))).toEqual([])
    expect(attributes).not.toContain('onerror')
    expect(elements.size).toBeGreaterThan(40)
    const evil = markupIn(`<p class="${HOSTILE}">${HOSTILE}</p>`)
    expect([...evil.elements]).toEqual(expect.arrayContaining(['script', '/textarea', '/title']))
    expect(evil.broken.join()).toMatch(/<p class="[^]*<img src=x onerror/)
  })

  it.each(SAMPLES)('$name', ({ page }) => {
    const count = { texts: 0 }
    const { status, ...view } = page.view
    const html = shown(page, { ...spoilt(view as PageView, count), ...(status && { status }) })
    const found = markupIn(html)
    expect([...found.elements].filter((name) => !elements.has(name))).toEqual([])
    expect([...found.attributes].filter((name) => !attributes.has(name))).toEqual([])
    expect(found.broken).toEqual([])
    expect(html).not.toContain(RECKONED)
    // and it is there: nothing was left out to be safe
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(count.texts).toBeGreaterThan(0)
  })

  it('has no other way in than the markups that are named here', () => {
    const used = globSync('**/*.njk', { cwd: __dirname }).flatMap((path) =>
      [...readFileSync(join(__dirname, path), 'utf8').matchAll(/([\w.]+)\s*\|\s*safe\b/g)].map(
        ([, name]) => `${path}: ${name}`,
      ),
    )
    expect(used.sort()).toEqual(Object.keys(AS_IT_IS).sort())
  })

  it('leaves nothing to be markup where a component takes some: each part of it is escaped', () => {
    const given = globSync('**/*.njk', { cwd: __dirname }).flatMap((path) =>
      [...readFileSync(join(__dirname, path), 'utf8').matchAll(/\b(?:html|\w+Html):\s*([^\n]*)/g)].map(
        ([, value]) => `${path}: ${value}`,
      ),
    )
    const outside = (value: string) => value.replaceAll(/'[^']*'|"[^"]*"/g, '').replaceAll(/\([\w.]+ \| escape\)/g, '')
    expect(given.length).toBeGreaterThan(0)
    expect(given.filter((one) => /[a-z]+\.?\w* \+|\+ [a-z]\w*/.test(outside(one.split(': ')[1])))).toEqual([])
  })
})
