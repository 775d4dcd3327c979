/*
 * An invented national register of schools, in the shape of the extract that the department publishes each day
 * (`edubasealldata….csv`): its columns, in its order, with its kinds of value. For tests, measurements and the sample
 * that stands in for the real file, of which nothing is kept here. The same seed makes the same file.
 */

/** The extract's columns in file order, as of 2025, with the three of Ofsted that were dropped in April of that year left out. */
export const REGISTER_COLUMNS: readonly string[] = `URN|LA (code)|LA (name)|EstablishmentNumber|EstablishmentName|
TypeOfEstablishment (code)|TypeOfEstablishment (name)|EstablishmentTypeGroup (code)|EstablishmentTypeGroup (name)|
EstablishmentStatus (code)|EstablishmentStatus (name)|ReasonEstablishmentOpened (code)|ReasonEstablishmentOpened (name)|
OpenDate|ReasonEstablishmentClosed (code)|ReasonEstablishmentClosed (name)|CloseDate|PhaseOfEducation (code)|
PhaseOfEducation (name)|StatutoryLowAge|StatutoryHighAge|Boarders (code)|Boarders (name)|NurseryProvision (name)|
OfficialSixthForm (code)|OfficialSixthForm (name)|Gender (code)|Gender (name)|ReligiousCharacter (code)|
ReligiousCharacter (name)|ReligiousEthos (name)|Diocese (code)|Diocese (name)|AdmissionsPolicy (code)|
AdmissionsPolicy (name)|SchoolCapacity|SpecialClasses (code)|SpecialClasses (name)|CensusDate|NumberOfPupils|
NumberOfBoys|NumberOfGirls|PercentageFSM|TrustSchoolFlag (code)|TrustSchoolFlag (name)|Trusts (code)|Trusts (name)|
SchoolSponsorFlag (name)|SchoolSponsors (name)|FederationFlag (name)|Federations (code)|Federations (name)|UKPRN|
FEHEIdentifier|FurtherEducationType (name)|LastChangedDate|Street|Locality|Address3|Town|County (name)|Postcode|
SchoolWebsite|TelephoneNum|HeadTitle (name)|HeadFirstName|HeadLastName|HeadPreferredJobTitle|BSOInspectorateName (name)|
InspectorateReport|DateOfLastInspectionVisit|NextInspectionVisit|TeenMoth (name)|TeenMothPlaces|CCF (name)|SENPRU (name)|
EBD (name)|PlacesPRU|FTProv (name)|EdByOther (name)|Section41Approved (name)|SEN1 (name)|SEN2 (name)|SEN3 (name)|
SEN4 (name)|SEN5 (name)|SEN6 (name)|SEN7 (name)|SEN8 (name)|SEN9 (name)|SEN10 (name)|SEN11 (name)|SEN12 (name)|
SEN13 (name)|TypeOfResourcedProvision (name)|ResourcedProvisionOnRoll|ResourcedProvisionCapacity|SenUnitOnRoll|
SenUnitCapacity|GOR (code)|GOR (name)|DistrictAdministrative (code)|DistrictAdministrative (name)|
AdministrativeWard (code)|AdministrativeWard (name)|ParliamentaryConstituency (code)|ParliamentaryConstituency (name)|
UrbanRural (code)|UrbanRural (name)|GSSLACode (name)|Easting|Northing|MSOA (name)|LSOA (name)|InspectorateName (name)|
SENStat|SENNoStat|BoardingEstablishment (name)|PropsName|PreviousLA (code)|PreviousLA (name)|
PreviousEstablishmentNumber|Country (name)|UPRN|SiteName|QABName (code)|QABName (name)|EstablishmentAccredited (code)|
EstablishmentAccredited (name)|QABReport|CHNumber|MSOA (code)|LSOA (code)|FSM|AccreditationExpiryDate`
  .replaceAll('\n', '')
  .split('|')

export type RegisterRow = Record<string, string>

