/* eslint-disable no-control-regex -- what is no text is told by them */
/** What a file is said to be: each is text, and nothing else is taken. */
export type Said = 'csv' | 'json' | 'ical'

const NAMES: Record<Said, string> = { csv: 'a table (CSV)', json: 'JSON', ical: 'a calendar (iCalendar)' }

/** What files of other kinds begin with, whatever their names say. */
const OTHERS: [begins: RegExp, name: string][] = [
  [/^PK[\x03\x05\x07]/, 'a spreadsheet or a zip file'],
  [/^\xd0\xcf\x11\xe0/, 'an old spreadsheet or document'],
  [/^\s*%PDF-/, 'a PDF'],
  [/^MZ[^]*\x00/, 'a program'],
  [/^\x7fELF/, 'a program'],
  [/^(?:\x89PNG|GIF8|\xff\xd8\xff)/, 'a picture'],
  [/^\x1f\x8b/, 'a compressed file'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|script|svg|\?xml)\b/i, 'a web page'],
]

const BEGINNINGS: Record<Said, RegExp> = {
  csv: /^/,
  json: /^\s*[[{]/,
  ical: /^\s*BEGIN:VCALENDAR/i,
}

/**
 * The text of what somebody gave, decided by what it holds and not by its name: a table, JSON or a calendar, in UTF-8 or, as
 * older programs write tables, in Windows-1252. Otherwise a sentence that says what it is.
 * @param most bytes
 */
export function contentOf(
  bytes: Uint8Array,
  said: Said,
  most: number,
): { text: string; trouble?: undefined } | { text?: undefined; trouble: string } {
  if (bytes.length > most) return { trouble: `The file must be smaller than ${Math.ceil(most / 1024)} kilobytes` }
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const other = OTHERS.find(([begins]) => begins.test(beginning))
  if (other) return { trouble: `This is ${other[1]}: give the text of ${NAMES[said]}` }
  const text = decoded(bytes, said)
  // a control character that no text has, but tab and the ends of lines
  if (text === undefined || /[\x00-\x08\x0b\x0e-\x1f]/.test(text))
    return { trouble: `This is not text: give the text of ${NAMES[said]}` }
  return BEGINNINGS[said].test(text) ? { text } : { trouble: `This is not ${NAMES[said]}` }
}

function decoded(bytes: Uint8Array, said: Said): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return said === 'csv' ? new TextDecoder('windows-1252').decode(bytes) : undefined
  }
}
