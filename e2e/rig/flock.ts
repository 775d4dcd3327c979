import { type Canary, inWords } from './canaries'
import type { System } from './system'

const SCHOOL = '900001'
/** As many as one child may have. */
const FAMILY = 10

/**
 * Puts canaries into the register: names and UPNs by a file of pupils, addresses and telephones as
 * large families of every tenth child.
 */
export async function joinTheRegister(system: System, flock: readonly Canary[]): Promise<void> {
  const token = await system.tokenOf('adele')
  const at = `${system.addresses.referrals.http}/api/v1`
  const rows = flock.map(({ upn, forename, surname }) => [upn, surname, forename, '2012-03-14', SCHOOL, '10'].join())
  const text = ['upn,legal_surname,legal_forename,birth_date,school_urn,nc_year', ...rows].join('\n')
  const { added } = await post<{ added: unknown[] }>(token, `${at}/pupils/import`, { text, addLikely: true })
  if (added.length !== flock.length) throw new Error(`The file brought ${added.length} children`)
  const families = Array.from({ length: flock.length / FAMILY }, (_, n) => flock.slice(n * FAMILY, (n + 1) * FAMILY))
  for (const family of families) await post(token, `${at}/pupils`, withFamily(family[0]!, family))
}

const withFamily = ({ upn, forename, surname }: Canary, family: readonly Canary[]): object => ({
  ...{ upn, legalForename: forename, legalSurname: surname, birthDate: '2012-03-14', ncYear: '10', schoolUrn: SCHOOL },
  contacts: family.map(({ surname: name, address, telephone, email }) => ({
    ...{ name: `Robin ${name}`, relationship: 'parent', addressLines: [address], telephone, email },
  })),
})

/** Excluded, and their families spoken to. Answers the ids of the cases. */
export async function areExcluded(system: System, flock: readonly Canary[], imposedAt: string): Promise<string[]> {
  const token = await system.tokenOf('casey')
  const at = `${system.addresses.referrals.http}/api/v1`
  const ids: string[] = []
  for (const one of flock) {
    const report = { kind: 'PERM', schoolUrn: SCHOOL, pupil: { upn: one.upn }, reasons: ['PA'] }
    const { id } = await post<{ id: string }>(token, `${at}/cases`, { ...report, imposedAt, reportedBy: inWords(one) })
    const attempt = { madeOn: imposedAt.slice(0, 10), method: 'telephone', result: 'spoke', note: inWords(one) }
    await post(token, `${at}/cases/${id}/contact-attempts`, attempt)
    ids.push(id)
  }
  return ids
}

async function post<T>(token: string, address: string, body: object): Promise<T> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
  const text = await response.text()
  if (!response.ok) throw new Error(`${new URL(address).pathname} answered ${response.status}: ${text}`)
  return JSON.parse(text) as T
}
