import { email } from '@daysix/platform/fields'
import { Action } from '@daysix/platform/policy'
import { type Visitor, Who } from '@daysix/platform/authorisation'
import { CaseSight, known, RESTRICTED } from '@daysix/platform/sight'
import { Body, Controller, Get, HttpStatus, Param, Post, Query, Res } from '@nestjs/common'
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { evaluate } from '@daysix/shared/clocks'
import { z } from 'zod'
import { Calendars } from '../cases/calendars.service'
import { StaySettings } from '../cases/stay-settings.service'
import { CaseDirectory } from '../cases/case-facts.service'
import { provisionView, ProvisionView } from '../day-six/day-six.views'
import { time, views, words } from '../fields'
import { PlacementView, PlacementViews } from '../placements/placement-views.service'
import { KEY_STAGES } from './key-stages'
import { PROVIDER_KINDS } from './provider.entity'
import { ProvidersService, type ProviderWithPlaces } from './providers.service'

const HELD_FOR = 'Enter for how many school days an offer holds a place, between 1 and 20'

const SaveProvider = z
  .object({
    code: z
      .string()
      .trim()
      .regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/, 'Use capitals, digits and hyphens, like KS34-EC'),
    name: words('Enter the name', 200),
    kind: z.enum(PROVIDER_KINDS, 'Select what kind of provider it is'),
    keyStages: z.array(z.enum(KEY_STAGES, 'Select key stages from the list')).min(1, 'Select at least one key stage'),
    places: z.number('Enter the number of places').int().min(0).max(500),
    addressLines: z
      .array(words('Enter a line of the address', 200))
      .min(1, 'Enter the address')
      .max(6, 'Enter the address in 6 lines or fewer'),
    morningStarts: time('Enter when the morning starts, like 09:00'),
    afternoonStarts: time('Enter when the afternoon starts, like 13:00'),
    afternoonEnds: time('Enter when the afternoon ends, like 15:00'),
    reportTo: words('Enter who a child reports to', 200),
    email: email('Enter an email address, like office@centre.example'),
    telephone: z.string().trim().max(40, 'Use 40 characters or fewer').default(''),
    hostUrn: z
      .string()
      .regex(/^\d{6}$/, 'Enter the URN of the host school, 6 digits')
      .nullable()
      .default(null),
    transport: z.string().trim().max(500, 'Use 500 characters or fewer').default(''),
    offerSchoolDays: z.number(HELD_FOR).int(HELD_FOR).min(1, HELD_FOR).max(20, HELD_FOR).default(3),
  })
  .superRefine(({ kind, keyStages, morningStarts, afternoonStarts, afternoonEnds }, { addIssue }) => {
    const refuse = (field: string, message: string) => addIssue({ code: 'custom', path: [field], message })
    if (kind === 'aep' && keyStages.some((stage) => stage !== 'KS4'))
      refuse('keyStages', 'An alternative education provider is for Key Stage 4 only')
    if (afternoonStarts <= morningStarts) refuse('afternoonStarts', 'The afternoon must start after the morning')
    if (afternoonEnds <= afternoonStarts) refuse('afternoonEnds', 'The afternoon must end after it starts')
  })
  .meta({ id: 'SaveProvider' })

export const ProviderView = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    kind: z.enum(PROVIDER_KINDS),
    keyStages: z.array(z.string()),
    places: z.number().int(),
    taken: z.number().int(),
    free: z.number().int(),
    waiting: z.number().int(),
    addressLines: z.array(z.string()),
    morningStarts: z.string(),
    afternoonStarts: z.string(),
    afternoonEnds: z.string(),
    reportTo: z.string(),
    email: z.string(),
    telephone: z.string(),
    transport: z.string(),
    hostUrn: z.string().nullable(),
    calendarOf: z.string(),
  })
  .meta({ id: 'Provider' })

const ProviderList = z.object({ items: z.array(ProviderView) }).meta({ id: 'ProviderList' })

const ProviderPupils = z
  .object({
    provisions: z.array(ProvisionView),
    placements: z.array(PlacementView),
    unreported: z
      .array(PlacementView.extend({ reportDueOn: views.day.nullable() }).meta({ id: 'UnreportedPlacement' }))
      .meta({ description: 'Ended, and the school has not had the report (PL-06).' }),
  })
  .meta({ id: 'ProviderPupils' })

