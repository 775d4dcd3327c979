import { addDays, type CivilDate, civilDate } from '@daysix/shared/civil-date'
import { upnCheckLetter } from '@daysix/shared/upn'

/** A child as the tables keep one; nobody's real name, though each is as common as it is among the children of a city. */
export interface IllustrativePupil {
  id: string
  upn: string
  formerUpn: string | null
  forename: string
  middleNames: string | null
  surname: string
  formerSurname: string | null
  birthDate: CivilDate
  ncYear: number
  schoolUrn: string
  parent: string
  postcode: string
}

interface Community {
  share: number
  forenames: string[]
  surnames: string[]
  /** Pieces of the rare surnames, of which there are many more than anybody lists. */
  pieces: [string[], string[]]
  /** Of all surnames, those made of pieces. */
  rare: number
}

const list = (names: string): string[] => names.split(' ')

/** Each list has the commonest names first. */
const COMMUNITIES: Community[] = [
  {
    share: 0.56,
    forenames: list(
      'Oliver Olivia Jack Amelia Harry Isla George Emily Noah Ava Charlie Lily Jacob Mia Alfie Sophia Freddie Grace Oscar Poppy Leo Ella Logan Evie Archie Charlotte Theo Jessica Thomas Daisy James Sophie Joshua Freya Henry Alice William Sienna Max Ivy Lucas Ruby Ethan Isabelle Arthur Evelyn Mason Phoebe Isaac Willow Harrison Chloe Teddy Florence Finley Matilda Daniel Rosie Riley Millie Edward Elsie Joseph Emma Alexander Erin Adam Lucy Reggie Layla Samuel Eva Jaxon Harriet Sebastian Maisie Elijah Imogen Harley Thea Toby Eliza Arlo Rose Dylan Esme Jude Robyn Benjamin Lola Rory Elizabeth Tommy Eleanor Jake Scarlett Louie Georgia Carter Amber Hugo Bella Bobby Holly Frankie Molly Ollie Zara Zachary Jasmine David Abigail Albie Summer Lewis Lottie Luca Martha Ronnie Nancy Kai Darcie Jordan Katie Connor Megan Callum Bethany Kyle Paige Tyler Shannon Jayden Skye Brandon Tia Bradley Leah',
    ),
    surnames: list(
      'Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Clark Harrison Scott Turner Hill Moore Cooper Ward Morris King Watson Baker Harris Morgan Young Allen Mitchell Anderson Phillips Lee Bell Parker Davis Bennett Miller Cook Shaw Cox Richardson Marshall Collins Carter Bailey Gray Murphy Rogers Adams Howard Ellis Chapman Foster Webb Mills Palmer Powell Barnes Stevens Hughes Lloyd Knight Butler Russell Barker Fisher Dixon Fletcher Hunt Graham Murray Gibson Harvey Pearson Kelly Holmes Reynolds Matthews Stone Rose Dean Lawrence Payne Bird Burton Newman Poole Walsh Fox Hart Ross Lane Kay Nash Frost Booth Dawson Kirk Wells Bates Saunders Lowe Pearce Brooks Rhodes Jennings Hawkins Cross Bishop Carr Steele Ball Willis',
    ),
    pieces: [
      list(
        'Ash Brad Brock Burn Clay Cran Dal Den Eller Fair Fern Gran Had Hamp Har Hather Hollin Hut Kings Lang Lin Mar Mel Nor Oak Os Pem Pres Rad Rams Red Rother Sal Shel Stan Sut Thorn Tid Under Wal War Whit Win Wood Wych Yar',
      ),
      list(
        'ley ton field worth ham ford well wood shaw bury by stead combe den croft land man ridge gate bourne hurst wick thorpe more',
      ),
    ],
    rare: 0.45,
  },
  {
    share: 0.07,
    forenames: list(
      'Dylan Megan Rhys Seren Osian Ffion Owen Carys Evan Cerys Gethin Eleri Ioan Mali Iestyn Nia Gruffydd Cadi Macsen Efa Emrys Lowri Llewelyn Bethan Geraint Angharad Tomos Myfanwy Hywel Gwenllian Steffan Catrin Celyn Rhiannon Idris Anwen Gwilym Heledd',
    ),
    surnames: list(
      'Jones Davies Williams Evans Thomas Roberts Lewis Hughes Morgan Griffiths Edwards Owen James Morris Price Rees Lloyd Jenkins Powell Parry Phillips Harries Bowen Howells Pritchard Prosser Probert Watkins Vaughan Llewellyn Gwyn Meredith Bevan Beynon Cadwallader Gethin Tudor Maddocks Penry Pugh',
    ),
    pieces: [list('Llan Pen Tre Caer Bryn Nant Pont Rhos'), list('fair mawr gwyn coed wen ddu fach gof')],
    rare: 0.06,
  },
  {
    share: 0.05,
    forenames: list(
      'Jakub Zuzanna Szymon Julia Jan Maja Filip Zofia Kacper Hanna Antoni Lena Mikołaj Alicja Oliwia Wojciech Maria Bartosz Amelia Michał Natalia Mateusz Aleksandra Adam Wiktoria Igor Nikola Piotr Emilia Oskar Gabriela Dawid Małgorzata Stanisław Katarzyna Łukasz Agnieszka Krzysztof Weronika',
    ),
    surnames: list(
      'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Pawlak Górski Nowicki Sikora Walczak Rutkowski Schwarzkopf Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski Marciniak Jasiński',
    ),
    pieces: [
      list('Bor Brzoz Cich Czar Dob Gra Jar Kal Kraś Lip Mal Nied Pod Rad Ryb Sob Wie Zab Żuk'),
      list('owski ecki icki niak czyk ewicz owicz alski iński'),
    ],
    rare: 0.3,
  },
  {
    share: 0.12,
    forenames: list(
      'Muhammad Mohammed Aisha Fatima Ali Maryam Zainab Mohammad Ibrahim Hassan Khadija Yusuf Hamza Amina Abdullah Ahmed Sara Umar Zara Bilal Hafsa Hussain Safa Ayaan Inaya Zakariya Iqra Haider Noor Adam Laiba Musa Eshaal Rayyan Alishba Usman Sumayyah Junaid Mariam Danyal Saira Zayn Rukhsar Faizan Nimra Shahzaib Areeba',
    ),
    surnames: list(
      'Khan Ahmed Ali Hussain Begum Patel Akhtar Mahmood Iqbal Malik Shah Hussein Mohammed Bibi Hassan Singh Kaur Rahman Miah Uddin Choudhury Chaudhry Islam Mirza Qureshi Butt Aslam Raza Javed Rashid Sheikh Siddiqui Rehman Saleem Zaman Abbas Nawaz Anwar Sharif Arshad Bashir Ashraf Parveen Tariq Yousaf Ghafoor Kausar',
    ),
    pieces: [list('Abdul Ghul Habib Jalal Karim Latif Naz Shams Zahir'), list('ani oon uddin ullah pour zai vi')],
    rare: 0.08,
  },
  {
    share: 0.06,
    forenames: list(
      'Mohamed Abdi Amina Ahmed Hodan Abdirahman Ayaan Fadumo Mahad Hawa Ismail Sumaya Liban Ifrah Zakaria Sagal Guled Nasra Hamse Ubah Warsame Hibo Yasin Farhiya Sharmarke Deqa Bashir Ruqiya Khalid Istahil',
    ),
    surnames: list(
      'Mohamed Ali Ahmed Hassan Abdi Hussein Omar Yusuf Ibrahim Osman Adan Farah Warsame Jama Nur Isse Abdullahi Aden Dirie Mohamud Hersi Elmi Gedi Sheikh Duale Egal Guleed Awale Barre Samatar',
    ),
    pieces: [list('Abdi Mah War Shir Gul Faa'), list('fatah mud same wac eed rax salan')],
    rare: 0.05,
  },
  {
    share: 0.05,
    forenames: list(
      'David Oluwaseun Chidera Emmanuel Temitope Ayomide Favour Samuel Ifeoluwa Chukwuemeka Adaeze Tobi Ngozi Kwame Ama Kofi Abena Tunde Folake Daniel Esther Joshua Blessing Michael Precious',
    ),
    surnames: list(
      'Adeyemi Okafor Mensah Okonkwo Adebayo Owusu Eze Ogunleye Boateng Nwosu Balogun Asante Okeke Osei Adewale Appiah Oyelaran Bello Afolabi Chukwu Agyeman Obi Danso Ojo Amponsah',
    ),
    pieces: [list('Ade Olu Ogun Oko Nwa Chi Aya Oye'), list('bisi femi kunle tayo nkwo chukwu deji wumi lola')],
    rare: 0.35,
  },
  {
    share: 0.05,
    forenames: list(
      'Andrei Ioana Olena Олена Luca Sofia Matei Анна Artem Daria Bohdan Elena Mihai Anastasia Danylo Viktoria Ștefan Mădălina Иван Solomiya 小明 Wei José Inês Tiago Beatriz João Mariana Lukas Emilija',
    ),
    surnames: list(
      'Popescu Shevchenko Шевченко Ionescu Popa Kovalenko Silva Santos Nguyen Wang 王 Chen Dumitru Bondarenko Radu Ferreira Stan Kazlauskas Pereira Marin Tkachenko Costa Petrauskas Tran Stoica Boyko Núñez Lungu Melnyk García',
    ),
    pieces: [list('Bog Cos Dra Iv Kov Mun Pav Rus Vas Zah'), list('escu enko ovič eanu aru iuk ov aitis')],
    rare: 0.35,
  },
  {
    share: 0.04,
    forenames: list(
      'Siobhan Liam Niamh Sean Aoife Cian Caoimhe Oisin Saoirse Eoin Roisin Conor Orla Fionn Ciara Callum Isla Fraser Eilidh Angus Kirsty Hamish Ailsa Ewan',
    ),
    surnames: list(
      'Murphy Kelly Byrne Ryan Walsh Doyle McCarthy Gallagher Doherty Kennedy Lynch Murray Quinn Moore McLoughlin O’Neil O’Connor O’Brien McDonald Campbell Stewart MacLeod Mackenzie Reid Sinclair',
    ),
    pieces: [list('Mac Mc O’ Fitz Gil'), list('Gowan Sweeney Hanlon Gerald Leary Christ Tavish Namara Rory Patrick')],
    rare: 0.12,
  },
]

