import type { EntityManager } from 'typeorm'
import { audit, SYSTEM } from './audit'

const written: unknown[][] = []
const tx = { query: (_: string, values: unknown[]) => Promise.resolve(written.push(values)) } as never as EntityManager
const subject = { subjectKind: 'pupil', subjectId: '1' }

describe('a change that goes into the audit', () => {
  it('says what was before or what is after, or no build is made of it', async () => {
    await audit(tx, SYSTEM, { action: 'pupil-changed', ...subject, before: { sex: null }, after: { sex: 'F' } })
    await audit(tx, SYSTEM, { action: 'viewed', ...subject })
    // @ts-expect-error neither before nor after, and not listed
    await audit(tx, SYSTEM, { action: 'pupil-changed', ...subject })
    // @ts-expect-error a reason is not what changed
    await audit(tx, SYSTEM, { action: 'record-held', ...subject, reason: 'Asked by the court' })
    const action: string = 'viewed'
    // @ts-expect-error what is only known later may be any action
    await audit(tx, SYSTEM, { action, ...subject })
    expect(written).toHaveLength(5)
  })
})
