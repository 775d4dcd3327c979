import { type Visitor, Who } from '@daysix/platform/authorisation'
import { Action } from '@daysix/platform/policy'
import { Controller } from '@nestjs/common'
import { GrpcMethod, Payload } from '@nestjs/microservices'
import type { CaseView } from './case.views'
import { CasesReader } from './cases-reader.service'
import { ReportService } from './report.service'

interface ReportRequest {
  idempotencyKey: string
  kind: string
  schoolUrn: string
  pupil: { upn: string; legalForename: string; legalSurname: string; birthDate: string; ncYear: string } | null
  imposedAt: string
  reasons: string[]
  reportedBy: string
}

interface CaseMessage {
  id: string
  reference: string
  kind: string
  stage: string
  outcome: string
  schoolUrn: string
  imposedAt: string
  reasons: string[]
  clocks: {
    id: string
    rule: string
    title: string
    dueOn: string
    state: string
    explanation: string
    source: string
    computedOn: string
  }[]
}

/** daysix.referrals.v1.Exclusions: the same service methods as the HTTP door. */
@Controller()
export class ExclusionsGrpc {
  constructor(
    private readonly reports: ReportService,
    private readonly reader: CasesReader,
  ) {}

  @GrpcMethod('Exclusions', 'ReportExclusion')
  @Action('report-exclusion')
  async reportExclusion(
    @Payload() request: ReportRequest,
    @Who() who: Visitor,
  ): Promise<{ case: CaseMessage; alreadyReported: boolean }> {
    const { idempotencyKey, kind, schoolUrn, pupil, imposedAt, reasons, reportedBy } = request
    const report = { kind, schoolUrn, imposedAt, reasons, reportedBy, pupil: pupil ?? {} }
    const { id, isNew } = await this.reports.report(who, report, idempotencyKey || undefined)
    const kase = await this.reader.view(await this.reader.findToAnswer(id, who))
    return { case: messageOf(kase), alreadyReported: !isNew }
  }

  @GrpcMethod('Exclusions', 'GetCase')
  @Action('read-case')
  async getCase(@Payload() { id }: { id: string }, @Who() who: Visitor): Promise<{ case: CaseMessage }> {
    return { case: messageOf(await this.reader.show(id, who)) }
  }
}

const messageOf = (kase: CaseView): CaseMessage => ({
  id: kase.id,
  reference: kase.reference,
  kind: kase.kind,
  stage: kase.stage,
  outcome: kase.outcome ?? '',
  schoolUrn: kase.school.urn,
  imposedAt: `${kase.imposedOn}T${kase.imposedTime}`,
  reasons: kase.reasons.map(({ code }) => code),
  clocks: kase.clocks.map(({ id, rule, title, dueOn, state, explanation, source, byHand }) => ({
    ...{ id, rule, title, state, explanation, source },
    dueOn: dueOn ?? '',
    computedOn: byHand?.computedOn ?? '',
  })),
})
