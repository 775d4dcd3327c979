import {
  Controller,
  Get,
  HttpCode,
  type MiddlewareConsumer,
  Module,
  type NestModule,
  NotFoundException,
  Post,
} from '@nestjs/common'
import { APP_FILTER, NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import type { NextFunction, Request, Response } from 'express'
import type { Server } from 'node:http'
import request from 'supertest'
import { onlyInItsOwnWays } from './methods'
import { RefusalFilter } from './refusals'

@Controller('providers')
class Providers {
  @Get()
  list(): string[] {
    return []
  }

  @Post()
  @HttpCode(200)
  save(): string[] {
    return []
  }

  @Post('preview')
  preview(): string[] {
    return []
  }

  @Get(':code')
  one(): never {
    throw new NotFoundException()
  }
}

@Module({ controllers: [Providers], providers: [{ provide: APP_FILTER, useClass: RefusalFilter }] })
class Doors implements NestModule {
  /** As the log does. */
  configure(every: MiddlewareConsumer): void {
    every.apply((_request: Request, _response: Response, next: NextFunction) => next()).forRoutes('{*path}')
  }
}

describe('an address asked in a way it does not know', () => {
  let app: NestExpressApplication
  let ask: ReturnType<typeof request>

  beforeAll(async () => {
    app = await NestFactory.create<NestExpressApplication>(Doors, { logger: false })
    app.use(onlyInItsOwnWays())
    app.setGlobalPrefix('api/v1')
    await app.init()
    ask = request(app.getHttpServer() as Server)
  })
  afterAll(() => app.close())

  it.each(['delete', 'put', 'patch', 'options', 'trace'] as const)('says how it may be asked: %s', async (method) => {
    const { status, headers, body } = await ask[method]('/api/v1/providers')
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, POST' })
    expect(body).toMatchObject({ code: 'method-not-allowed', title: 'Not allowed here' })
  })

  it('is asked in its own ways only where another with an open part would fit it', async () => {
    const { status, headers } = await ask.get('/api/v1/providers/preview')
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'POST' })
    expect((await ask.head('/api/v1/providers')).status).toBe(200)
  })

  it('cannot be read when its signs make no text', async () => {
    expect((await ask.get('/api/v1/providers/%E0%A4%A')).body).toMatchObject({ status: 400, code: 'unreadable' })
  })

  it('is not found when it is no address, and when nothing is there', async () => {
    for (const path of ['/nowhere', '/api/v1/nowhere', '/api/v1/providers/AEP']) {
      const { status, headers } = await ask.get(path)
      expect({ status, allow: headers.allow }).toEqual({ status: 404, allow: undefined })
    }
  })
})
