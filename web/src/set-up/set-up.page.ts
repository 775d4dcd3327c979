import { Controller, Get } from '@nestjs/common'
import { For, page, type Page, Visit, type Visiting } from '../page'
import { placesOf, WHO_SETS_UP } from './places'

/** Everything that is set once and for everybody, in one place: to each what is theirs to see. */
@Controller('set-up')
@For(...WHO_SETS_UP)
export class SetUpPage {
  @Get()
  show(@Visit() visit: Visiting): Page {
    return setUpPage(visit.person.roles)
  }
}

export const setUpPage = (roles: readonly string[]): Page =>
  page('set-up/set-up', { title: 'Set-up', places: placesOf(roles) })
