import { template } from '../templates/template'
import { fill, missingIn, placeholdersOf } from './placeholders'
import { bodyFor, render } from './rendering'

const words = template({
  code: 'a-letter',
  version: '1',
  title: 'A letter',
  subject: '((reference)): a letter',
  usefulDays: 1,
  bodies: {
    parents: 'First ((child)).\n\n((table))\n\n[See the page](((webUrl))/cases/((reference)))\n\n* Bus: ((bus?))',
  },
})
const VALUES = {
  ...{ reference: 'AP-26-01234', child: 'Rowan', table: '* Monday\n* Tuesday', webUrl: 'https://daysix.example' },
  ...{
    recipientName: 'Alex',
    teamPhone: '01632 960 999',
    teamEmail: 'team@northmere.example',
    authorityName: 'Northmere',
  },
}
const made = (values: Record<string, string>, layout = {}) => {
  const rendered = render(words, bodyFor(words, 'parents')!, values, layout)
  if ('missing' in rendered) throw new Error(rendered.missing.join())
  return rendered
}

describe('placeholders', () => {
  it('are required where they are required once', () => {
    expect(placeholdersOf('((a?)) ((b)) ((a)) ((c?))')).toEqual([
      { name: 'a', optional: false },
      { name: 'b', optional: false },
      { name: 'c', optional: true },
    ])
  })

  it('without a value are missing unless they may be', () => {
    expect(missingIn('((a)) ((b?)) ((c))', { c: 'x' })).toEqual(['a'])
  })

  it('take the line with them that holds a fact nobody knows', () => {
    expect(fill('One\n* Two: ((two?))\nThree', {})).toBe('One\nThree')
  })

  it('keep the lines of an address where they stand alone, and put commas between them elsewhere', () => {
    expect(fill('((address))', { address: '1 Quay\nNorthmere' })).toBe('1 Quay\nNorthmere')
    expect(fill('Go to ((address)).', { address: '1 Quay\nNorthmere' })).toBe('Go to 1 Quay, Northmere.')
  })
})

describe('a rendered message', () => {
  it('has a text part that shows where links lead and a HTML part that links', () => {
    const { text, html, subject } = made(VALUES)
    expect(subject).toBe('AP-26-01234: a letter')
    expect(text).toContain('See the page: https://daysix.example/cases/AP-26-01234')
    expect(html).toContain('<a href="https://daysix.example/cases/AP-26-01234">See the page</a>')
    expect(html.replaceAll('\n', '')).toContain('<ul><li>Monday</li><li>Tuesday</li></ul>')
    expect(text).not.toContain('Bus')
  })

  it('shows hostile text as text', () => {
    const hostile = '<script>alert(1)</script> [x](http://evil.example) **bold** &lt; ((webUrl)) {{ 7 * 7 }}'
    const { html, text } = made({ ...VALUES, child: hostile })
    expect(html).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; [x](http://evil.example) **bold** &amp;lt; ((webUrl)) {{ 7 * 7 }}',
    )
    expect(html).not.toContain('<a href="http://evil.example')
    expect(text).toContain(hostile)
  })

  it('is not made with a gap in it', () => {
    const { child: _child, reference: _reference, ...known } = VALUES
    expect(render(words, bodyFor(words, 'parents')!, known)).toEqual({ missing: ['reference', 'child'] })
  })

  it('has the same hash as long as not a letter changes', () => {
    expect(made(VALUES).hash).toBe(made({ ...VALUES }).hash)
    expect(made(VALUES).hash).not.toBe(made({ ...VALUES, child: 'Robin' }).hash)
  })

  it('carries the postal address on a letter, in large print where that is asked for', () => {
    const { html, text } = made(VALUES, { addressLines: ['Alex', '2 High Street'], largePrint: true })
    expect(html).toContain('<address>Alex<br>2 High Street</address>')
    expect(html).toContain('font-size: 24px')
    expect(text.startsWith('Alex\n2 High Street\n\nDear Alex,')).toBe(true)
  })
})

it('has no words for an audience the template was not written for', () => {
  expect(bodyFor(words, 'school')).toBeUndefined()
  expect(bodyFor(words, 'constructor')).toBeUndefined()
})
