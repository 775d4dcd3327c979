import { template } from './template'

const BODY = `
Somebody who had to say why first has opened this case: it is restricted, or it is not theirs.

## What you need to do

* See in the history of the case who it was and what reason they gave.
* If the reason does not hold, speak to them and to their manager today.

## What happens next

They can read the case until the end of the day. Tomorrow they are asked for a reason again.

[Open the history](((webUrl))/cases/((reference))/history)`

export const restrictedCaseOpened = template({
  code: 'restricted-case-opened',
  version: '1',
  title: 'A restricted case was opened',
  subject: '((reference)): the restricted case was opened',
  usefulDays: 5,
  bodies: { caseworker: BODY, manager: BODY },
})
