import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { openBrowser, Person, type Fault } from './browser'

const NAME = 'Casey Okafor'
const page = (main: string): string => `<!doctype html><html lang="en"><head><title>A page</title>
  <link rel="icon" href="data:,"></head><body><main><h1>A page</h1>${main}</main></body></html>`
const form = (fields: string): string => `<form method="post">${fields}<button>Send</button></form>`
const field = (name: string): string => `<label for="${name}">${name}</label><input id="${name}" name="${name}">`
/** The summary as the pages make it; the field it names has lost its label when `mute`. */
const refused = (name: string, mute = false): string =>
  `<div class="govuk-error-summary"><p><a href="#${name}">Enter it</a></p></div>${form(mute ? `<input id="${name}">` : field(name))}`

const choice = (type: string, name: string, value: string): string =>
  `<label><input type="${type}" name="${name}" value="${value}">${value}</label>`
/** Every kind of field; only a mouse can come to the last one. */
const FIELDS = `${field('name')}${choice('radio', 'when', 'morning')}${choice('radio', 'when', 'afternoon')}
  ${choice('checkbox', 'who', 'parent')}${choice('checkbox', 'who', 'centre')}
  <label for="year">year</label><select id="year" name="year"><option>9</option><option>10</option><option>11</option></select>
  <label for="note">note</label><textarea id="note" name="note" tabindex="-1"></textarea>`

/** Pages with what a journey has to find, and with what it must not mind. */
async function answerTo(request: IncomingMessage): Promise<[status: number, body: string]> {
  const sent = await new Response(request as never).text()
  const pages: Record<string, [number, string]> = {
    'GET /': [200, page(form(`<button name="who">${NAME}</button>`))],
    'POST /': [200, page('Signed in')],
    'GET /links': [200, page('<a href="/nowhere">Leads nowhere</a>')],
    'GET /image': [200, page('<img src="/missing.png" alt="A child">')],
    'GET /script': [200, page('<script>undefined.broken</script>')],
    'GET /wide': [200, page('<div style="width: 500px">Wide</div>')],
    'GET /form': [200, page(form(field('name') + field('day')))],
    'GET /fields': [200, page(form(FIELDS))],
    'POST /fields': [200, page(`<p>${sent.replaceAll('&', ' ')}</p>`)],
    'POST /form': [422, page(sent.includes('day=1') ? refused('day', true) : refused('name'))],
  }
  return pages[`${request.method} ${request.url}`] ?? [404, page('Not found')]
}

jest.setTimeout(60_000)

let server: Server
let web: string
let browser: Browser

beforeAll(async () => {
  server = createServer((request, response) => {
    void answerTo(request).then(([status, body]) =>
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  web = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  server.closeAllConnections()
  server.close()
})

describe('what every journey looks for', () => {
  let person: Person
  const faults: Fault[] = []

  beforeAll(async () => {
    person = await Person.signsIn(browser, web, NAME, faults)
  })
  beforeEach(() => faults.splice(0))

  it('is nothing on a page that is whole, an address that the story types in vain, or a form that is refused', async () => {
    expect(await person.visits('/form')).toBe(200)
    expect(await person.visits('/nowhere')).toBe(404)
    await person.visits('/form')
    await person.presses('Send')
    expect(faults).toEqual([])
  })

  it.each([
    ['a picture that is not there', '/image', 'a page, or a part of one, was refused: 404 WEB/missing.png'],
    ['a script that breaks', '/script', expect.stringMatching(/^script: /) as unknown],
    ['a page wider than a phone', '/wide', expect.stringMatching(/px wider than 320$/) as unknown],
  ])('is %s', async (_what, path, fault) => {
    await person.visits(path)
    expect(faults.map((one) => one.fault.replace(web, 'WEB'))).toEqual([fault])
  })

  it('is a link that leads nowhere', async () => {
    await person.visits('/links')
    await person.follows('Leads nowhere')
    expect(faults.map(({ fault }) => fault)).toEqual([`a page, or a part of one, was refused: 404 ${web}/nowhere`])
  })

  it('is what is wrong with any refusal of a form, also when another one of it has been looked over', async () => {
    await person.visits('/form')
    await person.presses('Send')
    expect(faults).toEqual([])
    await person.visits('/form')
    await person.fills('day', '1')
    await person.presses('Send')
    expect(faults.map(({ fault }) => fault)).toEqual([expect.stringMatching(/^label: /)])
  })
})

describe('somebody without a mouse', () => {
  let person: Person
  const faults: Fault[] = []

  beforeAll(async () => {
    person = await Person.signsIn(browser, web, NAME, faults, { keyboard: true })
  })

  it('signs in, answers every kind of field and sends the form', async () => {
    await person.visits('/fields')
    await person.chooses('centre')
    await person.chooses('afternoon')
    await person.picks('year', '10')
    await person.fills('name', 'Jordan')
    await person.presses('Send')
    await person.sees('name=Jordan when=afternoon who=centre year=10 note=')
    expect(faults).toEqual([])
  })

  it('cannot fill a field that no key comes to', async () => {
    await person.visits('/fields')
    await expect(person.fills('note', 'Late')).rejects.toThrow('not within 100 times Tab on /fields')
  })
})
