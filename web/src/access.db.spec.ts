import { ROLES, type Role } from '@daysix/platform/principal'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { person, tokenOn, WebWorld } from './app.test-support'
import { answeredByContract } from './contract-answers.test-support'
import { PAGES } from './pages'

type Browser = ReturnType<WebWorld['aBrowser']>

interface Row {
  /** `GET /cases/{ref}`. */
  name: string
  /** By role: `anyone`, `signed in`, `yes` or a dash. */
  cells: Readonly<Record<string, string>>
  isFileToo: boolean
}

/** The pages of `docs/access.md`, as committed. */
function committed(): Row[] {
  const [titles, , ...rows] = readFileSync(join(__dirname, '..', '..', 'docs', 'access.md'), 'utf8')
    .split('\n## Pages\n')[1]
    .split('\n## ')[0]
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').flatMap((cell) => cell.trim() || []))
  return rows.map(([name, ...cells]) => ({
    name: name.replaceAll('`', ''),
    cells: Object.fromEntries(cells.map((cell, column) => [titles[column + 1], cell])),
    isFileToo: cells.length === titles.length - 1,
  }))
}

const ID = '0198f2a0-0000-7000-8000-000000000001'
const ANOTHERS = '0198f2a0-0000-7000-8000-000000000002'

/** What stands in an address where it is no id, by its name or by the page and its name. */
const PARTS: Readonly<Record<string, string>> = {
  ...{ kind: 'young-carer', owner: '900001', part: 'panels', week: '2026-11-16' },
  ...{ 'settings name': 'Words', 'moved-by-hand reason': 'stay-extended', 'code-sets name': 'sen-need' },
}
const ASKED_WITH: Readonly<Record<string, string>> = {
  '/reintegration-steps/{stepId}/mark': `placement=${ID}`,
  '/users/{id}/give-back': 'role=caseworker',
  '/code-sets/{name}/switch': 'code=Words',
}
/** Whatever is asked for is there, and in a state that its pages can ask about. */
const KNOWN = {
  ...{ id: ID, caseId: ID, placementId: ID, next: null, withdrawn: null, undoUntil: '2026-12-10T10:00:00.000Z' },
  ...{ meetingId: ID, rule: 'PL-02', settledAt: null, reason: 'stay-extended', role: 'caseworker' },
}

/** It asks why somebody comes before it asks any service whether there is anything: the answer is given to whoever says why. */
const BEFORE_ANYTHING = '/cases/{ref}/opening'

/** They end the session of whoever asks. */
const ENDING = /^POST \/sign-out/
/** It shows what was typed before the sign-in ran out, and is there only then: `app.db.spec.ts` comes that way. */
const ONLY_AFTERWARDS = 'GET /sign-in-again'

/** No page: the identity provider's signed word is its proof (session/backchannel-logout.db.spec.ts). */
const OF_PROVIDER = 'POST /backchannel-logout'

const MATRIX = committed()
const PEOPLE = ROLES.filter((role) => role !== 'service')
const EVERYBODYS = MATRIX.filter(({ cells }) => cells.admin === 'anyone')
const TO_BE_ASKED = MATRIX.filter(({ name }) => name !== ONLY_AFTERWARDS)

/** What stands in an address at this name, unless it is an id. */
function partOf(page: string, name: string, role: Role): string | undefined {
  // a centre speaks for itself, the child and the parents, a school for itself
  if (name === 'party') return role === 'school' ? 'school' : 'centre'
  const found = Object.entries(PARTS).find(([key]) => {
    const [of, part] = key.split(' ')
    return part ? part === name && page.includes(of) : key === name
  })
  return found?.[1]
}

/** @param another the id in the address that is somebody else's */
function addressOf({ name: page }: Row, role: Role = 'manager', another?: string): string {
  const path = page.split(' ')[1]
  const place = path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => partOf(page, name, role) ?? (name === another ? ANOTHERS : ID),
  )
  return ASKED_WITH[path] ? `${place}?${ASKED_WITH[path]}` : place
}

const asFile = (address: string): string => `${address}${address.includes('?') ? '&' : '?'}format=csv`

const idsIn = ({ name: page }: Row, role: Role): string[] =>
  [...page.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (partOf(page, name, role) ? [] : name))

const mayBeAsked = ({ name, cells }: Row, role: Role): boolean => !ENDING.test(name) && cells[role] !== '–'

