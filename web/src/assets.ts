import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import express, { type Express } from 'express'

const GOVUK = join(dirname(require.resolve('govuk-frontend/package.json')), 'dist', 'govuk')
const MOJ = join(dirname(require.resolve('@ministryofjustice/frontend/package.json')), 'moj')
const OWN = join(__dirname, '..', 'src', 'assets')

const A_YEAR = 365 * 24 * 60 * 60
const OWN_FONTS = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",arial,sans-serif'

/**
 * Two packages' style sheets and ours as one. Their typeface is licensed for GOV.UK only: a council uses its own, so the
 * name and the font files are taken out.
 */
export function styleSheet(): string {
  const packaged = [join(MOJ, 'moj-frontend.min.css'), join(GOVUK, 'govuk-frontend.min.css')].map((file) =>
    readFileSync(file, 'utf8'),
  )
  const theirs = packaged
    .join('\n')
    .replaceAll(/@charset[^;]*;/g, '')
    .replaceAll(/@font-face\s*{[^}]*}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', OWN_FONTS)
    .replaceAll(/\/\*# sourceMappingURL=[^*]*\*\//g, '')
  return `@charset "UTF-8";${theirs}\n${readFileSync(join(OWN, 'day-six.css'), 'utf8')}`
}

/** Adds to pages that work without it: focus on the error summary, character counts, menus. */
const SCRIPT = `import { initAll as initGovuk } from '/assets/govuk/govuk-frontend.min.js'
import { initAll as initMoj } from '/assets/moj/moj-frontend.min.js'
initGovuk()
initMoj()
`

/** Serves what never changes under `/assets`, the style sheet under a name made from its content. */
export function serveAssets(app: Express): { cssPath: string } {
  const css = styleSheet()
  const cssPath = `/assets/day-six-${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css`
  app.get(cssPath, (_request, response) => {
    response.set('cache-control', `public, max-age=${A_YEAR}, immutable`).type('css').send(css)
  })
  app.get('/assets/init.js', (_request, response) => {
    response.set('cache-control', 'public, max-age=86400').type('js').send(SCRIPT)
  })
  const settings = { maxAge: '1d', index: false }
  app.use('/assets', express.static(OWN, settings))
  app.use('/assets/govuk', express.static(GOVUK, settings))
  app.use('/assets/moj', express.static(MOJ, settings))
  app.use('/assets/images', express.static(join(MOJ, 'assets', 'images'), settings))
  app.get('/favicon.ico', (_request, response) => response.redirect(301, '/assets/favicon.svg'))
  return { cssPath }
}
