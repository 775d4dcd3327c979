import { emptyForm } from '../forms'
import { listing } from '../listing'
import { A_PROVISION } from '../day-six/samples.test-support'
import { A_PLACEMENT } from '../placements/samples.test-support'
import type { Provider } from '../placements/child'
import { type Sample, sample } from '../sample.test-support'
import { providerPage } from './providers.page'

const NORTH: Provider = {
  id: '6f1c2a52-58a6-4f0f-a3ce-0c3ad1b1c001',
  code: 'SSC-NORTH',
  name: 'Support Centre North',
  kind: 'support-centre',
  keyStages: ['KS2', 'KS3'],
  places: 8,
  taken: 7,
  free: 1,
  waiting: 1,
  addressLines: ['2 Hill Road', 'Northmere'],
  morningStarts: '09:00',
  afternoonStarts: '13:00',
  afternoonEnds: '15:00',
  reportTo: 'Reception',
  email: 'north@centres.example',
  telephone: '01632 960010',
  transport: '',
  hostUrn: '900002',
  calendarOf: '900002',
}

const LIST = { title: 'Providers', kinds: [], list: listing('/providers', {}, { total: 1 }), form: emptyForm() }

export const SAMPLES: Sample[] = [
  sample('the list of providers', 'providers/providers', {
    ...LIST,
    items: [{ ...NORTH, kindWords: 'Support centre' }],
  }),
  sample('no providers yet', 'providers/providers', { ...LIST, items: [] }),
  {
    name: 'a provider',
    page: providerPage(NORTH, { provisions: [A_PROVISION], placements: [A_PLACEMENT] }, [
      { ...A_PLACEMENT, waiting: { position: 1, days: 3 } },
    ]),
  },
  {
    name: 'a provider without pupils',
    page: providerPage({ ...NORTH, hostUrn: null }, { provisions: [], placements: [] }, []),
  },
]