const TYPES = [
  // type, its name, group, the group's name, phase, its name, ages, how common
  ['1', 'Community school', '4', 'Local authority maintained schools', '2', 'Primary', '4', '11', 34],
  ['2', 'Voluntary aided school', '4', 'Local authority maintained schools', '2', 'Primary', '4', '11', 10],
  ['5', 'Foundation school', '4', 'Local authority maintained schools', '4', 'Secondary', '11', '16', 5],
  ['34', 'Academy converter', '10', 'Academies', '4', 'Secondary', '11', '18', 12],
  ['34', 'Academy converter', '10', 'Academies', '2', 'Primary', '4', '11', 14],
  ['28', 'Academy sponsor led', '10', 'Academies', '4', 'Secondary', '11', '16', 6],
  ['35', 'Free schools', '11', 'Free Schools', '7', 'All-through', '4', '18', 2],
  ['7', 'Community special school', '5', 'Special schools', '0', 'Not applicable', '3', '19', 3],
  ['8', 'Non-maintained special school', '5', 'Special schools', '0', 'Not applicable', '5', '19', 1],
  ['11', 'Other independent school', '3', 'Independent schools', '0', 'Not applicable', '3', '18', 8],
  ['14', 'Pupil referral unit', '4', 'Local authority maintained schools', '0', 'Not applicable', '5', '16', 2],
  ['38', 'Free schools alternative provision', '11', 'Free Schools', '0', 'Not applicable', '11', '16', 1],
  ['42', 'Academy alternative provision converter', '10', 'Academies', '0', 'Not applicable', '11', '16', 1],
  ['18', 'Further education', '1', 'Colleges', '6', '16 plus', '16', '99', 1],
] as const

const PLACES = [
  'Alder',
  'Birch',
  'Cedar',
  'Dunmere',
  'Élan',
  'Fernley',
  'Garth',
  'Holm',
  'Ivel',
  'Kestrel',
  'Lark',
  'Mere',
]
const FEATURES = ['Bank', 'Cross', 'Dale', 'End', 'Fields', 'Gate', 'Hill', 'Lane', 'Park', 'Road', 'Vale', 'Wood']
const KINDS = ['Academy', 'Church of England School', 'College', 'Community School', 'High School', 'Primary School']
const FORENAMES = ['Aoife', 'Bola', 'Chloë', 'Dev', 'Ewa', 'Farah', 'Gwen', 'Harpreet', 'Ivo', 'Joan', 'Kofi', 'Lena']
const SURNAMES = [
  'Ashdown',
  'Brontë',
  'Clegg',
  'D’Arcy',
  'Eze',
  'Fenwick',
  'Grünwald',
  'Hale',
  'Iqbal',
  'Jones-Ó Neill',
]
const FIRST_URN = 910_000
/** Codes above those of real authorities. */
const AUTHORITIES = 48
const FIRST_AUTHORITY = 950

/** Numbers that look like chance and are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * So many schools, about one in three closed. Every tenth academy converter follows the closed school before it, under
 * that school's number.
 */
