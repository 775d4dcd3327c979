import { upnCheckLetter } from '@daysix/shared/upn'

/** A child of nobody's, each of whose facts can be told from every other text: wherever one of them is found, it leaked. */
export interface Canary {
  upn: string
  forename: string
  surname: string
  address: string
  telephone: string
  email: string
}

export const canaries = (count: number): Canary[] => Array.from({ length: count }, (_, n) => canary(n))

/** 07700 900000 to 900999 are given to nobody, and are as many. */
function canary(n: number): Canary {
  const four = String(n).padStart(4, '0')
  const body = `99977${four.padStart(7, '0')}`
  return {
    upn: upnCheckLetter(body) + body,
    forename: `Quorvex${four}`,
    surname: `Zanterly${four}`,
    address: `${four} Brindlewick Row`,
    telephone: `07700 900${four.slice(1)}`,
    email: `q${four}@brindlewick.example`,
  }
}

/** Everything about one of them at once, as somebody would write it into a note. */
export const inWords = ({ forename, surname, upn, address, telephone, email }: Canary): string =>
  `${forename} ${surname}, ${upn}, ${address}, ${telephone}, ${email}`

const FACTS = /quorvex\d{4}|zanterly\d{4}|brindlewick|[a-z]99977\d{7}|(?:\+44|0)[\s-]*7700[\s-]*900[\s-]*\d{3}/gi

/** What of any canary the text holds, also where it was percent-encoded, escaped for JSON or, as in a cursor, put in base64. */
export function canariesIn(text: string): string[] {
  const spaced = text.replaceAll(/%20|\+(?!44)|\\u0020/gi, ' ').replaceAll(/%2b/gi, '+')
  const encoded = text.match(/[\w-]{16,}|[A-Za-z0-9+/]{16,}/g) ?? []
  const decoded = encoded.map((one) => Buffer.from(one, 'base64url').toString('latin1'))
  return [...new Set([spaced, ...decoded].flatMap((one) => one.match(FACTS) ?? []))]
}
