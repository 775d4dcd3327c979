import { ConfigurationError, readConfig, serviceSettings } from './config'

describe('settings', () => {
  it('names every missing setting at once', () => {
    expect(() => readConfig(serviceSettings, { PORT: '3000' })).toThrow(ConfigurationError)
    expect(() => readConfig(serviceSettings, { PORT: '3000' })).toThrow(/DATABASE_URL.*TEMPORAL_ADDRESS.*OIDC_ISSUER/)
  })

  it('names a setting that cannot be used', () => {
    expect(() => readConfig(serviceSettings, { PORT: 'many' })).toThrow(/PORT/)
  })
})
