import type { Sample } from '../sample.test-support'
import { setUpPage } from './set-up.page'

export const SAMPLES: Sample[] = [
  { name: 'what is set up', page: setUpPage(['admin']) },
  { name: 'what is set up, for a manager', page: setUpPage(['manager']) },
]
