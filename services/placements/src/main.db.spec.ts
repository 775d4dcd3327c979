import { createService, describeApi } from '@daysix/platform/service'
import { ACTION } from '@daysix/platform/policy'
import { readConfig, serviceSettings } from '@daysix/platform/config'
import { testDatabase } from '@daysix/platform/testing/database'
import type { NestExpressApplication } from '@nestjs/platform-express'
import type { Server } from 'node:http'
import request from 'supertest'
import { database } from './database'
import { DirectoryDoor } from './directory/directory.grpc'
import { manifest } from './main'
import { PlacementsActivities } from './placements.activities'
import { policy } from './policy'

describe('the placements service', () => {
  let app: NestExpressApplication
  let drop: () => Promise<void>

  beforeAll(async () => {
    const made = await testDatabase(database)
    drop = made.drop
    const settings = readConfig(serviceSettings, {
      PORT: '0',
      DATABASE_URL: made.url,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      OIDC_ISSUER: 'http://127.0.0.1:1',
      CLIENT_ID: 'placements',
      CLIENT_SECRET: 'none',
      AUTHORITY_NAME: 'Northmere Council',
      AUTHORITY_CODE: '999',
      LOG_LEVEL: 'silent',
    })
    app = await createService(manifest, settings)
    await app.init()
  })

  afterAll(async () => {
    await app.close()
    await drop()
  })

  it('describes every route of its contract', () => {
    const paths = describeApi(app, 'placements').paths
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path.replace('/api/v1', '')}`),
    )
    expect(routes.filter((route) => !/health|metrics/.test(route)).sort()).toEqual([
      'get /audit',
      'get /audit/chain',
      'get /audit/verification',
      'get /cases/{caseId}/placements',
      'get /cases/{caseId}/provision',
      'get /ops/outbox',
      'get /ops/stuck',
      'get /placements',
      'get /placements/{id}',
      'get /placements/{id}/registers/{weekBegins}',
      'get /placements/{id}/reintegration',
      'get /placements/{id}/review',
      'get /providers',
      'get /providers/{code}',
      'get /providers/{code}/pupils',
      'get /providers/{code}/waiting-list',
      'get /provisions/{id}',
      'get /pupils/{id}/looks',
      'get /pupils/{id}/record',
      'post /cases/{caseId}/allocated-start',
      'post /cases/{caseId}/provision',
      'post /ops/outbox/{id}/set-aside',
      'post /placements/{id}/acceptance',
      'post /placements/{id}/declination',
      'post /placements/{id}/end',
      'post /placements/{id}/end-report',
      'post /placements/{id}/extension',
      'post /placements/{id}/offer',
      'post /placements/{id}/review/decision',
      'post /placements/{id}/review/views',
      'post /placements/{id}/start',
      'post /providers',
      'post /provisions/{id}/end',
      'post /provisions/{id}/start',
      'post /reintegration-steps/{id}/mark',
      'put /placements/{id}/registers/{weekBegins}',
      'put /placements/{id}/reintegration',
      'put /placements/{id}/review',
    ])
  })

  it('lets nobody in without signing in', async () => {
    await request(app.getHttpServer() as Server)
      .get('/api/v1/providers')
      .expect(401)
  })

  it('names an action of the policy for what other contexts ask', () => {
    expect(policy[Reflect.getMetadata(ACTION, DirectoryDoor) as string]).toMatchObject({ scope: 'internal' })
  })

  it('serves every activity that the procedures ask of it', () => {
    expect(Object.getOwnPropertyNames(PlacementsActivities.prototype).sort()).toEqual([
      'bookedOnClosedDays',
      'concludeReintegration',
      'constructor',
      'endProvision',
      'expireOffer',
      'nextRegister',
      'placementPlan',
      'seekPlace',
      'withdrawEarlier',
      'withdrawPlacement',
    ])
    expect(app.get(PlacementsActivities, { strict: false })).toBeDefined()
  })
})
