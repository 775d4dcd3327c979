import { A_MEETING, AN_ITEM } from './samples.test-support'
import { itemWords, meetingView } from './meeting.view'

const conduct = { conduct: true, readPack: true }
const texts = (links: { text: string }[]) => links.map(({ text }) => text)

describe('what a meeting offers', () => {
  it('before its day: the pack, and to cancel it', () => {
    const { next, links } = meetingView(A_MEETING, { today: '2026-11-24', may: conduct })
    expect([next, texts(links)]).toEqual([undefined, ['Read the pack', 'Cancel the meeting']])
  })

  it('on its day: first of all, who is here', () => {
    const nobody = { ...A_MEETING, members: A_MEETING.members.map((member) => ({ ...member, present: false })) }
    expect(meetingView(nobody, { today: '2026-11-26', may: conduct }).next).toEqual({
      href: `/panels/${A_MEETING.id}/attendance`,
      text: 'Record who is here',
    })
  })

  it('to somebody who only follows it: the pack', () => {
    const { links } = meetingView(A_MEETING, { today: '2026-11-26', may: { conduct: false, readPack: true } })
    expect(texts(links)).toEqual(['Read the pack'])
  })

  it('once cases are decided: not to cancel it', () => {
    const decided = { ...A_MEETING, items: [{ ...AN_ITEM, state: 'decided' as const }] }
    const { links } = meetingView(decided, { today: '2026-11-26', may: conduct })
    expect(texts(links)).toEqual(['Read the pack', 'Change who is here'])
  })
})

it.each([
  ['moved-on', 'Taken off: moved on'],
  ['The family is away until mid-December', 'Taken off: The family is away until mid-December'],
])('says why a case was taken off: %s', (withdrawnReason, words) => {
  expect(itemWords({ ...AN_ITEM, state: 'withdrawn', conflicts: [], withdrawnReason })).toEqual([words])
})

it('says why a member takes no part', () => {
  expect(itemWords(AN_ITEM)).toEqual(['Helen Marsh takes no part: of the school that excluded the child'])
})
