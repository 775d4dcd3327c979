import type { ArgumentMetadata } from '@nestjs/common'
import { z } from 'zod'
import { requestValidation, requireIds } from './validation'

const body = (schema?: z.ZodType): ArgumentMetadata => ({ type: 'body', schema }) as ArgumentMetadata
const read = (value: unknown, schema?: z.ZodType) => requestValidation().transform(value, body(schema))

describe('what is asked of a service', () => {
  const Report = z.object({ text: z.string('Enter the report') })

  it('is read by its schema, and refused beside its field', async () => {
    expect(await read({ text: 'Well' }, Report)).toEqual({ text: 'Well' })
    await expect(read({}, Report)).rejects.toMatchObject({
      fields: [{ pointer: '/text', message: 'Enter the report' }],
    })
  })

  it.each([
    ['in a field', { text: 'We\0ll' }, '/text'],
    ['deep inside', { steps: [{ on: '2026-11-16' }, { note: '\0' }] }, '/steps/1/note'],
    ['as a path or a question', 'AEP\0', ''],
    ['in the name of a field', { file: { 'We\0ll': 1 } }, '/file'],
    ['as half of a character', { text: 'We\ud83dll' }, '/text'],
  ])('holds no character that no column can hold: %s', async (_where, value, pointer) => {
    await expect(read(value)).rejects.toMatchObject({ status: 'invalid', fields: [{ pointer, code: 'not-kept' }] })
  })

  it.each(['🙂', 'x́̂', '\u202eright to left', '<script>', '{{7*7}}', "=cmd|' /C calc'!A0"])(
    'may be any other text: %s',
    async (text) => expect(await read({ text }, Report)).toEqual({ text }),
  )

  it('may lie within lists and groups, but not without end', async () => {
    const within = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((part) => ({ part }), 'x')
    expect(await read(within(20))).toEqual(within(20))
    const issue = { pointer: '/part'.repeat(20), code: 'too-deep' }
    await expect(read(within(50_000))).rejects.toMatchObject({ status: 'invalid', fields: [issue] })
  })

  it.each([
    ['Enter words', z.string(), 7],
    ['Enter an answer', z.string(), undefined],
    ['Enter an answer', z.string().min(1), ''],
    ['Use 20 characters or fewer', z.string().max(20), 'x'.repeat(21)],
    ['Enter a whole number', z.number().int(), 2.5],
    ['Enter 9 or less', z.number().max(9), 10],
    ['Give 2 or fewer', z.array(z.string()).max(2), ['a', 'b', 'c']],
    ['Choose one of these: N, K, E', z.enum(['N', 'K', 'E']), '<script>'],
    ['Enter an e-mail address, like name@example.com', z.email(), 'nobody'],
    ['This names nothing that is known here', z.uuid(), 'x'],
    ['A UPN has 13 characters', z.string().max(20, 'A UPN has 13 characters'), 'x'.repeat(21)],
  ])('is refused in words, its schema’s own where it has some: %s', async (message, schema, value) => {
    await expect(read({ field: value }, z.object({ field: schema }))).rejects.toMatchObject({
      fields: [{ pointer: '/field', message }],
    })
  })
})

describe('ids in a message of gRPC', () => {
  it('may be left out, and are refused by their name where they are none', () => {
    const caseId = '0198a7b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b'
    expect(() => requireIds({ caseId, stepId: '' })).not.toThrow()
    expect(() => requireIds({ caseId: 'Jordan Ellery' })).toThrow(
      expect.objectContaining({
        fields: [{ pointer: '/caseId', code: 'invalid', message: 'This names nothing that is known here' }],
      }),
    )
  })
})
