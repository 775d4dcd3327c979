import { Controller, Get, Req } from '@nestjs/common'
import { ForEveryone, hasNoRole, page, type Page, type WithVisit } from '../page'

@Controller()
@ForEveryone()
export class HelpPage {
  /** Also where whoever has no role comes to, as every other page is shut to them. */
  @Get('help')
  help(@Req() request: WithVisit): Page {
    return helpPage(hasNoRole(request))
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

export const helpPage = (noRole: boolean): Page => page('help/help', { title: 'Help', hasNoRole: noRole })
