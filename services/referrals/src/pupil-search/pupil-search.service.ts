import type { Visitor } from '@daysix/platform/authorisation'
import type { CivilDate } from '@daysix/shared/civil-date'
import { STAGE_WORDS } from '@daysix/shared/stages'
import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager, In } from 'typeorm'
import { Looks } from '../audit/looks.service'
import { ExclusionCase } from '../cases/case.entity'
import { Pupil } from '../pupils/pupil.entity'
import { CaseSight, shown, unrestricted } from '../restriction/sight.service'
import { namedSchools } from '../schools/named-schools.service'
import { type AskedFor, type Sought, soughtOf } from './asked'
import { type Closeness, foundBy, isWhoWasAskedFor, matchOf } from './closeness'
import type { FoundPupil, FoundPupils } from './pupil-search.views'

/** How many are shown: who does not find the child among them says more of it. */
const MOST = 20

/** Finds children by what is known of them, the likeliest first; each search is recorded with the children it showed. */
@Injectable()
export class PupilSearch {
  constructor(
    private readonly db: DataSource,
    private readonly sight: CaseSight,
    private readonly looks: Looks,
  ) {}

  /** @throws SearchNeedsMore */
  async search(who: Visitor, asked: AskedFor): Promise<FoundPupils> {
    const sought = soughtOf(asked)
    const tx = this.db.manager
    const found = await this.findMisspeltToo(tx, who, sought)
    const restricted = found.length === 0 && sought.reference ? await this.shut(tx, who, sought.reference) : null
    const items = await this.views(tx, who, sought, found.slice(0, MOST))
    await this.looks.among(
      tx,
      who,
      Object.keys(sought),
      items.map(({ id }) => id),
    )
    return { items, more: found.length > MOST, restricted }
  }

  /**
   * A misspelt name is looked for where the name as it was written finds hardly anybody or nobody whose name is nearly that,
   * and nobody who leaves no doubt.
   */
  private async findMisspeltToo(tx: EntityManager, who: Visitor, sought: Sought): Promise<Candidate[]> {
    const found = await this.find(tx, who, sought)
    const isEnough = found.length > FEW && found.some(({ letters }) => letters !== null && letters <= 1)
    if (!sought.name || isEnough || found.some(isWhoWasAskedFor)) return found
    const ids = new Set(found.map(({ id }) => id))
    const misspelt = (await this.findMisspelt(tx, who, sought)).filter(({ id }) => !ids.has(id))
    return [...found, ...misspelt].sort((a, b) => b.score - a.score || b.likeness - a.likeness)
  }

  private findMisspelt(manager: EntityManager, who: Visitor, sought: Sought): Promise<Candidate[]> {
    const leastLike = LEAST_LIKE[sought.name!.ends.length]
    return manager.transaction(async (tx) => {
      // of this transaction alone
      await tx.query(`select set_config('pg_trgm.word_similarity_threshold', $1, true)`, [String(leastLike)])
      return this.find(tx, who, sought, byMisspeltName)
    })
  }

  private async find(tx: EntityManager, who: Visitor, sought: Sought, byEnds = byName): Promise<Candidate[]> {
    const query = tx
      .createQueryBuilder()
      .select('pupil.id', 'id')
      .addSelect(SCORE, 'score')
      .from(`(${candidates(sought, byEnds, who)})`, 'found')
      .innerJoin('pupils', 'pupil', 'pupil.id = found.id')
      .setParameters(parametersOf(sought))
    for (const column of ['likeness', 'letters', ...FLAGS]) query.addSelect(`found."${column}"`, column)
    if (who.relation === 'own') query.where('pupil.school_urn = any(:urns)', { urns: who.urns })
    return this.sight
      .narrowPupils(query, who)
      .orderBy('score', 'DESC')
      .addOrderBy('found.likeness', 'DESC')
      .addOrderBy('lower(coalesce(pupil.preferred_surname, pupil.legal_surname))')
      .addOrderBy('pupil.id')
      .limit(MOST + 1)
      .getRawMany<Candidate>()
  }

