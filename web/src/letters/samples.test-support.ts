import { A_CASE } from '../cases/case.test-support'
import { childOf } from '../cases/kase'
import { emptyForm } from '../forms'
import { listing } from '../listing'
import { type Sample, sample } from '../sample.test-support'
import { type Letter, type LetterCopy, letterRow } from './letter.view'
import { letterPage } from './letters.page'

export const A_LETTER: Letter = {
  ...{ id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c101', caseId: A_CASE.id, meetingId: null, reference: A_CASE.reference },
  ...{ template: 'weekly-attendance', templateVersion: '1', title: 'Attendance of the week', missing: [] },
  ...{
    audience: 'responsible-school',
    recipientKind: 'responsible-school',
    channel: 'email',
    state: 'sent',
    why: null,
  },
  ...{ attempts: 0, queuedAt: '2026-12-11T16:05:00.000Z', nextTryAt: null, sentAt: '2026-12-11T16:05:01.000Z' },
}

const COPY: LetterCopy = {
  ...A_LETTER,
  ...{ subject: 'AP-26-00001: attendance', sentToName: 'Mill <Lane> School', sentTo: 'office@mill-lane.example' },
  ...{ text: 'Dear Mill Lane School', hash: 'a'.repeat(64) },
  html: '<!doctype html><html><body><main>\n<p>Dear Mill Lane School,</p>\n<h2>What you must do</h2>\n</main></body></html>',
}
const TO_PRINT: LetterCopy = { ...COPY, channel: 'letter', state: 'to-print', sentTo: '2 High Street\nNorthmere' }
const HELD_BACK: LetterCopy = {
  ...COPY,
  ...{ state: 'incomplete', why: 'It must state what is not known yet: daySixOn', missing: ['daySixOn'] },
  ...{ sentAt: null, subject: null, sentTo: null, sentToName: null, text: null, html: null, hash: null },
}

const LETTERS = '/cases/AP-26-00001/letters'
const view = {
  ...{ title: 'Letters', form: emptyForm() },
  child: childOf(A_CASE),
  back: { href: '/cases/AP-26-00001' },
}
const rows = [COPY, TO_PRINT, HELD_BACK].map((one) => ({ ...letterRow(one), href: '/cases/AP-26-00001/letters/1' }))

export const SAMPLES: Sample[] = [
  sample('the letters of a case', 'letters/letters', {
    ...view,
    letters: rows,
    list: listing(LETTERS, {}, { total: 70, next: 'x' }),
  }),
  sample('a case about which nothing was written', 'letters/letters', {
    ...view,
    letters: [],
    list: listing(LETTERS, {}, { total: 0 }),
  }),
  { name: 'a letter that went', page: letterPage(A_CASE, COPY) },
  { name: 'a letter to print', page: letterPage(A_CASE, TO_PRINT) },
  { name: 'a letter held back', page: letterPage(A_CASE, HELD_BACK) },
  {
    name: 'a letter that had gone meanwhile',
    page: letterPage(A_CASE, COPY, { '': 'This message has gone already.' }),
  },
]
