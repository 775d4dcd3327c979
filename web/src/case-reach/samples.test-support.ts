import { emptyForm } from '../forms'
import { refusedForm } from '../page'
import type { Sample } from '../sample.test-support'
import { areasPage } from './areas.page'
import { readAreas, readReach } from './case-reach.form'
import { type CaseReach, reachPage } from './case-reach.page'

const LONG = 'Fellside, Wharfedale-on-the-Water and the villages <north> of the river'
const REACH: CaseReach = {
  reach: 'area',
  history: [{ reach: 'area', reason: 'Two <teams>', by: 'Adele Frost', at: '2026-11-10T11:00:00.000Z' }],
  areas: [
    { name: 'North', schools: 12, people: 3 },
    { name: LONG, schools: 1, people: 0 },
    { name: 'Old West', schools: 0, people: 1 },
  ],
}
const NEW: CaseReach = { reach: 'every', history: [], areas: [] }
const WHO = { id: '0198c0de-58a6-7f0f-a3ce-0c3ad1b1c0d1', name: 'Éloïse Ó Dónaill-Fitzgerald', offered: REACH.areas }

export const SAMPLES: Sample[] = [
  { name: 'how far a caseworker reaches', page: reachPage(REACH, emptyForm({ reach: 'area', etag: '"1"' })) },
  { name: 'how far a caseworker reaches, no areas yet', page: reachPage(NEW, emptyForm({ reach: 'every' })) },
  {
    name: 'how far a caseworker reaches, nothing answered',
    page: reachPage(REACH, refusedForm({}, readReach({}).errors)),
  },
  { name: 'the areas of a user', page: areasPage(WHO, emptyForm({ areas: ['Old West', LONG] })) },
  { name: 'the areas of a user, none to choose', page: areasPage({ ...WHO, offered: [] }, emptyForm()) },
  {
    name: 'the areas of a user, without a reason',
    page: areasPage(WHO, refusedForm({ areas: ['North'] }, readAreas({}).errors)),
  },
]
