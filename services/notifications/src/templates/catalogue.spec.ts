import { latestRule, missTemplates, RULES } from '@daysix/shared/clocks'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fill, type Placeholder, placeholdersOf } from '../rendering/placeholders'
import { render } from '../rendering/rendering'
import { findTemplate, templates } from './catalogue'
import { isKnownField, sourcesOf } from './fields'
import { SAMPLE } from './sample.test-support'
import { audiencesOf, type Template } from './template'

const each = templates().flatMap((template) =>
  audiencesOf(template).map((audience) => ({ template, audience, body: template.bodies[audience]! })),
)
/** Ends elements and attributes, begins some, asks a template to reckon and a link to be one, turns the direction of writing. */
const HOSTILE = `"'><img src=x onerror=alert(1)></main><script>x</script>{{ 7 * 191 }} ((child)) [x](http://evil.example) \u202Egnp`
const isAboutMeeting = ({ subject }: Template) => subject.includes('((meetingOn))')
const named = (text: string, wanted: (one: Placeholder) => boolean = () => true): string[] =>
  placeholdersOf(text)
    .filter(wanted)
    .map(({ name }) => name)

it('names every message once, and keeps each in the file of its name', () => {
  const codes = templates().map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  const kept = globSync('*.ts', { cwd: __dirname }).filter((file) =>
    readFileSync(join(__dirname, file), 'utf8').includes('= template({\n'),
  )
  expect(kept.sort()).toEqual(codes.map((code) => `${code}.ts`).sort())
})