  /** A case that this person may know of and has not opened: its child is named once they have said why. */
  private async shut(tx: EntityManager, who: Visitor, reference: string): Promise<string | null> {
    const query = tx.createQueryBuilder(ExclusionCase, 'kase').where('kase.reference = :reference', { reference })
    if (who.relation === 'own') query.andWhere('kase.school_urn = any(:urns)', { urns: who.urns })
    const kase = await this.sight.narrow(query, who).getOne()
    return kase && (await this.sight.shutTo(tx, [kase.id], who)).has(kase.id) ? reference : null
  }

  private async views(
    tx: EntityManager,
    who: Visitor,
    sought: Sought,
    found: readonly Candidate[],
  ): Promise<FoundPupil[]> {
    const ids = found.map(({ id }) => id)
    const [all, cases] = await Promise.all([tx.findBy(Pupil, { id: In(ids) }), this.casesOf(tx, who, ids)])
    const pupils = new Map(all.map((pupil) => [pupil.id, pupil]))
    const urns = all.map(({ schoolUrn }) => schoolUrn)
    const schoolOf = await namedSchools(tx, urns)
    return found.flatMap((one) => {
      const pupil = pupils.get(one.id)
      // became part of another record meanwhile
      if (!pupil) return []
      const { id, upn, fullName: name, legalForename, middleNames, legalSurname, birthDate, ncYear, schoolUrn } = pupil
      return {
        ...{ id, upn, name, legalForename, middleNames, legalSurname, birthDate, ncYear },
        school: schoolOf(schoolUrn),
        foundBy: foundBy(one),
        match: matchOf(one, sought.birthDate, birthDate),
        cases: cases
          .filter(({ pupilId }) => pupilId === id)
          .map(({ reference, stage, imposedOn }) => ({ reference, stageWords: STAGE_WORDS[stage], imposedOn })),
      }
    })
  }

  /** Those that this person may open without saying why, the latest first. */
  private async casesOf(tx: EntityManager, who: Visitor, pupilIds: readonly string[]): Promise<ExclusionCase[]> {
    if (pupilIds.length === 0) return []
    const query = tx
      .createQueryBuilder(ExclusionCase, 'kase')
      .select(['kase.id', 'kase.pupilId', 'kase.reference', 'kase.stage', 'kase.imposedOn'])
      .where('kase.pupil_id = any(:pupilIds)', { pupilIds })
      .andWhere(unrestricted('kase'))
      .orderBy('kase.imposed_on', 'DESC')
    return this.sight.narrow(query, who).getMany()
  }
}

interface Candidate extends Closeness {
  id: string
  score: number
  /** In how many letters a name is otherwise than what was asked for; 3 where there are more, null where no name was. */
  letters: number | null
}

const FLAGS = ['name', 'formerName', 'upn', 'formerUpn', 'birth', 'postcode', 'reference']

/** So many are looked through at a glance. */
const FEW = 5

/**
 * A letter left out of a short or a common name changes many of its pieces: where only one or two letters are otherwise, these
 * are counted. Never as much as the very name, and of those in which as many are otherwise, the one that shares more pieces first.
 */
const NEARNESS = `greatest(found.likeness, case when found.letters <= 2 then 1 - found.letters * 0.1 end)`

/** A number is one child's own; a birthday and a name are not, and together they nearly are. */
const SCORE = `case when found.upn or found.reference then 100 when found."formerUpn" then 90 else 0 end
  + ${NEARNESS} * 50 + case when found.name then 10 else 0 end + case when found.birth then 40 else 0 end
  + case when found.postcode then 15 else 0 end`

