import { Controller, Get, Param, Query } from '@nestjs/common'
import { read } from '../api'
import { type CsvFile, csvFile, wantsCsv } from '../csv'
import { choice, emptyForm, type Posted } from '../forms'
import { asked, listing } from '../listing'
import { AlsoAsFile, CASE_STAFF, For, page, type Page, Visit, type Visiting } from '../page'
import type { Placement, Provider, Provision } from '../placements/child'
import { placementTag } from '../placements/placement.view'
import { day, plural, timeOfDay } from '../present'

export const KINDS: Record<Provider['kind'], string> = {
  'education-centre': 'Education centre',
  'support-centre': 'Support centre',
  aep: 'Alternative education provision',
}

/** Where children can go, and how full it is. */
@Controller('providers')
@For(...CASE_STAFF)
export class ProvidersPage {
  @Get()
  @AlsoAsFile()
  async list(@Query() query: Posted, @Visit() visit: Visiting): Promise<Page | CsvFile> {
    const kind = choice(query, 'kind', Object.keys(KINDS) as Provider['kind'][])
    const { items } = await read(visit.placements.GET('/api/v1/providers', { params: { query: { kind } } }))
    if (wantsCsv(query)) return providersFile(items)
    return page('providers/providers', {
      title: 'Providers',
      items: items.map((one) => ({ ...one, kindWords: KINDS[one.kind] })),
      list: listing('/providers', asked({ kind }), { total: items.length }),
      kinds: [
        { value: '', text: 'Any kind' },
        ...Object.entries(KINDS).map(([value, words]) => ({ value, text: words })),
      ],
      form: emptyForm(query),
    })
  }

  @Get(':code')
  async show(@Param('code') code: string, @Visit() visit: Visiting): Promise<Page> {
    const params = { params: { path: { code } } }
    const [provider, pupils, { items }] = await Promise.all([
      read(visit.placements.GET('/api/v1/providers/{code}', params)),
      read(visit.placements.GET('/api/v1/providers/{code}/pupils', params)),
      read(visit.placements.GET('/api/v1/providers/{code}/waiting-list', params)),
    ])
    return providerPage(provider, pupils, items)
  }
}

const providersFile = (providers: Provider[]): CsvFile =>
  csvFile(
    'providers',
    {
      Provider: ({ name }) => name,
      Code: ({ code }) => code,
      Kind: ({ kind }) => KINDS[kind],
      'Key stages': ({ keyStages }) => keyStages.join(' '),
      Places: ({ places }) => places,
      Free: ({ free }) => free,
      Waiting: ({ waiting }) => waiting,
    },
    providers,
  )

export function providerPage(
  provider: Provider,
  { provisions, placements }: { provisions: Provision[]; placements: Placement[] },
  waiting: Placement[],
): Page {
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  return page('providers/provider', {
    title: provider.name,
    places: [
      { count: provider.places, text: 'places' },
      { count: provider.free, text: 'free' },
      { count: waiting.length, text: 'waiting', alert: waiting.length > 0 && provider.free > 0 },
    ],
    rows: [
      row('Kind', KINDS[provider.kind]),
      row('Key stages', provider.keyStages.join(', ')),
      row('Address', provider.addressLines.join(', ')),
      row(
        'Day',
        `${timeOfDay(provider.morningStarts)} to ${timeOfDay(provider.afternoonEnds)}, afternoon from ${timeOfDay(provider.afternoonStarts)}`,
      ),
      row('Report to', provider.reportTo),
      row('Contact', [provider.telephone, provider.email].filter(Boolean).join(', ')),
      row('Term dates', provider.hostUrn ? `Those of the host school, ${provider.hostUrn}` : 'Those of the authority'),
    ],
    pupils: [
      ...provisions.map((one) => ({
        name: one.pupilName,
        href: `/provisions/${one.id}`,
        detail: one.startedOn ? `here since ${day(one.startedOn)} while assessed` : `expected ${day(one.startsOn)}`,
      })),
      ...placements.map((one) => ({
        name: one.pupilName,
        href: `/placements/${one.id}`,
        detail: one.startedOn
          ? `here since ${day(one.startedOn)}, week ${one.week ?? 1}`
          : placementTag(one.state).text.toLowerCase(),
      })),
    ],
    waiting: waiting.map((one) => ({
      id: one.id,
      pupilName: one.pupilName,
      days: plural(one.waiting?.days ?? 0, 'day'),
    })),
    back: { href: '/providers' },
  })
}
