import type { Role } from '@daysix/platform/principal'
import { Controller, Get, Req } from '@nestjs/common'
import { homeOf } from '../navigation'
import { ForEveryone, hasNoRole, page, type Page, type WithVisit } from '../page'
import { placesOf } from '../set-up/places'
import { inWords } from '../users/roles'

const HELP = '/help'

@Controller()
@ForEveryone()
export class HelpPage {
  /** Also where they come to who have no role, as every other page is shut to them, or one that has no page to begin at. */
  @Get('help')
  help(@Req() request: WithVisit): Page {
    const roles = request.visit?.person.roles ?? []
    return helpPage(hasNoRole(request), roles.length > 0 && homeOf(roles) === HELP ? roles : [])
  }

  @Get('help/accessibility')
  accessibility(): Page {
    return page('help/accessibility', { title: 'Accessibility statement' })
  }

  @Get('help/privacy')
  privacy(): Page {
    return page('help/privacy', { title: 'Privacy and cookies' })
  }
}

/** @param beginHere the roles of whoever has no other page to begin at */
export const helpPage = (noRole: boolean, beginHere: readonly Role[] = []): Page =>
  page('help/help', {
    ...{ title: 'Help', hasNoRole: noRole },
    beginHere: beginHere.length > 0 && { roles: beginHere.map(inWords).join(', '), places: placesOf(beginHere) },
  })
