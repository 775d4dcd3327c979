import { lookWords } from './look-words'
import { SAMPLES } from './samples.test-support'

it.each([
  ['viewed', 'pupil', null, 'looked at the child'],
  ['viewed', 'pupil-search', null, 'found the child in a search'],
  ['viewed', 'case', 'AP-26-00001', 'looked at case AP-26-00001'],
  ['viewed', 'placement', 'AP-26-00001', 'looked at the placement of case AP-26-00001'],
  ['viewed', 'message', null, 'read a letter'],
  ['opened-restricted', 'case', 'AP-26-00001', 'opened the restricted case AP-26-00001'],
  ['record-exported', 'pupil', null, 'took out everything that is held about the child'],
])('says of %s %s (%s) that somebody %s', (action, subjectKind, reference, words) => {
  expect(lookWords({ action, subjectKind, reference })).toBe(words)
})

it('tells what was looked at in every part of the system in one order, with why a restricted case was opened', () => {
  const { looks } = SAMPLES.find(({ name }) => name === 'everybody who looked at a child')!.page.view as unknown as {
    looks: { where: string; action: string; reason: string | null }[]
  }
  expect(looks.map(({ where }) => where)).toEqual([
    'Education and placements',
    'The child, their family and their cases',
    'The child, their family and their cases',
    'Letters and mail',
    'Panels',
  ])
  expect(looks[2]).toMatchObject({
    ...{ action: 'opened the restricted case AP-26-00001', reason: 'Covering for <Maximiliana-Theodora>' },
  })
})
