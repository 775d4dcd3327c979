import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Register } from '../placements/child'
import type { Sample } from '../sample.test-support'
import { savedValues } from './register.form'
import { registerPage } from './register.page'

const NEW: Register = {
  placementId: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1b001',
  caseId: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1b002',
  caseReference: 'AP-26-00001',
  pupilName: 'Robin Ash',
  weekBegins: '2026-11-23',
  complete: false,
  enteredAt: null,
  version: 0,
  sessions: [
    { on: '2026-11-23', session: 'AM', begun: true, code: null },
    { on: '2026-11-23', session: 'PM', begun: true, code: null },
    { on: '2026-11-24', session: 'AM', begun: false, code: null },
  ],
  corrections: [],
}
const SAVED: Register = {
  ...NEW,
  complete: true,
  enteredAt: '2026-11-24T16:00:00.000Z',
  version: 2,
  sessions: NEW.sessions.map((one) => ({ ...one, begun: true, code: one.session === 'AM' ? '/' : '\\' })),
  corrections: [
    {
      at: '2026-11-24T16:00:00.000Z',
      reason: 'The parent called',
      changes: [{ on: '2026-11-23', session: 'AM', from: 'N', to: '/' }],
    },
  ],
}

export const SAMPLES: Sample[] = [
  { name: 'a week of holiday', page: registerPage({ ...NEW, sessions: [] }, emptyForm(), true) },
  { name: 'a week nobody has entered', page: registerPage(NEW, emptyForm(savedValues(NEW)), true) },
  {
    name: 'a week with a mark that is refused',
    page: registerPage(
      SAVED,
      refusedForm({ 'mark-2026-11-23-AM': 'Z' }, { 'mark-2026-11-23-AM': 'Mark it', reason: 'Enter why' }),
      true,
    ),
  },
  { name: 'a week as the school reads it', page: registerPage(SAVED, emptyForm(), false) },
]
