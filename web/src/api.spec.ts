import { attempt, fieldErrors, read, readIfAny, readVersioned } from './api'
import { ChangedMeanwhile, NotHere, ServiceTrouble, SignInFirst, TooOften } from './troubles'

const answer = (status: number, body?: object) =>
  Promise.resolve({
    response: new Response(null, { status }),
    ...(status < 400 ? { data: body } : { error: body ?? {} }),
  })

describe('what a page reads', () => {
  it('is the data', async () => {
    expect(await read(answer(200, { id: 1 }))).toEqual({ id: 1 })
  })

  it.each([
    ['not there', 404, NotHere],
    ['forbidden', 403, NotHere],
    ['changed by someone else', 412, ChangedMeanwhile],
    ['signed out', 401, SignInFirst],
    ['a fault', 500, ServiceTrouble],
    ['too often', 429, TooOften],
  ])('%s has a page of its own', async (_name, status, trouble) => {
    await expect(read(answer(status))).rejects.toBeInstanceOf(trouble)
  })

  it('is not there at an address that no id can have, and a trouble where a field of a question is wrong', async () => {
    const refused = (pointer: string) => read(answer(422, { errors: [{ pointer, code: 'wrong', message: 'Wrong' }] }))
    await expect(refused('')).rejects.toBeInstanceOf(NotHere)
    await expect(refused('/schoolYear')).rejects.toBeInstanceOf(ServiceTrouble)
    await expect(read(answer(422))).rejects.toBeInstanceOf(ServiceTrouble)
  })

  it('says when there is a turn again, of searches as of what is read', async () => {
    const refused = (code: string) =>
      read(
        Promise.resolve({
          response: new Response(null, { status: 429, headers: { 'retry-after': '7' } }),
          error: { code },
        }),
      )
    await expect(refused('too-many-searches')).rejects.toMatchObject({ what: 'search', after: 7 })
    await expect(refused('too-many-rows')).rejects.toMatchObject({ what: 'file', after: 7 })
  })

  it('comes with its version as a form holds it, and as the answer said it', async () => {
    const response = new Response(null, { status: 200, headers: { etag: '"3"' } })
    const versioned = await readVersioned(Promise.resolve({ response, data: { id: 1 } }))
    expect(versioned).toEqual({ data: { id: 1 }, etag: '"3"', version: '3' })
  })

  it('a service that does not answer is a trouble, not a stack', async () => {
    await expect(read(Promise.reject(new TypeError('fetch failed')))).rejects.toBeInstanceOf(ServiceTrouble)
  })

  it('a part that may be missing is simply absent', async () => {
    expect(await readIfAny(answer(404))).toBeUndefined()
    await expect(readIfAny(answer(500))).rejects.toBeInstanceOf(ServiceTrouble)
  })
})

describe('what a person tried', () => {
  it('is refused field by field', async () => {
    const errors = [
      { pointer: '/startsOn', code: 'past', message: 'Enter a date that is not in the past' },
      { pointer: '/steps/0/on', code: 'order', message: 'Put the steps in order' },
    ]
    expect(await attempt(answer(422, { code: 'invalid-request', errors }))).toEqual({
      errors: { startsOn: 'Enter a date that is not in the past', 'steps.0.on': 'Put the steps in order' },
    })
  })

  it('is refused as a whole when it is not possible now', async () => {
    expect(await attempt(answer(409, { code: 'no-place-free', detail: 'The centre has no place free.' }))).toEqual({
      errors: { '': 'The centre has no place free.' },
    })
  })

  it('keeps the first error of a field', () => {
    const twice = ['Enter a date', 'Enter a later date'].map((message) => ({ pointer: '/on', code: 'x', message }))
    expect(fieldErrors({ errors: twice })).toEqual({ on: 'Enter a date' })
  })

  it('is the answer when accepted', async () => {
    expect(await attempt(answer(201, { id: 'a' }))).toEqual({ data: { id: 'a' } })
  })
})
