import { contentOf, type Said } from './content'

const MOST = 10_000
const of = (content: string | number[], said: Said = 'csv') => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Uint8Array.from(content)
  return contentOf(bytes, said, MOST)
}

describe('what somebody gave is taken for what it holds', () => {
  it.each<[Said, string]>([
    ['csv', 'UPN,Surname\r\nW999400124001,Ellery\r\n'],
    ['csv', '\ufeffMZ,Surname\nPK,Ó Briain\n'],
    ['csv', 'UPN,Note\nW999400124001,a < b'],
    ['json', '\n{ "version": "1" }'],
    ['json', '[]'],
    ['ical', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR'],
  ])('as %s: %j', (said, text) => {
    expect(of(text, said).text?.trim()).toBe(text.replace('\ufeff', '').trim())
  })

  it('also a table as older programs write it', () => {
    expect(of([...Buffer.from('Name\nB'), 0xe9, 0x61]).text).toBe('Name\nBéa')
    expect(of([0x7b, 0xe9, 0x7d], 'json').trouble).toBe('This is not text: give the text of JSON')
  })

  it.each<[string, string | number[], Said]>([
    ['a spreadsheet or a zip file', [0x50, 0x4b, 3, 4, 20, 0], 'csv'],
    ['an old spreadsheet or document', [0xd0, 0xcf, 0x11, 0xe0], 'csv'],
    ['a PDF', '%PDF-1.7', 'csv'],
    ['a program', [0x4d, 0x5a, 0x90, 0, 3, 0], 'csv'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47], 'json'],
    ['a web page', '\ufeff <!DOCTYPE html><script>', 'csv'],
    ['a web page', '<svg onload="x">', 'ical'],
    ['a compressed file', [0x1f, 0x8b, 8], 'csv'],
  ])('and never when it is %s: %j', (name, content, said) => {
    expect(of(content, said).trouble).toContain(`This is ${name}: give the text of`)
  })

  it('nor when it is not what it is said to be, holds what no text holds, or is too large', () => {
    expect(of('UPN,Surname', 'json').trouble).toBe('This is not JSON')
    expect(of('{}', 'ical').trouble).toBe('This is not a calendar (iCalendar)')
    expect(of('UPN\u0000,Surname').trouble).toBe('This is not text: give the text of a table (CSV)')
    expect(of('x'.repeat(MOST + 1)).trouble).toBe('The file must be smaller than 10 kilobytes')
  })
})
