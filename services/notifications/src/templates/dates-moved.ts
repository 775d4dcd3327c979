import { template } from './template'

const DATES = `
* Full-time education is due by: ((openDaySixOn?))
* The governors must meet by: ((openGovernorsBy?))
* The parents may ask for an independent review by: ((openReviewBy?))`

const toThoseTold = `
We told you of dates for ((childFullName)). They were counted again, because the school’s calendar or a fact of the exclusion was put right, or because one of them was moved as the law allows. These are the dates that hold now.
${DATES}

## What you need to do

* Use these dates instead of the earlier ones.

## What happens next

Nothing else changes. We write again if a date moves once more.`

export const datesMoved = template({
  code: 'dates-moved',
  version: '2',
  title: 'Dates have moved',
  subject: '((reference)): dates have moved',
  usefulDays: 10,
  bodies: {
    caseworker: `
Dates of this case were counted again, because a school calendar or a fact of the exclusion was put right, or because a person moved one of them as the law allows. These are the dates that hold now.
${DATES}

## What you need to do

* Look at the clocks of the case, and tell those who plan by the old dates. The family, the school and whoever else had our notice are told by us.

## What happens next

Reminders follow the new dates. The old ones stay in the history.

[Open the clocks](((webUrl))/cases/((reference))/clocks)`,
    parents: `
We told you of dates about ((childFirstName))’s education. We have counted them again. The school’s term dates, or what we knew about the exclusion, have been put right, or one of the dates was moved as the law allows. These are the dates now.

* Full-time education must be in place by: ((openDaySixOn?))
* The school’s governors must meet by: ((openGovernorsBy?))
* You can ask for an independent review by: ((openReviewBy?))

## What you need to do

* Use these dates instead of the ones in our earlier letter.

## What happens next

Nothing else changes. We will write again if a date moves once more.`,
    school: toThoseTold,
    'home-authority': toThoseTold,
    'social-worker': toThoseTold,
    'virtual-school-head': toThoseTold,
  },
})