export function* illustrativeSchools(count: number, seed = 1): Generator<RegisterRow> {
  const chance = seeded(seed)
  const upTo = (most: number): number => Math.floor(chance() * most)
  const oneOf = <T>(all: readonly T[]): T => all[upTo(all.length)]
  const common = TYPES.flatMap((type) => Array.from({ length: type[8] }, () => type))
  let before: RegisterRow | undefined
  for (let n = 0; n < count; n++) {
    const [type, typeName, group, groupName, phase, phaseName, low, high] = oneOf(common)
    const la = FIRST_AUTHORITY + (n % AUTHORITIES)
    const place = oneOf(PLACES)
    const street = `${place} ${oneOf(FEATURES)}`
    const name = `${street} ${oneOf(KINDS)}`
    const isClosed = chance() < 0.35
    const opened = dayOf(upTo(18_000))
    const isAcademy = group === '10' || group === '11'
    const pupils = 40 + upTo(1400)
    const boys = upTo(pupils)
    const follows = type === '34' && n % 10 === 0 && before?.CloseDate ? before : undefined
    const isUnit = ['14', '38', '42'].includes(type)
    const row: RegisterRow = {
      URN: String(FIRST_URN + n),
      'LA (code)': follows?.['LA (code)'] ?? String(la),
      'LA (name)': follows?.['LA (name)'] ?? `Illustrative Authority ${la}`,
      EstablishmentNumber: follows?.EstablishmentNumber ?? String(2000 + Math.floor(n / AUTHORITIES)),
      EstablishmentName: follows
        ? `${follows.EstablishmentName} Academy`
        : n % 97 === 0
          ? `The "${street}" School, ${place}`
          : name,
      'TypeOfEstablishment (code)': type,
      'TypeOfEstablishment (name)': typeName,
      'EstablishmentTypeGroup (code)': group,
      'EstablishmentTypeGroup (name)': groupName,
      'EstablishmentStatus (code)': isClosed ? '2' : n % 211 === 0 ? '3' : n % 307 === 0 ? '4' : '1',
      'EstablishmentStatus (name)': isClosed
        ? 'Closed'
        : n % 211 === 0
          ? 'Open, but proposed to close'
          : n % 307 === 0
            ? 'Proposed to open'
            : 'Open',
      'ReasonEstablishmentOpened (code)': follows ? '10' : '00',
      'ReasonEstablishmentOpened (name)': follows ? 'Academy Converter' : 'Not applicable',
      OpenDate: follows?.CloseDate ?? opened,
      'ReasonEstablishmentClosed (code)': isClosed ? '10' : '00',
      'ReasonEstablishmentClosed (name)': isClosed ? 'Academy Converter' : 'Not applicable',
      CloseDate: isClosed ? dayOf(18_000 + upTo(2_000)) : '',
      'PhaseOfEducation (code)': phase,
      'PhaseOfEducation (name)': phaseName,
      StatutoryLowAge: low,
      StatutoryHighAge: high,
      'Boarders (code)': '1',
      'Boarders (name)': 'No boarders',
      'NurseryProvision (name)': low === '4' ? 'Has Nursery Classes' : 'No Nursery Classes',
      'OfficialSixthForm (code)': high === '18' ? '1' : '2',
      'OfficialSixthForm (name)': high === '18' ? 'Has a sixth form' : 'Does not have a sixth form',
      'Gender (code)': '3',
      'Gender (name)': 'Mixed',
      'ReligiousCharacter (code)': '00',
      'ReligiousCharacter (name)': 'Does not apply',
      'ReligiousEthos (name)': 'Does not apply',
      'Diocese (code)': '0000',
      'Diocese (name)': 'Not applicable',
      'AdmissionsPolicy (code)': '0',
      'AdmissionsPolicy (name)': 'Not applicable',
      SchoolCapacity: String(pupils + upTo(200)),
      'SpecialClasses (code)': '2',
      'SpecialClasses (name)': 'No Special Classes',
      CensusDate: '15-01-2026',
      NumberOfPupils: String(pupils),
      NumberOfBoys: String(boys),
      NumberOfGirls: String(pupils - boys),
      PercentageFSM: (upTo(600) / 10).toFixed(2),
      'TrustSchoolFlag (code)': isAcademy ? '3' : '0',
      'TrustSchoolFlag (name)': isAcademy ? 'Supported by a multi-academy trust' : 'Not applicable',
      'Trusts (code)': isAcademy ? String(20_000 + (n % 1_200)) : '',
      'Trusts (name)': isAcademy ? `Illustrative Learning Trust ${n % 1_200}` : '',
      'SchoolSponsorFlag (name)': isAcademy ? 'Linked to a sponsor' : 'Not applicable',
      'FederationFlag (name)': 'Not under a federation',
      UKPRN: String(10_900_000 + n),
      'FurtherEducationType (name)': 'Not applicable',
      LastChangedDate: dayOf(20_000 + upTo(500)),
      Street: `${1 + upTo(200)} ${street}`,
      Locality: n % 3 === 0 ? `${place} Without` : '',
      Town: `${place}ton`,
      'County (name)': 'Illustrative County',
      Postcode: `ZZ${1 + (n % 98)} ${upTo(10)}ZZ`,
      SchoolWebsite: `https://www.school-${FIRST_URN + n}.example`,
      // the file loses the zero in front
      TelephoneNum: `1632960${String(n % 1000).padStart(3, '0')}`,
      'HeadTitle (name)': oneOf(['Mr', 'Ms', 'Mrs', 'Dr']),
      HeadFirstName: oneOf(FORENAMES),
      HeadLastName: oneOf(SURNAMES),
      HeadPreferredJobTitle: isAcademy ? 'Principal' : 'Headteacher',
      'BSOInspectorateName (name)': 'Not applicable',
      'TeenMoth (name)': isUnit ? oneOf(['Has provision', 'No provision']) : 'Not applicable',
      TeenMothPlaces: isUnit ? String(upTo(8)) : '',
      'CCF (name)': isUnit ? 'Has no child care facilities' : 'Not applicable',
      'SENPRU (name)': isUnit ? 'PRU Does have Provision for SEN' : 'Not applicable',
      'EBD (name)': isUnit ? 'PRU Does have EBD provision' : 'Not applicable',
      PlacesPRU: isUnit ? String(20 + upTo(100)) : '',
      'FTProv (name)': isUnit ? 'PRU Has Full Time Provision' : 'Not applicable',
      'EdByOther (name)': isUnit ? 'PRU Does not offer tuition by another provider' : 'Not applicable',
      'Section41Approved (name)': 'Not applicable',
      'TypeOfResourcedProvision (name)': 'Not applicable',
      'GOR (code)': 'Z',
      'GOR (name)': 'Illustrative Region',
      'DistrictAdministrative (code)': `E079999${la - FIRST_AUTHORITY}`,
      'DistrictAdministrative (name)': `Illustrative District ${la}`,
      'AdministrativeWard (code)': `E059${String(n % 10_000).padStart(5, '0')}`,
      'AdministrativeWard (name)': `${street} Ward`,
      'ParliamentaryConstituency (code)': `E149${String(n % 650).padStart(5, '0')}`,
      'ParliamentaryConstituency (name)': `${place} and ${oneOf(PLACES)}`,
      'UrbanRural (code)': 'UN1',
      'UrbanRural (name)': '(England/Wales) Urban: nearer to a major town or city',
      'GSSLACode (name)': `E069999${la - FIRST_AUTHORITY}`,
      Easting: String(300_000 + upTo(200_000)),
      Northing: String(200_000 + upTo(200_000)),
      'MSOA (name)': `Illustrative ${la} ${String(n % 40).padStart(3, '0')}`,
      'LSOA (name)': `Illustrative ${la} ${String(n % 40).padStart(3, '0')}A`,
      SENStat: String(upTo(20)),
      SENNoStat: String(upTo(90)),
      'BoardingEstablishment (name)': 'Does not have boarders',
      'PreviousLA (code)': follows?.['LA (code)'] ?? '999',
      'PreviousLA (name)': 'Does not apply',
      PreviousEstablishmentNumber: follows?.EstablishmentNumber ?? '',
      UPRN: String(200_000_000_000 + n),
      SiteName: n % 500 === 0 ? `Main site,\r\n${street}` : '',
      'QABName (code)': '0',
      'QABName (name)': 'Not applicable',
      'EstablishmentAccredited (code)': '0',
      'EstablishmentAccredited (name)': 'Not applicable',
      'MSOA (code)': `E029${String(n % 10_000).padStart(5, '0')}`,
      'LSOA (code)': `E019${String(n % 10_000).padStart(5, '0')}`,
      FSM: String(upTo(300)),
    }
    before = row
    yield row
  }
}

/** The file's text, some lines at a time: the head first. Every line ends as the extract's do. */
export function* registerFile(rows: Iterable<RegisterRow>, columns = REGISTER_COLUMNS): Generator<string> {
  yield `${columns.map(quoted).join(',')}\r\n`
  const lines: string[] = []
  for (const row of rows) {
    lines.push(`${columns.map((column) => quoted(row[column] ?? '')).join(',')}\r\n`)
    if (lines.length === 500) yield lines.splice(0).join('')
  }
  yield lines.join('')
}

/** As the extract quotes: only what needs it. */
const quoted = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** Letters of Windows-1252 beyond Latin-1, as its bytes. */
const BEYOND_LATIN: Record<string, number> = {
  '€': 0x80,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
}

/** The text in the encoding of the extract. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => BEYOND_LATIN[letter] ?? letter.charCodeAt(0))
}

/** `dd-MM-yyyy`, so many days after 1 January 1970. */
function dayOf(days: number): string {
  const [year, month, day] = new Date(days * 86_400_000).toISOString().slice(0, 10).split('-')
  return `${day}-${month}-${year}`
}
