import type { Posted } from '../forms'
import { type Often, page, type Page } from '../page'
import { plural } from '../present'
import type { TooOften } from '../troubles'
import { typedIn } from '../typed'
import { carriedOf } from './changed-meanwhile'

const WORDS: Record<Often, string> = {
  'sign-in': 'More people have signed in from where you are than we expect in a few minutes.',
  search: 'You have searched more often than we expect of one person in a minute.',
  file: 'You have taken more files than we expect of one person in a few minutes.',
}

/** What was typed is sent again by one button, once there is a turn. @param address where it was sent */
export function tooOften({ what, after }: TooOften, method: string, posted: Posted, address: string): Page {
  const { _csrf: _, ...answers } = posted
  return page('layout/too-often', {
    title: 'Wait a little, then try again',
    status: 429,
    words: WORDS[what],
    wait: after > 60 ? plural(Math.ceil(after / 60), 'minute') : plural(after, 'second'),
    ...{ address, typed: typedIn(posted), asks: method === 'POST' },
    carried: carriedOf(answers),
  })
}
