import type { Visitor } from '@daysix/platform/authorisation'
import { NotAllowed } from '@daysix/platform/policy'
import { SETTINGS } from '@daysix/platform/settings'
import { codeWords } from '@daysix/shared/codes'
import { FACT_KINDS, type FactKind, kindOfFact } from '@daysix/shared/pupil-facts'
import { OUTCOMES, STAGE_WORDS } from '@daysix/shared/stages'
import { Inject, Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import { Looks } from '../audit/looks.service'
import { ExclusionCase } from '../cases/case.entity'
import { flagsOf } from '../cases/flags'
import { CaseSight, unrestricted } from '../restriction/sight.service'
import { namedSchools } from '../schools/named-schools.service'
import { namedAuthorities } from '../staff/named-authorities.service'
import { Contact } from './contact.entity'
import type { Dated } from './dated.entity'
import { authoritiesIn, factWords } from './fact-words'
import { Pupil } from './pupil.entity'
import { PupilFact } from './pupil-fact.entity'
import type { PupilRecord } from './pupil.views'
import { Registration } from './registration.entity'

/** Reads one child for the doors. Whoever looks at a child is recorded. */
@Injectable()
export class PupilReader {
  constructor(
    private readonly db: DataSource,
    private readonly sight: CaseSight,
    private readonly looks: Looks,
    @Inject(SETTINGS) private readonly settings: { AUTHORITY_CODE: string; AUTHORITY_NAME: string },
  ) {}

  /** @throws NotAllowed also for a child whose every case is hidden from this person */
  async find(id: string, who: Visitor, tx: EntityManager = this.db.manager): Promise<Pupil> {
    const query = tx.createQueryBuilder(Pupil, 'pupil').where('pupil.id = :id', { id })
    if (who.relation === 'own') query.andWhere('pupil.school_urn = any(:urns)', { urns: who.urns })
    const pupil = await this.sight.narrowPupils(query, who).getOne()
    if (!pupil) throw new NotAllowed()
    return pupil
  }

  /** For a door that shows a part of what is held; looking at it is recorded too. @throws NotAllowed */
  async findToShow(id: string, who: Visitor): Promise<Pupil> {
    const pupil = await this.find(id, who)
    await this.looks.beside(who, 'pupil', id, id)
    return pupil
  }

  /** For a door that answers a change with a part of what is held. @throws NotAllowed */
  async findToAnswer(id: string, who: Visitor): Promise<Pupil> {
    const pupil = await this.find(id, who)
    await this.looks.inAnswer(who, 'pupil', id, id)
    return pupil
  }

  /** @throws NotAllowed */
  async show(id: string, who: Visitor): Promise<PupilRecord> {
    const pupil = await this.find(id, who)
    const view = await this.view(pupil, who)
    await this.looks.at(who, 'pupil', id)
    return view
  }

  /** As whoever asks may see it. */
  async view(pupil: Pupil, who: Visitor): Promise<PupilRecord> {
    const tx = this.db.manager
    const { id: pupilId, fullName, legalForename, middleNames, legalSurname, upn, uln, birthDate, sex } = pupil
    const [registrations, facts, cases, isAddressRestricted] = await Promise.all([
      tx.findBy(Registration, { pupilId }),
      tx.findBy(PupilFact, { pupilId }),
      this.casesOf(tx, who, pupilId),
      tx.existsBy(Contact, { pupilId, addressRestricted: true }),
    ])
    const urns = [pupil.schoolUrn, ...registrations.map(({ urn }) => urn)]
    const codes = facts.flatMap(({ kind, value }) => authoritiesIn(kind, value))
    const [schoolOf, authorityOf] = await Promise.all([
      namedSchools(tx, urns),
      namedAuthorities(tx, codes, this.settings),
    ])
    return {
      ...{ id: pupilId, name: fullName, upn, uln, birthDate, sex, ncYear: pupil.ncYear, keyStage: pupil.keyStage },
      legalName: [legalForename, middleNames, legalSurname].filter(Boolean).join(' '),
      school: schoolOf(pupil.schoolUrn),
      flags: flagsOf(pupil, { isAddressRestricted, authorityCode: this.settings.AUTHORITY_CODE }),
      registrations: registrations.sort(latestFirst).map((one) => ({
        ...heldView(one),
        ...{ school: schoolOf(one.urn), status: one.status, statusWords: codeWords('enrolment-status', one.status) },
      })),
      version: pupil.version,
      facts: kindsFor(who)
        .flatMap((kind) => facts.filter((one) => one.kind === kind).sort(latestFirst))
        .map((one) => ({
          ...heldView(one),
          ...{
            kind: one.kind,
            kindWords: FACT_KINDS[one.kind].words,
            words: factWords(one.kind, one.value, authorityOf),
          },
          value: one.value,
        })),
      cases: cases.map(({ reference, kind, stage, outcome, imposedOn }) => ({
        ...{ reference, imposedOn, kindWords: codeWords('exclusion-kind', kind), stageWords: STAGE_WORDS[stage] },
        outcomeWords: outcome && OUTCOMES[outcome],
      })),
    }
  }

  private casesOf(tx: EntityManager, who: Visitor, pupilId: string): Promise<ExclusionCase[]> {
    const query = tx.createQueryBuilder(ExclusionCase, 'kase').where('kase.pupil_id = :pupilId', { pupilId })
    if (who.relation === 'own')
      query.andWhere('(kase.school_urn = any(:urns) or kase.responsible_urn = any(:urns))', { urns: who.urns })
    return this.sight
      .narrow(query.andWhere(unrestricted('kase')), who)
      .orderBy('kase.imposed_on', 'DESC')
      .getMany()
  }
}

const KINDS = Object.keys(FACT_KINDS) as FactKind[]

/** A school and whoever sets the system up read what the law's rules need, and nothing that is the team's alone. */
export const kindsFor = ({ roles }: Pick<Visitor, 'roles'>): FactKind[] =>
  roles.includes('caseworker') || roles.includes('manager') ? KINDS : KINDS.filter((kind) => !kindOfFact(kind).forTeam)

/** What holds, then what ended, and what never held last; each the latest first. */
const latestFirst = (a: Dated, b: Dated): number => (orderOf(a) < orderOf(b) ? 1 : -1)
const orderOf = ({ withdrawnAt, toOn, fromOn, recordedAt }: Dated): string =>
  `${withdrawnAt ? 0 : 1} ${toOn ?? '9999'} ${fromOn ?? '0000'} ${recordedAt.toISOString()}`

const heldView = ({ id, fromOn, toOn, saidBy, recordedByName, recordedAt, endedByName, ...one }: Dated) => ({
  ...{ id, fromOn, toOn, saidBy, recordedBy: recordedByName, recordedAt: recordedAt.toISOString() },
  endedBy: one.withdrawnAt ? one.withdrawnByName : endedByName,
  withdrawn: one.withdrawnAt && (one.withdrawnBecause ?? 'No reason is recorded'),
})
