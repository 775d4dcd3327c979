import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Limited } from '@daysix/platform/limited'
import { Action } from '@daysix/platform/policy'
import { Body, Controller, HttpCode, Post } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { day } from '../answers'
import { PupilSearch } from './pupil-search.service'
import { FoundPupils } from './pupil-search.views'

const SearchBody = z.object({
  /** In any script and any order, whole or in part, as it is heard or written. */
  name: z.string().max(200).optional(),
  birthDate: day('Enter the date of birth, like 31 5 2012').optional(),
  /** The first four characters or more; a former or a temporary one too. */
  upn: z.string().max(20).optional(),
  /** Of the family, the first part or all of it. */
  postcode: z.string().max(10).optional(),
  reference: z.string().max(20).optional(),
})

@Controller('pupils/search')
@ApiTags('pupils')
export class PupilSearchController {
  constructor(private readonly pupils: PupilSearch) {}

  /**
   * Children like the one asked for, the likeliest first; a school finds its own pupils only. Asked by POST, so that no name
   * stands in an address; each search is recorded with the children it showed.
   */
  @Post()
  @Limited('search')
  @HttpCode(200)
  @Action('read-pupils')
  @ApiOkResponse({ standardSchema: FoundPupils })
  search(
    @Who() who: Visitor,
    @Body({ schema: SearchBody }) body: z.output<typeof SearchBody>,
  ): Promise<z.output<typeof FoundPupils>> {
    return this.pupils.search(who, body)
  }
}
