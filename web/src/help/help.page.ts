import { Controller, Get } from '@nestjs/common'
import { ForEveryone, page, type Page } from '../page'

@Controller()
@ForEveryone()
export class HelpPage {
  @Get('help')
  help(): Page {
    return page('help/help', { title: 'Help' })
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
