import { changesOf, type ContactState } from './contact-history'
import { DANA } from './samples.test-support'

const [MONDAY, TUESDAY, FRIDAY] = ['2026-11-09T10:00:00.000Z', '2026-11-10T11:00:00.000Z', '2026-11-13T15:30:00.000Z']
const { id: _id, letters: _letters, look: _look, ...SAID } = { ...DANA, addressRestricted: false }
const state = (fromAt: string | null, untilAt: string | null, of: Partial<ContactState> = {}): ContactState => ({
  ...{ ...SAID, addressLines: ['7 Birch Row', 'Northmere'] },
  ...{ fromAt, untilAt, recordedBy: 'Casey Okafor', ...of },
})
const [mon, tue, fri] = ['9 November 2026, 10:00am', '10 November 2026, 11:00am', '13 November 2026, 3:30pm']

describe('what was said of a contact before', () => {
  it('is told part by part, and of nothing that was never otherwise', () => {
    const alder = { addressLines: ['3 Alder Close'], recordedBy: 'Morgan Reid' }
    expect(changesOf([state(TUESDAY, null), state(MONDAY, TUESDAY, alder)])).toEqual([
      {
        part: 'Postal address',
        spans: [
          { lines: ['7 Birch Row', 'Northmere'], from: tue, until: 'Now', by: 'Casey Okafor' },
          { lines: ['3 Alder Close'], from: mon, until: tue, by: 'Morgan Reid' },
        ],
      },
    ])
    expect(changesOf([state(MONDAY, null)])).toEqual([])
  })

  it('says from when to when they were not to be contacted, through other changes', () => {
    const barred = { mayContact: false, mayNotContactBecause: 'She asked us not to' }
    const states = [
      state(FRIDAY, null, { language: 'en' }),
      state(TUESDAY, FRIDAY, { language: 'en', ...barred, recordedBy: 'Morgan Reid' }),
      state(MONDAY, TUESDAY, { ...barred, recordedBy: 'Sam Whitfield' }),
      state(null, MONDAY, { recordedBy: null }),
    ]
    const [may, language] = changesOf(states)
    expect(may).toEqual({
      part: 'May be contacted',
      spans: [
        { lines: ['Yes'], from: fri, until: 'Now', by: 'Casey Okafor' },
        { lines: ['No: She asked us not to'], from: mon, until: fri, by: 'Sam Whitfield' },
        { lines: ['Yes'], from: 'Before this was kept', until: mon, by: 'not known' },
      ],
    })
    expect(language.spans).toMatchObject([
      { lines: ['English'], from: tue, until: 'Now' },
      { lines: ['Polish'], from: 'Before this was kept', until: tue, by: 'not known' },
    ])
  })

  it('shows no address while one is restricted, and none that was', () => {
    const refuge = { addressRestricted: true, addressLines: [] }
    const addresses = (...states: ContactState[]) =>
      changesOf(states).flatMap(({ part, spans }) =>
        part === 'Postal address' ? spans.map(({ lines }) => lines[0]) : [],
      )
    expect(addresses(state(TUESDAY, null, refuge), state(MONDAY, TUESDAY, { addressLines: [] }))).toEqual([
      'Restricted: held and not shown',
      'Held and not shown, for the address is restricted now',
    ])
    expect(addresses(state(TUESDAY, null), state(MONDAY, TUESDAY, refuge))).toEqual([
      '7 Birch Row',
      'Restricted: held and not shown',
    ])
  })

  it('leaves out what was over as it began', () => {
    const slip = { email: 'slip@families.example' }
    expect(changesOf([state(TUESDAY, null), state(TUESDAY, TUESDAY, slip), state(MONDAY, TUESDAY)])).toEqual([])
  })
})