/** The oldest are in year 13. */
const YEARS = 14
const FIRST_BIRTHDAY = civilDate('2008-09-01')
const DAYS = YEARS * 365
const DISTRICTS = Array.from({ length: 24 }, (_, n) => `ZZ${n + 1}`)

/**
 * As many children as asked for, the same ones each time: names by their frequency, some with middle names, two surnames,
 * a surname or a UPN of before.
 * @param urns their schools
 */
export function* illustrativePupils(count: number, urns: readonly string[], seed = 6): Generator<IllustrativePupil> {
  const dice = new Dice(seed)
  for (let n = 0; n < count; n++) {
    const community = dice.of(COMMUNITIES)
    const surname = surnameOf(community, dice)
    const age = dice.below(DAYS)
    yield {
      id: dice.uuid(),
      upn: upnOf(n),
      formerUpn: dice.happens(0.03) ? upnOf(n + count) : null,
      forename: dice.commonOf(community.forenames),
      middleNames: dice.happens(0.5) ? dice.commonOf(community.forenames) : null,
      surname: dice.happens(0.04) ? `${surname}-${surnameOf(community, dice)}` : surname,
      formerSurname: dice.happens(0.05) ? surnameOf(dice.of(COMMUNITIES), dice) : null,
      birthDate: addDays(FIRST_BIRTHDAY, age),
      ncYear: Math.min(13, YEARS - 1 - Math.floor(age / 365)),
      schoolUrn: urns[dice.below(urns.length)]!,
      parent: `${dice.commonOf(community.forenames)} ${surname}`,
      postcode: `${DISTRICTS[dice.below(DISTRICTS.length)]} ${dice.below(10)}${dice.letter()}${dice.letter()}`,
    }
  }
}

