import type { RunningMail } from '@daysix/engines/mail'
import { formatDay } from '@daysix/shared/civil-date'
import { londonDate, londonTime, parseLocalDateTime } from '@daysix/shared/instant'
import type { Express } from 'express'
import express from 'express'
import { NeverQuiet } from './quiet'
import type { Rehearsal } from './rehearsal'

/** The bar on every page of a rehearsal: plain forms, so it works without script. */
export function timeBar(now: Date): string {
  const move = (step: string, words: string): string =>
    `<button class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0" name="step" value="${step}">${words}</button>`
  return `<form class="daysix-time-bar" method="post" action="/rehearsal/time" aria-label="Rehearsal time">
  <p class="govuk-body govuk-!-margin-bottom-1"><strong>Rehearsal.</strong> It is ${inWords(now)}. Move time on:</p>
  <div class="govuk-button-group">${move('next', 'To the next event')}${move('day', 'By a day')}${move('week', 'By a week')}</div>
</form>`
}

/**
 * Takes the bar's steps and goes back to the page it was pressed on; `step=to&at=2026-11-10T09:00` goes to a London time.
 * Only ever mounted in a rehearsal.
 */
export function mountTimeBar(app: Express, rehearsal: () => Rehearsal | undefined): void {
  app.post('/rehearsal/time', express.urlencoded({ extended: false }), async (request, response) => {
    const { step, at } = request.body as { step?: string; at?: string }
    const moving = rehearsal()
    if (!moving) return void response.status(503).type('text').send('The rehearsal is still starting. Try again.')
    try {
      if (step === 'to') await moving.to(parseLocalDateTime(at ?? '').at)
      else if (step === 'week') await moving.by(7)
      else if (step === 'day') await moving.by(1)
      else await moving.toNextEvent()
    } catch (error) {
      if (!(error instanceof NeverQuiet)) throw error
      const words = `${error.message} Time stands at ${inWords(moving.now())}. Go back, and move it again.`
      return void response.status(503).type('text').send(words)
    }
    response.redirect(303, backTo(request.get('referer')))
  })
}

const inWords = (now: Date): string => `${formatDay(londonDate(now))}, ${londonTime(now)}`

/**
 * Takes the mail server down (`down=true`), as a rehearsed failure wants it, and up again. Answers 204. Only ever mounted
 * in a rehearsal.
 */
export function mountMailSwitch(app: Express, mail: () => Pick<RunningMail, 'refuse'> | undefined): void {
  app.post('/rehearsal/mail', express.urlencoded({ extended: false }), async (request, response) => {
    const { down } = request.body as { down?: string }
    const server = mail()
    if (!server) return void response.status(503).type('text').send('The rehearsal is still starting. Try again.')
    await server.refuse(down === 'true')
    response.status(204).end()
  })
}

/** Only a path of ours: never another site. */
export function backTo(referer: string | undefined): string {
  try {
    const { pathname, search } = new URL(referer ?? '')
    return pathname.startsWith('/') && !pathname.startsWith('//') ? pathname + search : '/'
  } catch {
    return '/'
  }
}
