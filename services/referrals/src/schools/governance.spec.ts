import { governanceOf, settingOf } from './governance'

describe('who answers for a school', () => {
  it.each([
    ['a community school', '1', '4', 'governing-body', 'authority', true],
    ['a voluntary aided school', '2', '4', 'governing-body', 'authority', true],
    ['a foundation special school', '12', '5', 'governing-body', 'authority', true],
    ['a maintained nursery school', '15', '4', 'governing-body', 'authority', true],
    ['a pupil referral unit', '14', '4', 'management-committee', 'authority', true],
    ['an academy converter', '34', '10', 'academy-trust', 'academy-trust', true],
    ['a free school for alternative provision', '38', '11', 'academy-trust', 'academy-trust', true],
    ['a studio school', '41', '11', 'academy-trust', 'academy-trust', true],
    ['a non-maintained special school, though of the special group', '8', '5', 'proprietor', null, false],
    ['an independent special school', '10', '3', 'proprietor', null, false],
    ['an independent school', '11', '3', 'proprietor', null, false],
    ['a city technology college', '6', '3', 'proprietor', null, false],
    ['a further education college', '18', '1', 'proprietor', null, false],
    ['an academy of 16 to 19, though of the academies', '46', '10', 'academy-trust', null, false],
    ['an online provider', '49', '13', 'proprietor', null, false],
    ['a school of which nothing is known', null, null, 'not-known', null, false],
  ])('%s', (_school, typeCode, groupCode, board, reviewPanelBy, insideRegulations) => {
    expect(governanceOf({ typeCode, groupCode })).toEqual({ board, reviewPanelBy, insideRegulations })
  })
})

it.each([
  ['14', 'pupil-referral-unit'],
  ['38', 'alternative-provision'],
  ['42', 'alternative-provision'],
  ['43', 'alternative-provision'],
  ['44', 'special'],
  ['34', 'school'],
  [null, 'school'],
])('type %s is a %s', (typeCode, setting) => {
  expect(settingOf(typeCode)).toBe(setting)
})
