import { civilDate } from '@daysix/shared/civil-date'
import { type Held, MOST_ROWS, readPupilFile } from './pupil-file'

const HELD: Held = { today: civilDate('2026-11-10'), schools: new Set(['900001', '900002']), accepts: () => true }
const HEAD = 'upn,legal_surname,legal_forename,birth_date,nc_year,school_urn,enrolment_status,on_roll_from,sex'
const GOOD = 'W999400124001,Ellery,Jordan,2012-02-14,10,900001,,2026-09-01,M'
const read = (...lines: string[]) => readPupilFile([HEAD, ...lines].join('\r\n'), HELD)
const errorsOf = (line: string) => read(line).errors.map(({ column, reason }) => [column, reason])

describe('a file of pupils', () => {
  it('gives each row with what it says, and nothing of what it does not say', () => {
    expect(read(GOOD)).toEqual({
      errors: [],
      rows: [
        {
          ...{ line: 2, upn: 'W999400124001', legalSurname: 'Ellery', legalForename: 'Jordan', schoolUrn: '900001' },
          ...{
            birthDate: '2012-02-14',
            status: 'C',
            from: '2026-09-01',
            to: null,
            formerUpns: [],
            fields: { ncYear: '10', sex: 'M' },
          },
        },
      ],
    })
  })

  it('may name its columns in any order and writing, hold others, quote its cells and write days as people do', () => {
    const text =
      '\ufeffDate,School URN,Legal Surname,legal-forename,BIRTH_DATE\n,900001,"O\'Neill, ""Kit""",Zoë,31/5/2012\n'
    expect(readPupilFile(text, HELD).rows).toEqual([
      expect.objectContaining({ legalSurname: 'O\'Neill, "Kit"', legalForename: 'Zoë', birthDate: '2012-05-31' }),
    ])
  })

  it('is not held up by a bad row', () => {
    const { rows, errors } = read('A801200005001,Ash,Robin,2012-02-14,10,900001,,,', GOOD)
    expect(rows.map(({ line }) => line)).toEqual([3])
    expect(errors).toEqual([
      {
        line: 2,
        column: 'upn',
        value: 'A801200005001',
        reason: expect.stringContaining('first letter does not match'),
      },
    ])
  })

  it.each([
    ['a cell that is empty', ',,Robin,2012-02-14,10,900001,,,', [['legal_surname', 'This cell must not be empty']]],
    [
      'a day that is none',
      ',Ash,Robin,2012-02-30,10,900001,,,',
      [['birth_date', 'Enter a day that exists, like 2012-05-31']],
    ],
    [
      'a birth to come',
      ',Ash,Robin,2027-02-14,10,900001,,,',
      [['birth_date', 'The date of birth must be in the past']],
    ],
    [
      'a birth long ago',
      ',Ash,Robin,1990-02-14,10,900001,,,',
      [['birth_date', 'Check the year of birth: no pupil is that old']],
    ],
    [
      'a school nobody knows',
      ',Ash,Robin,2012-02-14,10,900009,,,',
      [['school_urn', 'No school with this URN is held']],
    ],
    ['a year that is none', ',Ash,Robin,2012-02-14,15,900001,,,', [['nc_year', '15 is not a code of this column']]],
    [
      'a registration that is over without its end',
      ',Ash,Robin,2012-02-14,10,900001,P,,',
      [['on_roll_to', 'Enter the last day on the roll: P is a registration that is over']],
    ],
    [
      'a roll before the birth',
      ',Ash,Robin,2012-02-14,10,900001,,2012-02-14,',
      [['on_roll_from', 'The day is before the child was born']],
    ],
    ['a sex that is none', ',Ash,Robin,2012-02-14,10,900001,,,B', [['sex', 'Enter M or F, or leave it empty']]],
    [
      'a character that no name has',
      ',A\u0000sh,Robin,2012-02-14,10,900001,,,',
      [['legal_surname', 'There is a character in it that cannot be shown']],
    ],
    [
      'two things wrong',
      ',Ash,Robin,2012-02-14,0,900009,,,',
      [
        ['school_urn', expect.any(String)],
        ['nc_year', expect.any(String)],
      ],
    ],
  ])('says what is wrong with %s', (_case, line, errors) => {
    expect(errorsOf(line)).toEqual(errors)
  })

  it('says of a child the numbers of before, the learner number, and when a registration was over', () => {
    const { rows, errors } = readPupilFile(
      [
        `${HEAD},on_roll_to,former_upns,uln`,
        'W999400124001,Ellery,Jordan,2012-02-14,10,900001,P,2023-09-04,M,2024-07-19,b801200005001; F88899992601A,1000000043',
      ].join('\n'),
      HELD,
    )
    expect(errors).toEqual([])
    expect(rows).toMatchObject([
      {
        ...{ status: 'P', from: '2023-09-04', to: '2024-07-19', fields: { uln: '1000000043' } },
        formerUpns: ['B801200005001', 'F88899992601A'],
      },
    ])
  })

  it.each([
    ['2026-07-99,,', 'on_roll_to', 'Enter a day that exists, like 2026-07-21'],
    ['2026-11-11,,', 'on_roll_to', 'Leave it empty while the child is on the roll: the day is to come'],
    ['2026-08-31,,', 'on_roll_to', 'The last day must not be before the first'],
    [',A801200005001,', 'former_upns', expect.stringContaining('A801200005001: ')],
    [',W999400124001,', 'former_upns', 'One of them is the UPN of now'],
    [',,123', 'uln', 'Enter ten digits'],
  ])('is refused with %s', (cells, column, reason) => {
    const { errors } = readPupilFile([`${HEAD},on_roll_to,former_upns,uln`, `${GOOD},${cells}`].join('\n'), HELD)
    expect(errors).toMatchObject([{ line: 2, column, reason }])
  })

  it('holds a code by the day of the registration', () => {
    const accepts = jest.fn(() => false)
    readPupilFile([HEAD, GOOD].join('\n'), { ...HELD, accepts })
    expect(accepts).toHaveBeenCalledWith('nc-year', '10', '2026-09-01')
  })

  it.each([
    ['semicolons', [HEAD, GOOD].join('\n').replaceAll(',', ';')],
    ['semicolons', '"Legal Surname";"Legal Forename"\n"Ash";"Robin"'],
    ['tabs', [HEAD, GOOD].join('\n').replaceAll(',', '\t')],
  ])('with cells parted by %s says so alone, and how it is saved with commas', (word, text) => {
    const { errors } = readPupilFile(text, HELD)
    expect(errors).toEqual([
      { line: 1, column: '', value: '', reason: expect.stringContaining(`parted by ${word}, not by commas`) },
    ])
  })

  it.each([
    ['nothing in it', '', 'legal_surname'],
    ['a column that is needed missing', 'legal_surname,legal_forename,birth_date\nAsh,Robin,2012-02-14', 'school_urn'],
    ['a quotation that does not end', `${HEAD}\n"Ash`, ''],
    ['more rows than are read', [HEAD, ...Array.from({ length: MOST_ROWS + 1 }, () => GOOD)].join('\n'), ''],
  ])('with %s is refused as a whole', (_case, text, column) => {
    const { rows, errors } = readPupilFile(text, HELD)
    expect(rows).toEqual([])
    expect(errors.map((error) => error.column)).toContain(column)
  })
})
