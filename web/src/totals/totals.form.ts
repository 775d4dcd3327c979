import { answered } from '../cases/record'
import { choice, only, type Posted, readDate, text } from '../forms'

export const CATEGORY_WORDS = { SUSP: 'Suspension', LNCH: 'Suspension at lunchtimes' } as const
const CATEGORIES = ['SUSP', 'LNCH'] as const
const WHOLE = 'whole'

export function readSuspension(posted: Posted) {
  const category = choice(posted, 'category', CATEGORIES)
  const starts = readDate(posted, 'startsOn', 'the first day', { example: '10 11 2026' })
  const ends = readDate(posted, 'endsOn', 'the last day', { example: '12 11 2026' })
  const startSession = choice(posted, 'startSession', ['PM', WHOLE])
  const endSession = choice(posted, 'endSession', ['AM', WHOLE])
  const isLunch = category === 'LNCH'
  const errors = only({
    category: !category && 'Select what kind it is',
    startsOn: starts.error,
    startSession: !isLunch && !startSession && 'Select how much of the first day it takes',
    endsOn: ends.error,
    endSession: !isLunch && !endSession && 'Select how much of the last day it takes',
  })
  return answered(errors, {
    category: category!,
    startsOn: starts.on! as string,
    endsOn: ends.on! as string,
    ...(!isLunch && startSession === 'PM' && { startSession: 'PM' as const }),
    ...(!isLunch && endSession === 'AM' && { endSession: 'AM' as const }),
  })
}

/** Whole and half days, as a person writes them: `4`, `2.5`, `2½`. */
function readDays(said: string): number | undefined {
  const written = said.replace('½', '.5').replace(',', '.')
  return /^\d{0,2}(\.[05]0*)?$/.test(written) && written !== '' ? Number(written) : undefined
}

export function readEarlier(posted: Posted) {
  const schoolName = text(posted, 'schoolName')
  const term = text(posted, 'term')
  const days = readDays(text(posted, 'days'))
  const errors = only({
    schoolName: !schoolName && 'Enter the name of the school',
    term: !term && 'Select the term',
    days: !days && 'Enter how many school days, like 4 or 2.5',
  })
  return answered(errors, { schoolName, term, days: days! })
}

export function readWithdrawal(posted: Posted) {
  const because = text(posted, 'because')
  return answered(only({ because: !because && 'Enter why it does not count' }), { because })
}
