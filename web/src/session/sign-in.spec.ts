import { localPath } from './sign-in.page'

describe('after signing in people go back to the page they asked for', () => {
  it.each(['/cases/AP-26-00012', '/cases?stage=placed', '/'])('%s', (path) => {
    expect(localPath(path)).toBe(path)
  })

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/sign-out',
    undefined,
    ['/a'],
  ])('but never to %s', (path) => {
    expect(localPath(path)).toBe('/')
  })
})
