import { template } from './template'

export const parentsTold = template({
  code: 'parents-told',
  version: '3',
  title: 'First letter to parents',
  subject: '((reference)): about your child’s education',
  usefulDays: 10,
  bodies: {
    parents: `
((schoolName)) told us on ((reportedOn)) that it has permanently excluded ((childFirstName)). We are the council’s inclusion team. We make sure ((childFirstName)) is taught and that you know your rights.

## What you must do

* Keep ((childFirstName)) out of public places in school hours: ((publicPlaceDays?)). You could be fined or prosecuted if there is no good reason.
* Ask the school for work for the first five school days. The school must set it and mark it.
* Keep ((childFirstName)) away from the school, unless the school or the governors ask you to come.

## What happens next

* A caseworker will contact you by the next school day.
* ((daySixSentence))
* The school’s governors must meet by ((governorsBy)). You can go, bring a friend or be represented. You can ask to meet by video.
* If the governors agree with the head teacher, you can ask for an independent review. The last date will be in their letter.

## Free advice

You can get free advice from Child Law Advice (childlawadvice.org.uk), IPSEA (ipsea.org.uk) and your local SENDIASS. They do not work for the school or for us.`,
  },
})
