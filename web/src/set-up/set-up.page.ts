import { Controller, Get } from '@nestjs/common'
import { For, page, type Page } from '../page'
import { SET_UP, WHO_SETS_UP } from './places'

/** Everything that is set once and for everybody, in one place. */
@Controller('set-up')
@For(...WHO_SETS_UP)
export class SetUpPage {
  @Get()
  show(): Page {
    return setUpPage()
  }
}

export const setUpPage = (): Page => page('set-up/set-up', { title: 'Set-up', places: SET_UP })
