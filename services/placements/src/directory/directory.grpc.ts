import type { Visitor } from '@daysix/platform/authorisation'
import { Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { requireIds } from '@daysix/platform/validation'
import { Controller } from '@nestjs/common'
import { GrpcMethod, Payload } from '@nestjs/microservices'
import { PROVIDER_KINDS, type ProviderKind } from '../providers/provider.entity'
import { ProvidersService } from '../providers/providers.service'
import { DirectoryService, type Subject } from './directory.service'

interface RecipientsRequest extends Omit<Subject, 'weekBegins' | 'stepId'> {
  audience: string
  providerId: string
}

@Controller()
@Action('directory')
export class DirectoryDoor {
  constructor(
    private readonly directory: DirectoryService,
    private readonly providers: ProvidersService,
  ) {}

  @GrpcMethod('Directory', 'GetRecipients')
  async getRecipients(@Payload() request: RecipientsRequest) {
    const { caseId, provisionId, placementId, providerId } = request
    requireIds({ caseId, provisionId, placementId, providerId })
    const centre = request.audience === 'centre' ? await this.directory.centre(request) : undefined
    if (!centre) return { recipients: [] }
    return { recipients: [{ id: centre.id, kind: 'centre', name: centre.name, email: centre.email }] }
  }

  @GrpcMethod('Directory', 'GetMergeFields')
  async getMergeFields(@Payload() request: Subject) {
    const { caseId, provisionId, placementId, stepId } = request
    requireIds({ caseId, provisionId, placementId, stepId })
    const fields = await this.directory.mergeFields(request)
    return { fields: Object.entries(fields).map(([name, value]) => ({ name, value })) }
  }

  /** An unknown kind has no providers. */
  @GrpcMethod('Directory', 'ListProviders')
  @Action('list-providers')
  async listProviders(@Payload() { kind }: { kind: string }, @Who() who: Visitor) {
    const isKind = (PROVIDER_KINDS as readonly string[]).includes(kind)
    if (kind && !isKind) return { providers: [] }
    const listed = await this.providers.list(who, (kind || undefined) as ProviderKind | undefined)
    return {
      providers: listed.map(({ provider: { id, code, name, kind, places, keyStages }, free }) => ({
        id,
        code,
        name,
        kind,
        places,
        free,
        keyStages,
      })),
    }
  }
}
