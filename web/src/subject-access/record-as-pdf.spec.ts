import { civilDate } from '@daysix/shared/civil-date'
import type { ContextRecord } from './context-record'
import { textOfPdf } from './pdf-text.test-support'
import { recordPdf } from './record-as-pdf'
import { TAKEN_OUT, withoutOthers } from './redaction'

const OF = { of: 'Case AP-26-00001', madeOn: civilDate('2026-11-10') }
const record = (over: object = {}): ContextRecord[] => [
  {
    context: 'referrals',
    holdings: [
      { name: 'Pupil', others: [], rows: [{ legal_forename: 'Jordan', legal_surname: 'Ellery', ...over }] },
      { name: 'Family and contacts', others: ['name'], rows: [{ name: 'Dana Ellery', language: 'en', email: null }] },
      { name: 'Tasks', others: [], rows: [] },
    ],
  },
  { context: 'panels', holdings: [] },
]
const textOf = async (given: ContextRecord[]): Promise<string> => textOfPdf(await recordPdf(OF, given))
const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

it('says what is held, context by context, and leaves out what is empty', async () => {
  const text = await textOf(record())
  expect(text).toContain('Case AP-26-00001. Made on Tuesday 10 November 2026.')
  expect(text).toContain('Legal forename: Jordan')
  expect(text).toContain('Legal surname: Ellery')
  expect(text).not.toMatch(/Email|Tasks/)
  expect(text).toMatch(/Panels\nNothing is held there\./)
})

it('marks what may be about another person, for somebody to read before it goes out', async () => {
  const text = await textOf(record())
  expect(text).toContain('Name: [may be about another person] Dana Ellery')
  expect(text).toContain('Language: en')
})

it('has nothing of another person left in it where that was taken out', async () => {
  const given = record().map((one) => ({ ...one, holdings: one.holdings.map(withoutOthers) }))
  const text = await textOf(given)
  expect(text).not.toContain('Dana')
  expect(text).toContain(`Name: ${TAKEN_OUT}`)
  expect((await recordPdf(OF, given)).toString('latin1')).not.toContain('Dana')
})

it('names no child where files are listed, and can be listened to', async () => {
  const raw = (await recordPdf(OF, record())).toString('latin1')
  expect(raw).toContain('/Lang (en-GB)')
  expect(raw).toMatch(/\/Marked true/)
  expect(raw).not.toMatch(/Jordan|Ellery/)
})

it('shows names in other scripts', async () => {
  const text = await textOf(record({ legal_forename: 'Zoë Łucja', middle_names: 'Αλεξάνδρα Юлія' }))
  expect(text).toContain('Legal forename: Zoë Łucja')
  expect(text).toContain('Middle names: Αλεξάνδρα Юлія')
})

const INSTEAD = '[words in a script that this file cannot show: the JSON file holds them]'

it.each([
  ['Bengali', 'শ্রীমতী রহমান ক্ষিতীশ'],
  ['Devanagari', 'श्रीमती प्रिया शर्मा'],
  ['Ethiopic', 'ኤፍሬም ተስፋይ'],
  ['Gujarati', 'પ્રિયા પટેલ'],
  ['Gurmukhi', 'ਹਰਪ੍ਰੀਤ ਸਿੰਘ ਖ਼ਾਨ'],
  ['Malayalam', 'പ്രിയ ശ്രീധരൻ'],
  ['Sinhala', 'ශ්‍රී ප්‍රියන්ති'],
  ['Tamil', 'செல்வராஜ் முருகன்'],
  ['Telugu', 'శ్రీనివాస కృష్ణమూర్తి'],
  ['Thai', 'สมชาย ใจดี'],
])('shows a name in %s, which is copied as it was written', async (_script, name) => {
  const text = inOneLine(await textOf(record({ legal_forename: name, middle_names: `${name} (Ann)` })))
  expect(text).toContain(`Legal forename: ${name} Legal surname: Ellery Middle names: ${name} (Ann) Family`)
  expect(text).not.toContain(INSTEAD)
})

it.each([
  ['Arabic', 'محمد حسن'],
  ['Persian', 'پریسا گلچهره'],
  ['Urdu', 'ڈاکٹر چغتائی'],
  ['Kurdish', 'ژیان ئەحمەد'],
  ['Hebrew', 'שרה כהן'],
])('draws a name in %s from right to left, word by word and letter by letter', async (_script, name) => {
  const leftwards = (words: string) => [...words].reverse().join('')
  const drawn = (await textOf(record({ legal_forename: name, middle_names: `${name} (${name}) 12 ok` }))).replaceAll(
    '\n',
    '',
  )
  expect(drawn).toContain(`Legal forename: ${leftwards(name)}`)
  // a number stays as it is, and a bracket opens towards what it holds
  expect(drawn).toContain(`Middle names: 12 (${leftwards(name)}) ${leftwards(name)} ok`)
})

it('breaks a long passage between its words, also where it runs to the left, and goes on over pages', async () => {
  const words = Array.from({ length: 1_500 }, (_, n) => `كلمة${n}`)
  const pdf = await recordPdf(OF, record({ note: `${words.join(' ')}\n${'สมชายใจดี'.repeat(200)}` }))
  expect(pdf.toString('latin1').match(/\/Type \/Page\n/g)!.length).toBeGreaterThan(1)
  const lines = textOfPdf(pdf)
  expect(lines.indexOf('1499')).toBeGreaterThan(lines.indexOf('1200'))
  expect(inOneLine(lines).replaceAll(' ', '')).toContain('สมชายใจดี'.repeat(200))
})

it('says where words are in a script that it cannot show, once for a passage, and keeps the rest', async () => {
  const text = inOneLine(await textOf(record({ legal_forename: '王 小明', middle_names: 'Wang Łucja' })))
  expect(text).toContain(`Legal forename: ${INSTEAD} Legal surname: Ellery`)
  expect(text).toContain('Middle names: Wang Łucja')
})

it('prints hostile text as the text it is, and writes out marks that would turn or hide what follows', async () => {
  const note = '=cmd|x <script>alert(1)</script> {{7*7}} (a) \\ Tj ET endstream \u202Egnp.exe \0 end'
  const text = inOneLine(await textOf(record({ note })))
  expect(text).toContain('=cmd|x <script>alert(1)</script> {{7*7}} (a) \\ Tj ET endstream <U+202E>gnp.exe <U+0000> end')
})

it('goes on over as many pages as it takes', async () => {
  const note = Array.from({ length: 600 }, (_, n) => `line ${n}`).join('\r\n')
  const pdf = await recordPdf(OF, record({ note }))
  expect(pdf.toString('latin1').match(/\/Type \/Page\n/g)!.length).toBeGreaterThan(5)
  expect(textOfPdf(pdf)).toContain('line 599')
})
