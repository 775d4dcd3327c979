import { template } from './template'

export const schoolNoticeReceived = template({
  code: 'school-notice-received',
  version: '3',
  title: 'Notice received from the school',
  subject: '((reference)): we have received your notice',
  usefulDays: 10,
  bodies: {
    school: `
We have received your notice of the permanent exclusion of ((childLegalName)) on ((imposedOn)).

## What you must do

* Give the parents your written notice today, if you have not done so.
* Set and mark work for the first five school days.
* Tell the governors today. They must meet by ((governorsBy)).
* Send us what you know about the child’s needs by the next school day.

## What happens next

((daySixSentence)) The child stays on your roll until we tell you that the name may be removed.

[See every date and how it was counted](((webUrl))/school)`,
  },
})
