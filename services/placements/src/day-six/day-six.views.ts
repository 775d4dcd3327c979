import { z } from 'zod'
import type { CaseFacts } from '../cases/case-facts.service'
import { views } from '../fields'
import type { Provider } from '../providers/provider.entity'
import type { DaySixProvision } from './day-six-provision.entity'

export const ProvisionView = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    caseReference: z.string(),
    pupilName: z.string(),
    ncYear: z.string(),
    providerCode: z.string(),
    providerName: z.string(),
    state: z.enum(['arranged', 'started', 'ended']),
    startsOn: views.day,
    startsAt: z.string(),
    endsAt: z.string(),
    hoursPerWeek: z.number(),
    hoursReason: z.string().nullable(),
    reportTo: z.string(),
    addressLines: z.array(z.string()),
    consentToShortNotice: z.boolean(),
    deviceNeeds: z.string().nullable(),
    transport: z.string().nullable(),
    manualReason: z.string().nullable(),
    arrangedAt: views.instant,
    startedOn: views.day.nullable(),
    endedOn: views.day.nullable(),
    endReason: z.string().nullable(),
  })
  .meta({ id: 'Provision' })

/** The child's name is asked of referrals when it is shown: it is kept nowhere here. */
export const provisionView = (
  provision: DaySixProvision,
  provider: Provider,
  facts: Pick<CaseFacts, 'pupilName' | 'ncYear'>,
): z.output<typeof ProvisionView> => ({
  id: provision.id,
  caseId: provision.caseId,
  caseReference: provision.caseReference,
  pupilName: facts.pupilName,
  ncYear: facts.ncYear,
  providerCode: provider.code,
  providerName: provider.name,
  state: provision.state,
  startsOn: provision.startsOn,
  startsAt: provision.startsAt,
  endsAt: provision.endsAt,
  hoursPerWeek: provision.hoursPerWeek,
  hoursReason: provision.hoursReason,
  reportTo: provision.reportTo,
  addressLines: provider.addressLines,
  consentToShortNotice: provision.consentToShortNotice,
  deviceNeeds: provision.deviceNeeds,
  transport: provision.transport,
  manualReason: provision.manualReason,
  arrangedAt: provision.arrangedAt.toISOString(),
  startedOn: provision.startedOn,
  endedOn: provision.endedOn,
  endReason: provision.endReason,
})