const surnameOf = ({ surnames, pieces: [one, other], rare }: Community, dice: Dice): string =>
  dice.happens(rare) ? one[dice.below(one.length)]! + other[dice.below(other.length)]! : dice.commonOf(surnames)

function upnOf(n: number): string {
  const body = `99801${String(n).padStart(7, '0')}`
  return upnCheckLetter(body) + body
}

const POSTCODE_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ'

/** Chance that falls the same way each time (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  /** From 0 to below 1. */
  roll(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  below(limit: number): number {
    return Math.floor(this.roll() * limit)
  }

  happens(share: number): boolean {
    return this.roll() < share
  }

  /** The first of a list is the commonest: the n-th has 1 ÷ (n + 3) of the weight, as names of a population fall off. */
  commonOf(names: readonly string[]): string {
    const span = Math.log((names.length + 3) / 3)
    return names[Math.min(names.length - 1, Math.floor(3 * Math.exp(this.roll() * span) - 3))]!
  }

  of<T extends { share: number }>(all: readonly T[]): T {
    let rest = this.roll()
    return all.find(({ share }) => (rest -= share) < 0) ?? all[0]!
  }

  letter(): string {
    return POSTCODE_LETTERS[this.below(POSTCODE_LETTERS.length)]!
  }

  uuid(): string {
    const hex = Array.from({ length: 4 }, () =>
      Math.floor(this.roll() * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ).join('')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
  }
}
