import type { components } from '@daysix/contracts/generated/placements'
import { read } from '../api'
import { type Child as CaseChild, yearWords } from '../cases/kase'
import type { Visiting } from '../page'

type Schemas = components['schemas']
export type Placement = Schemas['Placement']
export type PlacementDetail = Schemas['PlacementDetail']
export type Provision = Schemas['Provision']
export type Provider = Schemas['Provider']
export type Register = Schemas['Register']
export type Review = Schemas['Review']
export type Reintegration = Schemas['Reintegration']

/** Who a page is about, as the identity bar shows it. */
export type Child = Omit<CaseChild, 'flags'> & Partial<Pick<CaseChild, 'flags'>>

export { caseOf, childOf as childOfCase } from '../cases/kase'

/** From our own record: a centre may not read the case itself. */
export const childOf = (one: {
  caseReference: string
  pupilName: string
  ncYear?: string
  providerName?: string | null
}): Child => ({
  reference: one.caseReference,
  pupilName: one.pupilName,
  facts: [year(one.ncYear), one.providerName ?? ''].filter(Boolean),
})

const year = (ncYear: string | null | undefined): string => (ncYear ? yearWords(ncYear) : '')

export const placementOf = (id: string, visit: Visiting): Promise<PlacementDetail> =>
  read(visit.placements.GET('/api/v1/placements/{id}', { params: { path: { id } } }))
