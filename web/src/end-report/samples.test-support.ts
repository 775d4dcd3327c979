import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import { A_PLACEMENT } from '../placements/samples.test-support'
import type { Sample } from '../sample.test-support'
import { reportPage } from './end-report.page'

const ENDED = { ...A_PLACEMENT, state: 'ended' as const, endedOn: '2026-12-18' }

export const SAMPLES: Sample[] = [
  { name: 'an end report to be written', page: reportPage(ENDED, emptyForm(), true) },
  {
    name: 'an end report left empty',
    page: reportPage(ENDED, refusedForm({}, { text: 'Enter the report', sentOn: 'Enter the day' }), true),
  },
  {
    name: 'an end report that was sent',
    page: reportPage(
      { ...ENDED, reportSentOn: '2026-12-18', reportText: 'Attended well.\n\nGo on with mornings.' },
      emptyForm(),
      true,
    ),
  },
  { name: 'no end report yet, as the school sees it', page: reportPage(A_PLACEMENT, emptyForm(), false) },
]
