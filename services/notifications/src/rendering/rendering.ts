import { Marked } from 'marked'
import { createHash } from 'node:crypto'
import { type Audience, AUDIENCES, type Template } from '../templates/template'
import { fill, missingIn, type Values, type Write } from './placeholders'

/** A message as it goes out: kept word for word with its hash. */
export interface Rendered {
  subject: string
  text: string
  html: string
  /** SHA-256 of the three, in hexadecimal. */
  hash: string
}

export interface Layout {
  /** A letter carries the address it is posted to. */
  addressLines?: readonly string[]
  largePrint?: boolean
}

/** A fact that the message must state is not known: it is not sent with a gap. */
export interface Incomplete {
  missing: string[]
}

// Raw HTML is off twice: values are escaped before, and what would still be HTML is shown as text.
const markdown = new Marked({
  gfm: false,
  renderer: { html: ({ text }) => escapeHtml(text) },
})

/** The words for this audience: a template written for another is never sent to it. */
export const bodyFor = (template: Template, audience: string): string | undefined =>
  (AUDIENCES as readonly string[]).includes(audience) ? template.bodies[audience as Audience] : undefined

export function render(template: Template, body: string, values: Values, layout: Layout = {}): Rendered | Incomplete {
  const missing = [...new Set([...missingIn(template.subject, values), ...missingIn(body, values)])]
  if (missing.length > 0) return { missing }
  const subject = fill(template.subject, values)
  const text = plainText(tidy(fill(withAddresses(body), values)), layout)
  const html = page(subject, markdown.parse(tidy(fill(body, values, escapeMarkdown)), { async: false }), layout)
  return { subject, text, html, hash: hashOf(subject, text, html) }
}

const hashOf = (...parts: string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex')

/** A heading, a list or a paragraph that lost its only line leaves no gap. */
const tidy = (text: string): string => text.replaceAll(/\n{3,}/g, '\n\n').trim()

/** Every mark that Markdown could read as its own is escaped; an entry of a list stays one, a line stays a line. */
const escapeMarkdown: Write = (lines) => {
  const isEntry = (line: string | undefined) => line?.startsWith('* ') ?? false
  const escaped = (words: string) => words.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`)
  return lines
    .map((line, index) => {
      const next = lines[index + 1]
      if (isEntry(line)) return `* ${escaped(line.slice(2))}`
      return next && line && !isEntry(next) ? `${escaped(line)}  ` : escaped(line)
    })
    .join('\n')
}

/** Before the values are in, for a value is no link: links show their address. */
const withAddresses = (words: string): string => words.replaceAll(/\[([^\]]+)\]\((\S+)\)(?=\s|$)/g, '$1: $2')

/** Headings stand out by the line under them. */
function plainText(words: string, { addressLines = [] }: Layout): string {
  const text = words.replaceAll(/^## (.+)$/gm, (_, heading: string) => `${heading}\n${'-'.repeat(heading.length)}`)
  return addressLines.length > 0 ? `${addressLines.join('\n')}\n\n${text}\n` : `${text}\n`
}

/** One column, left aligned, 19 px (24 px in large print), no image and nothing fetched from elsewhere. */
function page(subject: string, main: string, { addressLines = [], largePrint }: Layout): string {
  const size = largePrint ? '24px' : '19px'
  const address = addressLines.map(escapeHtml).join('<br>')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title>
<style>
body { margin: 0; padding: 16px; background: #ffffff; color: #0b0c0c; font-family: Arial, sans-serif; font-size: ${size}; line-height: 1.5; }
main { max-width: 600px; }
h2 { font-size: 1.2em; line-height: 1.3; margin: 1.5em 0 0.5em; }
li { margin-bottom: 0.4em; }
a { color: #1d70b8; }
address { font-style: normal; margin-bottom: 2em; }
</style>
</head>
<body>
${address && `<address>${address}</address>\n`}<main>
${main.trim()}
</main>
</body>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