const LEGAL = `lower((fact.value ->> 'legalForename') || ' ' || (fact.value ->> 'legalSurname'))`
/** Nothing where there is nothing to call them by but the legal name. */
const CALLED = `case when coalesce(fact.value ->> 'preferredForename', fact.value ->> 'preferredSurname') is not null then
  lower(coalesce(fact.value ->> 'preferredForename', fact.value ->> 'legalForename') || ' '
    || coalesce(fact.value ->> 'preferredSurname', fact.value ->> 'legalSurname')) end`

/**
 * How near the name asked for comes to the nearest of a pupil’s names: 1 is the same. The legal name, as the family calls the
 * child, and all of it together; where there is nothing to call them by, or nothing between, that would be the first again.
 */
const LIKENESS = `greatest(public.similarity(:words, ${LEGAL}), public.similarity(:words, ${CALLED}),
  case when coalesce(fact.value ->> 'middleNames', fact.value ->> 'preferredForename', fact.value ->> 'preferredSurname')
    is not null then public.similarity(:words, fact.name_words) end)`

/** PostgreSQL counts in words of 255 letters; what is longer is no name that anybody asks for. */
const lettersApart = (one: string, other: string): string =>
  `public.levenshtein_less_equal(left(${one}, 255), left(${other}, 255), 2)`

/** In how many letters the name asked for is otherwise than the nearest of them; 3 where there are more. */
const LETTERS = `least(${lettersApart(':words', LEGAL)}, ${lettersApart(':words', CALLED)})`

/** Found by birth or by place, a child of quite another name is not who was asked for. */
const LEAST_LIKENESS = 0.2

/**
 * One row a pupil who may be the one, with everything by which they were found. Thousands live where a postcode has only its
 * first part: where more is known of the child, it makes those who are found by that likelier, and finds nobody by itself.
 */
function candidates(
  { name, birthDate, upn, postcode, reference }: Sought,
  byEnds: typeof byName,
  { relation }: Visitor,
): string {
  const place = postcode && `select pupil_id from contacts home where not address_restricted and ${isAt(postcode)}`
  const others = [
    name && byEnds(name.ends),
    birthDate && way('birth', 'select id as pupil_id from pupils where birth_date = :birthDate', name),
    upn && byUpn(),
    reference && way('reference', ofCase(relation)),
  ].filter((sql) => sql !== undefined && sql !== '')
  const isMark = postcode !== undefined && isFirstPart(postcode) && others.length > 0
  const ways = place && !isMark ? [...others, way('postcode', place, name)] : others
  const isThere = isMark ? `exists (${place} and home.pupil_id = way.pupil_id)` : 'bool_or(postcode)'
  return `select pupil_id as id, max(likeness) as likeness, min(letters) as letters, bool_or(name and not former) as name,
      bool_or(name and former) and not bool_or(name and not former) as "formerName", bool_or(upn and not former) as upn,
      bool_or(upn and former) and not bool_or(upn and not former) as "formerUpn", bool_or(birth) as birth,
      ${isThere} as postcode, bool_or(reference) as reference
    from (${ways.join(' union all ')}) way (pupil_id, likeness, letters, former, name, upn, birth, postcode, reference)
    group by pupil_id`
}

/** A case tells its child to those alone whom it is shown to, also of a child whom they find by other cases. */
const ofCase = (relation: Visitor['relation']): string =>
  `select kase.pupil_id from cases kase where kase.reference = :reference and ${shown('kase')}
     ${relation === 'own' ? 'and (kase.school_urn = any(:urns) or kase.responsible_urn = any(:urns))' : ''}`

const WAYS = ['name', 'upn', 'birth', 'postcode', 'reference'] as const
const flags = (way: (typeof WAYS)[number]): string => WAYS.map((one) => one === way).join(', ')

/**
 * Each end of the name is like, or sounds like, a word of a name that the pupil has or had. Said as every way in which both
 * can be so: each is one walk through one index for both ends. Of two common names, thousands of children have one, and to
 * compare each of them with the other takes longer than all the rest.
 */