const WaitingList = z.object({ items: z.array(PlacementView) }).meta({ id: 'WaitingList' })

export const providerView = ({
  provider,
  taken,
  free,
  waiting,
}: ProviderWithPlaces): z.output<typeof ProviderView> => ({
  id: provider.id,
  code: provider.code,
  name: provider.name,
  kind: provider.kind,
  keyStages: provider.keyStages,
  places: provider.places,
  taken,
  free,
  waiting,
  addressLines: provider.addressLines,
  morningStarts: provider.morningStarts,
  afternoonStarts: provider.afternoonStarts,
  afternoonEnds: provider.afternoonEnds,
  reportTo: provider.reportTo,
  email: provider.email,
  telephone: provider.telephone,
  transport: provider.transport,
  hostUrn: provider.hostUrn,
  calendarOf: provider.calendarOf,
})

const ListProviders = z.object({ kind: z.enum(PROVIDER_KINDS).optional() })

@ApiTags('providers')
@Controller('providers')
export class ProvidersController {
  constructor(
    private readonly providers: ProvidersService,
    private readonly placementViews: PlacementViews,
    private readonly cases: CaseDirectory,
    private readonly calendars: Calendars,
    private readonly settings: StaySettings,
    private readonly sight: CaseSight,
  ) {}

  @Get()
  @Action('list-providers')
  @ApiOkResponse({ standardSchema: ProviderList })
  async list(@Query({ schema: ListProviders }) { kind }: z.output<typeof ListProviders>, @Who() who: Visitor) {
    return { items: (await this.providers.list(who, kind)).map(providerView) }
  }

  /** Enters a provider or changes the one with this code: 201 new, 200 known. */
  @Post()
  @Action('save-provider')
  @ApiCreatedResponse({ standardSchema: ProviderView })
  @ApiOkResponse({ standardSchema: ProviderView })
  async save(
    @Body({ schema: SaveProvider }) details: z.output<typeof SaveProvider>,
    @Who() who: Visitor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { provider, isNew } = await this.providers.save(details, who)
    response.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
    return providerView(await this.providers.one(provider.code, who))
  }

  @Get(':code')
  @Action('list-providers')
  @ApiOkResponse({ standardSchema: ProviderView })
  async one(@Param('code') code: string, @Who() who: Visitor) {
    return providerView(await this.providers.one(code, who))
  }

  /** Everybody who is there or expected, and those who left without a report while their case goes on. */
  @Get(':code/pupils')
  @Action('see-provider-pupils')
  @ApiOkResponse({ standardSchema: ProviderPupils })
  async pupils(@Param('code') code: string, @Who() who: Visitor) {
    const sight = await this.sight.outOfSight(who)
    const all = await this.providers.pupils(code, who)
    const [provisions, placements, unreported] = [
      known(all.provisions, sight),
      all.placements,
      known(all.unreported, sight),
    ]
    const { provider } = await this.providers.one(code, who)
    const calendar = unreported.length > 0 ? await this.calendars.of(provider.calendarOf) : undefined
    const closed = await Promise.all(unreported.map(async ({ caseId }) => (await this.cases.shown(caseId)).closed))
    const owed = unreported.filter((_placement, index) => !closed[index])
    return {
      provisions: await Promise.all(
        provisions.map(async (provision) =>
          provisionView(
            provision,
            provider,
            sight.shut.has(provision.caseId)
              ? { pupilName: RESTRICTED, ncYear: '' }
              : await this.cases.shown(provision.caseId),
          ),
        ),
      ),
      placements: await this.placementViews.inSight(placements, sight),
      unreported: await Promise.all(
        owed.map(async (placement) => ({
          ...(await this.placementViews.inSight([placement], sight))[0],
          reportDueOn:
            evaluate('PL-06', { endedOn: placement.endedOn! }, calendar!, await this.settings.of(placement)).dueOn ??
            null,
        })),
      ),
    }
  }

  /** Longest waiting first. */
  @Get(':code/waiting-list')
  @Action('see-provider-pupils')
  @ApiOkResponse({ standardSchema: WaitingList })
  async waitingList(@Param('code') code: string, @Who() who: Visitor) {
    const waiting = await this.providers.waitingList(code, who)
    return { items: await this.placementViews.inSight(waiting, await this.sight.outOfSight(who)) }
  }
}
