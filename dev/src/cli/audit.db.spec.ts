import { audit } from '@daysix/platform/audit'
import { sealSome } from '@daysix/platform/audit-chain'
import { nothingHoldsTheSealBack, testDatabase } from '@daysix/platform/testing/database'
import { manifest } from '@daysix/referrals/main'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { daysix } from '../cli'

describe('daysix audit verify', () => {
  let referrals: Awaited<ReturnType<typeof testDatabase>>
  let folder: string

  beforeAll(async () => {
    referrals = await testDatabase(manifest.database)
    folder = await mkdtemp(join(tmpdir(), 'daysix-audit-'))
    for (const subjectId of ['1', '2', '3'])
      await audit(
        referrals.db.manager,
        { sub: 'casey', name: 'Casey Okafor' },
        { action: 'viewed', subjectKind: 'case', subjectId },
      )
    await nothingHoldsTheSealBack(referrals.db)
    await referrals.db.transaction((tx) => sealSome(tx, 2))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
    await referrals.drop()
  })

  const run = async (...argv: string[]) => {
    const said: string[] = []
    const complained: string[] = []
    const code = await daysix(['audit', 'verify', ...argv], {
      say: (text) => said.push(text),
      pour: async (text) => void said.push(text),
      complain: (text) => complained.push(text),
    })
    return { code, said: said.join('\n'), complained: complained.join('\n') }
  }
  it('says that a chain is whole, what is not sealed yet, and the head to note', async () => {
    const { code, said } = await run('--database', `referrals=${referrals.url}`)
    expect(code).toBe(0)
    expect(said).toMatch(/^referrals: whole; 2 sealed, 1 not yet sealed; head 2 [0-9a-f]{64}$/)
  })

  it('names a changed row and an end that was cut off, and ends with 1', async () => {
    const database = ['--database', `referrals=${referrals.url}`]
    const noted = join(folder, 'heads.json')
    await writeFile(noted, (await run(...database, '--json')).said)
    expect((await run(...database, '--noted', noted)).code).toBe(0)

    await referrals.asOwner(`update audit set who = 'morgan' where id = 1`)
    await referrals.asOwner(`delete from audit_seal where position = 2`)
    const { code, said } = await run(...database, '--noted', noted)
    expect(code).toBe(1)
    expect(said).toContain('Row 1 is not what was sealed at position 1')
    expect(said).toContain('The chain is not the one whose head was noted: it differs at position 1')
    const { findings } = (JSON.parse((await run(...database, '--json')).said) as { referrals: { findings: object[] } })
      .referrals
    expect(findings).toEqual([
      { what: 'changed', row: '1', position: 1, words: 'Row 1 is not what was sealed at position 1' },
    ])
  })

  it('knows no database by another name', async () => {
    expect(await run('--database', 'schools=postgres://nowhere')).toMatchObject({
      code: 2,
      complained: '--database is written service=url, the service one of referrals, panels, placements, notifications.',
    })
  })
})