/** Every page is asked for as everybody, and what comes is held against the table that is committed. */
describe('whose every page is', () => {
  let world: WebWorld

  beforeAll(async () => {
    world = await WebWorld.begin(PAGES, { MOST_SIGN_INS: 0, MOST_SEARCHES: 0, MOST_FILES: 0 })
  }, 60_000)
  afterAll(() => world.end())
  beforeEach(() => {
    world.reset()
    world.services.answers.set('/health/ready', { status: 200, body: { worker: 'running' } })
    world.services.otherwise = answeredByContract(KNOWN)
  })

  const signedInAs = async (...roles: Role[]) => {
    const who = person(roles[0] ?? 'analyst', { roles, urns: ['900001'], providers: ['KS34-EC'] })
    const browser = await world.signedInAs(who)
    return { browser, token: tokenOn((await browser.get('/help')).text) }
  }
  const ask = ({ name }: Row, browser: Browser, token: string, address: string) =>
    name.startsWith('GET ') ? browser.get(address) : browser.post(address).type('form').send({ _csrf: token })

  it('names every address that the application answers, and no other', () => {
    // what is in no page: the style sheet, pictures
    const answered = world.routes().filter((name) => !/assets|favicon/.test(name))
    expect([...new Set(answered)].sort()).toEqual([...MATRIX.map(({ name }) => name), OF_PROVIDER].sort())
    expect(MATRIX.length).toBeGreaterThan(180)
  })

  it.each(PEOPLE)(
    'opens to %s what the table opens, each time with their own token',
    async (role) => {
      const { browser, token } = await signedInAs(role)
      const found: string[] = []
      for (const row of TO_BE_ASKED.filter((one) => mayBeAsked(one, role))) {
        const { status, headers } = await ask(row, browser, token, addressOf(row, role))
        const isOpen = status < 400 ? !String(headers.location).startsWith('/sign-in?') : [409, 422].includes(status)
        if (!isOpen) found.push(`${row.name} answers ${status} ${headers.location ?? ''}`)
      }
      expect(found).toEqual([])
      const asked = world.services.asked.filter(({ url }) => url !== '/health/ready')
      expect(new Set(asked.map((one) => one.token))).toEqual(
        asked.length > 0 ? new Set([`Bearer token-of-${role}`]) : new Set(),
      )
    },
    60_000,
  )

  it.each([...PEOPLE, 'nobody'] as const)(
    'keeps from %s what the table keeps, and asks no service',
    async (role) => {
      const { browser, token } = await (role === 'nobody' ? signedInAs() : signedInAs(role))
      const found: string[] = []
      const shut = MATRIX.filter(({ cells }) =>
        role === 'nobody' ? !['anyone', 'signed in'].includes(cells.admin) : cells[role] === '–',
      )
      for (const row of shut)
        for (const address of [addressOf(row), ...(row.isFileToo ? [asFile(addressOf(row))] : [])]) {
          const { status, text, headers } = await ask(row, browser, token, address)
          if (status !== 403 || !text.includes('You do not have access to this page') || headers['content-disposition'])
            found.push(`${row.name} answers ${status} at ${address}`)
        }
      expect(shut.length).toBeGreaterThan(20)
      expect(found).toEqual([])
      expect(world.services.asked).toEqual([])
    },
    60_000,
  )

  it('asks everybody to sign in, but at what is anyone’s', async () => {
    const browser = world.aBrowser()
    const token = tokenOn((await browser.get('/help')).text)
    const found: string[] = []
    for (const row of MATRIX.filter((one) => !EVERYBODYS.includes(one))) {
      const { status, text, headers } = await ask(row, browser, token, addressOf(row))
      // who has no session has sent no form of ours
      const isKept = row.name.startsWith('GET ')
        ? status === 303 && String(headers.location).startsWith('/sign-in?')
        : status === 403 && text.includes('This form has run out')
      if (!isKept) found.push(`${row.name} answers ${status}`)
    }
    for (const row of EVERYBODYS.filter(({ name }) => name !== ONLY_AFTERWARDS && !ENDING.test(name)))
      await ask(row, browser, token, addressOf(row)).expect((response) => expect([200, 303]).toContain(response.status))
    expect(found).toEqual([])
    expect(world.services.asked.filter(({ url }) => url !== '/health/ready')).toEqual([])
  }, 60_000)

  it.each(PEOPLE)(
    'gives %s the files of the table',
    async (role) => {
      const { browser } = await signedInAs(role)
      for (const row of MATRIX.filter((one) => one.isFileToo && mayBeAsked(one, role)))
        await browser
          .get(asFile(addressOf(row, role)))
          .expect(200)
          .expect('content-disposition', /^attachment/)
    },
    60_000,
  )

  it('gives no file that is not in the table', async () => {
    const { browser } = await signedInAs(...PEOPLE)
    const found: string[] = []
    for (const row of MATRIX.filter(({ name, isFileToo }) => name.startsWith('GET ') && !isFileToo)) {
      const { headers } = await browser.get(asFile(addressOf(row)))
      if (headers['content-disposition']) found.push(row.name)
    }
    expect(found).toEqual([])
  }, 60_000)

  it.each(['school', 'centre', 'manager'] as const)(
    'answers %s for what is another’s as for what is not there, whichever id of the address it is',
    async (role) => {
      const { browser, token } = await signedInAs(role)
      const own = answeredByContract(KNOWN)
      // so do the services answer whoever asks for what is not theirs; nobody's two records became one
      const isNobodys = (path: string) => path.includes(ANOTHERS) || path.includes('/merged-pupils/')
      world.services.otherwise = (method, path) =>
        isNobodys(path) ? { status: 404, body: { code: 'not-found' } } : own(method, path)
      const found: string[] = []
      for (const row of MATRIX.filter((one) => mayBeAsked(one, role) && !one.name.endsWith(BEFORE_ANYTHING)))
        for (const name of idsIn(row, role)) {
          const { status, text } = await ask(row, browser, token, addressOf(row, role, name))
          const isNotThere = status === 404 && text.includes('Page not found')
          if (!isNotThere) found.push(`${row.name} answers ${status} for another’s ${name}`)
        }
      expect(found).toEqual([])
    },
    60_000,
  )

  it.each(MATRIX.filter(({ name }) => ENDING.test(name)))(
    'lets everybody go: $name',
    async (row) => {
      for (const role of PEOPLE) {
        const { browser, token } = await signedInAs(role)
        await ask(row, browser, token, addressOf(row)).expect(303)
        await browser
          .get('/')
          .expect(303)
          .expect('location', /^\/sign-in/)
      }
    },
    60_000,
  )
})