const byName = (ends: readonly string[]): string => {
  const isLike = ends.map((_, n) => [soundsLike(n), isWrittenLike(n)])
  return named(isLike.reduce((all, either) => all.flatMap((way) => either.map((one) => `${way} and ${one}`))))
}

/**
 * One end of the name sounds like a word of the pupil’s name, the other is within two letters of one: left out, doubled, or two
 * exchanged, which changes most of what a short name is found by. The little that stays is enough for the index, together
 * with the other end; the letters are counted for those whom it finds.
 */
const byMisspeltName = (ends: readonly string[]): string =>
  named(ends.map((_, n) => [isWrittenLike(n), isWithinTwoLetters(n), ...otherEnd(ends, n)].join(' and ')))

/** A script that is not Latin has no sounds. */
const otherEnd = (ends: readonly string[], one: number): string[] =>
  ends.flatMap((end, n) => (n === one ? [] : [/[a-z]/.test(end) ? soundsLike(n) : isWrittenLike(n)]))

/** How alike a misspelt end must be by its pieces, by how many ends there are: one alone is met by too many children. */
const LEAST_LIKE: Record<number, number> = { 1: 0.3, 2: 0.2 }

const soundsLike = (end: number): string => `fact.name_sounds && public.daitch_mokotoff(:end${end}::text)`
const isWrittenLike = (end: number): string => `fact.name_words operator(public.%>) :end${end}::text`
const isWithinTwoLetters = (end: number): string =>
  `exists (select from regexp_split_to_table(fact.name_words, '\\W+') word
     where ${lettersApart('word', `:end${end}::text`)} <= 2)`

const named = (ways: readonly string[]): string =>
  `select fact.pupil_id, ${LIKENESS}, ${LETTERS}, fact.to_on is not null, ${flags('name')} from pupil_facts fact
    where fact.kind = 'name' and fact.withdrawn_at is null and (${ways.map((way) => `(${way})`).join(' or ')})`

/**
 * A postcode that begins with what was asked. `AB1` by itself is a whole first part: it is not the beginning of AB12, where
 * other people live, and it is that of AB1A, which is a piece of it.
 */
const isAt = (asked: string): string => {
  const code = 'postcode_of(address_lines)'
  if (!isFirstPart(asked)) return `${code} like :postcode || '%'`
  return `(${code} like :postcode || ' %' or (${code} ~>=~ (:postcode || 'A') and ${code} ~<=~ (:postcode || 'Z~')))`
}

const isFirstPart = (postcode: string): boolean => !postcode.includes(' ')

const byUpn = (): string =>
  `select fact.pupil_id, 0, null::integer, fact.to_on is not null, ${flags('upn')} from pupil_facts fact
    where fact.kind = 'upn' and fact.withdrawn_at is null and fact.value ->> 'upn' like :upn || '%'`

function way(found: 'birth' | 'postcode' | 'reference', pupils: string, name?: Sought['name']): string {
  if (!name || found === 'reference')
    return `select pupil_id, 0, null::integer, false, ${flags(found)} from (${pupils}) of_them`
  return `select of_them.pupil_id, max(${LIKENESS}), min(${LETTERS}), false, ${flags(found)} from (${pupils}) of_them
    join pupil_facts fact on fact.pupil_id = of_them.pupil_id and fact.kind = 'name' and fact.withdrawn_at is null
    group by of_them.pupil_id having max(${LIKENESS}) >= ${LEAST_LIKENESS}`
}

const parametersOf = ({ name, birthDate, upn, postcode, reference }: Sought): Record<string, string | CivilDate> => ({
  ...(name && { words: name.words, ...Object.fromEntries(name.ends.map((end, n) => [`end${n}`, end])) }),
  ...(birthDate && { birthDate }),
  ...(upn && { upn }),
  ...(postcode && { postcode }),
  ...(reference && { reference }),
})