describe('has the words for whatever', () => {
  const known = (codes: readonly string[]) => codes.filter((code) => !findTemplate(code))

  it('a rule reminds of', () => {
    expect(known(RULES.flatMap(({ reminders }) => reminders.map(({ template }) => template)))).toEqual([])
  })

  it('a rule says of a miss', () => {
    expect(known(RULES.flatMap(({ id }) => missTemplates(latestRule(id).id)))).toEqual([])
  })

  const root = join(__dirname, '..', '..', '..', '..')
  const namedIn = (files: string, pattern: RegExp) =>
    globSync(files, { cwd: root })
      .filter((file) => !/spec|test-support/.test(file))
      .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(pattern)].map(([, code]) => code))

  it('a procedure tells somebody', () => {
    // its code is the second argument: what it is about comes first, the occasion after
    const told = [
      ...namedIn('workflows/src/*.ts', /tell(?:Members)?\((?:\{[^}]*\}|\w+), '([a-z-]+)'/g),
      ...namedIn('workflows/src/*.ts', /template: '([a-z-]+)'/g),
    ]
    expect(told).toEqual(
      expect.arrayContaining(['parents-told', 'day-six-details', 'panel-outcome', 'weekly-attendance']),
    )
    expect(known(told)).toEqual([])
  })

  it('referrals has said', () => {
    const said = [
      ...namedIn('services/referrals/src/notices/*.ts', /template: '([a-z-]+)'/g),
      ...namedIn('services/referrals/src/notices/*.ts', /templates: \['([a-z-]+)'/g),
      ...namedIn('services/referrals/src/clocks/*.ts', /(?:EX-\d+'|MISS_WITHDRAWN) ?[:=] \[?'([a-z-]+)'/g),
    ]
    expect(said).toEqual(
      expect.arrayContaining(['school-notice-received', 'home-authority-told', 'miss-withdrawn', 'day-six-chase']),
    )
    expect(known(said)).toEqual([])
  })
})

it('is sent by somebody, each of them: a procedure, a rule or referrals', () => {
  const root = join(__dirname, '..', '..', '..', '..')
  const senders = ['workflows/src', 'libs/shared/src/clocks', 'services/referrals/src']
    .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
    .filter((file) => !/spec|test-support/.test(file))
    // a line of the story may have the name of a letter, and sends none
    .map((file) => readFileSync(join(root, file), 'utf8').replaceAll(/ownLine\('[a-z-]+'/g, ''))
    .join()
  expect(templates().filter(({ code }) => !senders.includes(`'${code}'`))).toEqual([])
})

describe.each(each)('$template.code to $audience', ({ template, body }) => {
  it('quotes only facts that some context knows', () => {
    expect(named(template.subject + body).filter((name) => !isKnownField(name) || !(name in SAMPLE))).toEqual([])
  })

  it('has a subject of 70 characters at most with a reference or a meeting, no name and no reason', () => {
    const subject = fill(template.subject, SAMPLE)
    expect(subject.length).toBeLessThanOrEqual(70)
    expect(subject).toMatch(/AP-26-01234|^Panel on /)
    expect(subject).not.toMatch(/Rowan|Ashdown|suspen|behav|violen|pregnan|medical|special/i)
  })

  it('says what happened, what to do and what happens next, in text and in HTML', () => {
    const made = render(template, body, SAMPLE)
    if ('missing' in made) throw new Error(made.missing.join())
    for (const part of [made.text, made.html]) {
      expect(part).toMatch(/What you (need to|must|can) do/)
      expect(part).toContain('What happens next')
      expect(part).toContain(SAMPLE.teamPhone)
      expect(part).toContain(SAMPLE.teamEmail)
      expect(part).not.toMatch(/\(\(|\)\)|undefined/)
      if (!isAboutMeeting(template)) expect(part).toContain('AP-26-01234')
    }
    expect(Buffer.byteLength(made.text + made.html)).toBeLessThan(30_000)
  })

  it('reads well without the facts that may be left out', () => {
    const required = new Set(named(template.subject + body, ({ optional }) => !optional))
    const values = Object.fromEntries(Object.entries(SAMPLE).filter(([name]) => required.has(name)))
    const made = render(template, body, values)
    if ('missing' in made) throw new Error(made.missing.join())
    expect(made.text).not.toMatch(/ \.| ,|^\*\s*$|\.\.|\(\(/m)
  })

  it('is made of the same markup whatever its facts are, and shows them as they were written', () => {
    // what links are made of is made by us
    const { webUrl, reference, ...facts } = SAMPLE
    const spoilt = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, `${fact} ${HOSTILE}`]))
    const [made, plain] = [render(template, body, { ...spoilt, webUrl, reference }), render(template, body, SAMPLE)]
    if ('missing' in made || 'missing' in plain) throw new Error('not made')
    const names = (html: string) => html.match(/<\/?[a-z]\w*/gi)
    expect(names(made.html)).toEqual(names(plain.html))
    expect(made.html.replaceAll(/<(?:!doctype html|\/?[a-z]\w*(?: [a-z]+="[^"]*")*)>/g, '')).not.toContain('<')
    expect(made.html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(made.html).not.toContain('1337')
    expect(made.text).toContain(HOSTILE)
  })

  it('asks nothing about a case when it is about a meeting alone', () => {
    if (!isAboutMeeting(template)) return
    expect(sourcesOf(named(template.subject + body, ({ optional }) => !optional))).toEqual(['panels'])
  })
})

it('speaks of an alternative provider by its name and kind, and of no review or end that it does not have', () => {
  const { reviewWeek, placementUntilWeek, ...others } = SAMPLE
  const values = { ...others, placementKind: 'a place in alternative provision', providerName: 'Pathways' }
  const start = findTemplate('placement-start')!
  for (const audience of audiencesOf(start)) {
    const made = render(start, start.bodies[audience]!, values)
    if ('missing' in made) throw new Error(made.missing.join())
    expect(made.text).not.toMatch(/support centre|call the centre|week four|teaching weeks/i)
    if (audience !== 'centre') expect(made.text).toContain('a place in alternative provision at Pathways')
  }
  expect([reviewWeek, placementUntilWeek]).toEqual(['four', '12'])
})

it('keeps the sentences of letters to parents short', () => {
  const sentences = each
    .filter(({ audience }) => audience === 'parents')
    .flatMap(({ template, body }) =>
      fill(body, SAMPLE)
        .split(/(?<=[.?!:])\s|\n/)
        .map((sentence) => ({ code: template.code, sentence, words: sentence.split(/\s+/).filter(Boolean).length }))
        .filter(({ words }) => words > 0),
    )
  expect(sentences.filter(({ words }) => words > 26)).toEqual([])
  const mean = sentences.reduce((sum, { words }) => sum + words, 0) / sentences.length
  expect(mean).toBeLessThan(15)
})
