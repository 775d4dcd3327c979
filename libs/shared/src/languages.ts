const NAMES = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' })

/** Which the browser offers; any other is entered by its code (BCP 47). */
const OFFERED = [
  ...[
    'en',
    'ak',
    'am',
    'ar',
    'bg',
    'bn',
    'bs',
    'cs',
    'cy',
    'da',
    'de',
    'el',
    'es',
    'et',
    'fa',
    'fi',
    'fil',
    'fr',
    'gu',
  ],
  ...['ha', 'he', 'hi', 'hr', 'hu', 'ig', 'it', 'ja', 'ko', 'ku', 'ln', 'lt', 'lv', 'mk', 'ml', 'mn', 'mr', 'my', 'ne'],
  ...[
    'nl',
    'no',
    'om',
    'pa',
    'pl',
    'ps',
    'pt',
    'ro',
    'rom',
    'ru',
    'si',
    'sk',
    'sl',
    'sn',
    'so',
    'sq',
    'sr',
    'sv',
    'sw',
  ],
  ...['ta', 'te', 'th', 'ti', 'tr', 'uk', 'ur', 'uz', 'vi', 'yi', 'yo', 'yue', 'zh', 'zu'],
]

function nameOf(code: string): string | undefined {
  try {
    return NAMES.of(code)
  } catch {
    return undefined
  }
}

/** `pl` as `Polish`; what is no code stands as it was written. */
export const languageWords = (code: string): string => nameOf(code) ?? code

/** What is offered, by name. */
export const LANGUAGES = OFFERED.map(languageWords)

/** As its box shows it: so that what is read from there is the same code again. */
export const languageTyped = (code: string): string => (OFFERED.includes(code) ? languageWords(code) : code)

/** The code of what was typed: a name that is offered, or any code that has one; nothing where it is neither. */
export function languageCode(typed: string): string | undefined {
  const offered = OFFERED.find((code) => languageWords(code).toLowerCase() === typed.toLowerCase())
  return offered ?? (nameOf(typed.toLowerCase()) && typed.toLowerCase())
}

/** What is said where neither was typed. */
export const NO_LANGUAGE = 'Choose a language of the list, or enter its code, like pl'
