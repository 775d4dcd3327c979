import { etag, requireVersion, SomeoneElseChangedThis, VersionNotSaid } from './versions'

describe('changing what one has seen', () => {
  it('asks which version is meant', () => {
    expect(() => requireVersion(undefined, 3)).toThrow(VersionNotSaid)
  })
  it('refuses a change of something that has moved on', () => {
    expect(() => requireVersion(etag(2), 3)).toThrow(SomeoneElseChangedThis)
  })
  it('accepts the current version', () => {
    expect(() => requireVersion(etag(3), 3)).not.toThrow()
  })
})
