import { ACTION } from '@daysix/platform/policy'
import { readConfig, serviceSettings } from '@daysix/platform/config'
import { createService, describeApi } from '@daysix/platform/service'
import { testDatabase } from '@daysix/platform/testing/database'
import type { NestExpressApplication } from '@nestjs/platform-express'
import type { Server } from 'node:http'
import request from 'supertest'
import { database } from './database'
import { manifest } from './main'
import { MessagesActivities } from './messages/messages.activities'
import { MessagesController } from './messages/messages.controller'
import { policy } from './policy'
import { notificationSettings } from './settings'

describe('the notifications service', () => {
  let app: NestExpressApplication
  let drop: () => Promise<void>

  beforeAll(async () => {
    const made = await testDatabase(database)
    drop = made.drop
    const settings = readConfig(serviceSettings.extend(notificationSettings.shape), {
      PORT: '0',
      DATABASE_URL: made.url,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      OIDC_ISSUER: 'http://127.0.0.1:1',
      CLIENT_ID: 'notifications',
      CLIENT_SECRET: 'none',
      AUTHORITY_NAME: 'Northmere Council',
      AUTHORITY_CODE: '999',
      LOG_LEVEL: 'silent',
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'team@northmere.example',
      TEAM_PHONE: '01632 960 999',
      TEAM_EMAIL: 'team@northmere.example',
    })
    app = await createService(manifest, settings)
    await app.init()
  })

  afterAll(async () => {
    await app.close()
    await drop()
  })

  it('describes every route of its contract', () => {
    const routes = Object.entries(describeApi(app, 'notifications').paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path.replace('/api/v1', '')}`),
    )
    expect(routes.filter((route) => !/health|metrics/.test(route)).sort()).toEqual([
      'get /audit',
      'get /audit/chain',
      'get /audit/verification',
      'get /messages',
      'get /messages/{id}',
      'get /ops/outbox',
      'get /pupils/{id}/looks',
      'get /pupils/{id}/record',
      'get /templates',
      'post /messages/{id}/posting',
      'post /messages/{id}/retry',
      'post /ops/outbox/{id}/set-aside',
    ])
  })

  it('lets nobody in without signing in', async () => {
    await request(app.getHttpServer() as Server)
      .get('/api/v1/messages')
      .expect(401)
  })

  it('shows operations what became of a message, and never what it says', () => {
    const words = Reflect.getMetadata(ACTION, MessagesController.prototype.one) as string
    expect(policy['list-messages']).toHaveProperty('ops')
    expect(policy[words]).not.toHaveProperty('ops')
  })

  it('serves the one activity that procedures ask of it', () => {
    expect(manifest.activities).toEqual([MessagesActivities])
    expect(app.get(MessagesActivities, { strict: false })).toBeDefined()
  })

  it('counts what is still to be sent', async () => {
    expect(await manifest.unfinished?.((type) => app.get(type, { strict: false }))).toBe(0)
  })
})
