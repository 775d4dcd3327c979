import { emptyForm, type Posted } from '../forms'
import { helpPage } from '../help/help.page'
import { page } from '../page'
import { type Sample, sample } from '../sample.test-support'
import { ChangedMeanwhile, TooOften } from '../troubles'
import { changedMeanwhile } from './changed-meanwhile'
import { tooOften } from './too-often'

const TYPED = { version: '1', reason: 'Ill until <Monday>', 'startsOn-day': '3' }
const meanwhile = (recorded: Posted) =>
  new ChangedMeanwhile(undefined, page('note', { title: 'Note', form: emptyForm({ ...recorded, version: '2' }) }))
const recordedMeanwhile = (recordedNow: string | null) =>
  new ChangedMeanwhile(
    undefined,
    page('note', { title: 'Note', form: emptyForm({ version: '2' }), recordedNow, back: { href: '/notes' } }),
  )

export const SAMPLES: Sample[] = [
  { name: 'help', page: helpPage(false) },
  { name: 'help for whoever has no role', page: helpPage(true) },
  { name: 'help for whose role opens few pages', page: helpPage(false, ['analyst']) },
  sample('the accessibility statement', 'help/accessibility', { title: 'Accessibility statement' }),
  sample('privacy and cookies', 'help/privacy', { title: 'Privacy and cookies' }),
  sample('signed out', 'session/signed-out', { title: 'You have signed out' }),
  sample('answers kept while signing in again', 'session/sign-in-again', {
    title: 'Send your answers again',
    path: '/cases/AP-26-00012/owner',
    carried: [{ name: 'note', value: '<script>alert("{{ 7 * 7 }}")</script>' }],
  }),
  sample('a page that is not there', 'layout/not-found', { title: 'Page not found', status: 404 }),
  sample('a page of another role', 'layout/not-for-you', { title: 'You do not have access to this page', status: 403 }),
  sample('a page that is shut to whoever has no role', 'layout/not-for-you', {
    ...{ title: 'You do not have access to this page', status: 403 },
    hasNoRole: true,
  }),
  { name: 'a record changed meanwhile', page: changedMeanwhile(meanwhile({ reason: 'Ill' }), TYPED, '/note') },
  { name: 'a record that somebody took away meanwhile', page: changedMeanwhile(meanwhile({}), TYPED, '/note') },
  { name: 'a record changed to the same', page: changedMeanwhile(meanwhile(TYPED), TYPED, '/note') },
  {
    name: 'an entry that somebody else recorded meanwhile',
    page: changedMeanwhile(recordedMeanwhile('Year group: <Year 5>.'), TYPED, '/note'),
  },
  { name: 'a record beside which something is added', page: changedMeanwhile(recordedMeanwhile(null), TYPED, '/note') },
  {
    name: 'a record that somebody changed and nobody can read',
    page: changedMeanwhile(new ChangedMeanwhile(), TYPED, '/note'),
  },
  sample('a service that does not answer', 'layout/unavailable', {
    title: 'Sorry, part of the service is not answering',
    status: 503,
  }),
  sample('a fault', 'layout/fault', { title: 'Sorry, there is a problem with the service', status: 500 }),
  sample('a form that has run out', 'layout/stale-form', {
    title: 'This form has run out',
    status: 403,
    typed: [{ label: 'Reason', value: '<script>alert("typed")</script>' }],
  }),
  { name: 'too many sign-ins from one address', page: tooOften(new TooOften('sign-in', 200), 'GET', {}, '/sign-in') },
  {
    name: 'too many searches, with what was typed',
    page: tooOften(new TooOften('search', 1), 'POST', { name: '<b>Jordan</b>', 'bornOn-day': '3' }, '/pupils'),
  },
  { name: 'too many files', page: tooOften(new TooOften('file', 61), 'GET', {}, '/cases?format=csv') },
  sample('an answer that is too large', 'layout/too-large', { title: 'What you sent is too large', status: 413 }),
  sample('what cannot be read', 'layout/unreadable', { title: 'We could not read what was sent', status: 400 }),
]
