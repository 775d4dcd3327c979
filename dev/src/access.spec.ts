import { accessMatrix } from './access'

const matrix = accessMatrix(
  [
    {
      service: 'kites',
      policy: { 'see-kite': { caseworker: 'area', manager: 'any', school: 'own', scope: 'kites.read internal' } },
      doors: [
        { kind: 'http', name: 'GET /api/v1/kites/{id}', action: 'see-kite' },
        { kind: 'http', name: 'GET /api/v1/kites', action: 'see-kite', limited: 'rows' },
        { kind: 'http', name: 'GET /health/live', action: 'open' },
        { kind: 'http', name: 'GET /api/v1/me', action: 'signed-in' },
        { kind: 'http', name: 'POST /api/v1/lost', action: 'identity-provider' },
      ],
    },
  ],
  [
    { name: 'GET /kites', whose: ['caseworker'], isFileToo: true },
    { name: 'GET /help', whose: 'signed-in', isFileToo: false },
    { name: 'POST /kites/lost', whose: 'identity-provider', isFileToo: false },
  ],
)

/** The cells after the first, by the title of their column. */
function rowOf(name: string): Record<string, string> {
  const lines = matrix.split('\n')
  const at = lines.findIndex((line) => line.startsWith(`| \`${name}\``))
  const titles = lines.slice(0, at).findLast((line) => line.includes('| caseworker |'))!
  const cells = (line: string) =>
    line
      .split('|')
      .slice(2, -1)
      .map((cell) => cell.trim())
  return Object.fromEntries(cells(titles).map((title, n) => [title, cells(lines[at])[n]]))
}

describe('the document of who may do what', () => {
  it('says of a way in what each role and each other system may do there', () => {
    expect(rowOf('GET /api/v1/kites/{id}')).toMatchObject({
      ...{ Action: 'see-kite', caseworker: 'all or own area', manager: 'all', school: 'own', centre: '–', admin: '–' },
      'Other systems': '`kites.read` or `internal`',
    })
    expect(rowOf('GET /api/v1/me')).toMatchObject({ analyst: 'signed in', 'Other systems': '–' })
    expect(rowOf('GET /health/live')).toMatchObject({ caseworker: 'anyone', 'Other systems': 'anyone' })
  })

  it('says what is asked only so often, and how it counts', () => {
    const often = matrix.slice(matrix.indexOf('## How often'), matrix.indexOf('## Pages'))
    expect(often).toContain('| `GET /api/v1/kites` of kites | its rows |')
    expect(often).not.toContain('GET /api/v1/kites/{id}')
  })

  it('says what the identity provider alone may say, and does not call it a page', () => {
    const [before, pages] = matrix.split('## Pages')
    expect(before).toContain('* `POST /kites/lost` of the pages')
    expect(pages).not.toContain('/kites/lost')
    expect(rowOf('POST /api/v1/lost')).toMatchObject({ admin: '–', 'Other systems': 'the identity provider' })
  })

  it('says of a page whose it is, and whether it is a file too', () => {
    expect(rowOf('GET /kites')).toMatchObject({ caseworker: 'yes', manager: '–', File: 'CSV' })
    expect(rowOf('GET /help')).toMatchObject({ manager: 'signed in', File: '' })
  })
})
