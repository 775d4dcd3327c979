import { template } from './template'

const toThoseTold = `
The governors of ((schoolName)) upheld the exclusion of ((childFullName)) on ((governorsDecidedOn)).

## What you need to do

* Tell us of anything that bears on where the child goes next.

## What happens next

The parents may ask for an independent review by ((reviewBy)). The child stays in the education that was arranged until a panel decides the next place.`

export const governorsUpheld = template({
  code: 'governors-upheld',
  version: '2',
  title: 'Governors upheld the exclusion',
  subject: '((reference)): the governors’ decision, and the right to a review',
  usefulDays: 10,
  bodies: {
    parents: `
The governors of ((schoolName)) have decided that ((childFirstName)) will not go back to the school. They decided this on ((governorsDecidedOn)). Their letter to you says why.

## What you can do

* Ask for an independent review by ((reviewBy)). This date cannot be moved.
* Ask for an expert in special educational needs at the review. It is free, and you can ask for one whatever your child’s needs.
* Bring a friend to the review, or be represented at your own cost.
* If you think this was discrimination, you can make a claim within six months. Free advice is available from IPSEA (ipsea.org.uk).

## What happens next

((childFirstName)) stays in the education we arranged. If you do not ask for a review, a panel will decide the next place.`,
    'home-authority': toThoseTold,
    'social-worker': toThoseTold,
    'virtual-school-head': toThoseTold,
  },
})
