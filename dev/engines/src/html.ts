import type { IncomingMessage, ServerResponse } from 'node:http'

/** Text made safe to stand in HTML, also inside an attribute's quotes. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (character) => entities[character])
}

const STYLE = `
body{margin:0;font:1.1rem/1.5 system-ui,sans-serif;color:#0b0c0c;background:#fff}
header,main{max-width:46rem;margin:0 auto;padding:1rem}
header{border-bottom:.3rem solid #12436d;font-weight:bold}
h1{line-height:1.2}
a{color:#1a4f8b}
a:focus,button:focus{outline:3px solid #0b0c0c;background:#fd0;color:#0b0c0c}
ul.plain{list-style:none;padding:0}
ul.plain>li{border-bottom:1px solid #b1b4b6;padding:.6rem 0;overflow-wrap:anywhere}
button{font:inherit;text-align:left;padding:.5rem .8rem;border:0;border-radius:0;background:#12436d;color:#fff;cursor:pointer;min-width:14rem;max-width:100%}
.hint{color:#484949;display:block}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f3f2f1;padding:1rem;font-size:1rem}
iframe{width:100%;height:40rem;border:1px solid #b1b4b6;box-sizing:border-box}
dl{display:grid;grid-template-columns:auto 1fr;gap:.2rem 1rem}dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}`

/**
 * A plain page for people, without script: what the demonstration's own engines show.
 * @param now rehearsal only: its date, which every page says
 */
export function page(title: string, body: string, now?: Date): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Day Six demonstration</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<header>Day Six demonstration${now ? `<span class="hint">Rehearsal. It is ${inLondon(now, 'full')}.</span>` : ''}</header>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`
}

/** A day and a time of day as people write them. */
export function inLondon(instant: Date, dateStyle: 'full' | 'long'): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle, timeStyle: 'short', timeZone: 'Europe/London' })
    .format(instant)
    .replace(',', '')
}

export function sendHtml(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html)
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(value))
}

/** The fields of a small posted form. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = ''
  for await (const chunk of request) {
    body += chunk
    if (body.length > 10_000) break
  }
  return new URLSearchParams(body)
}
