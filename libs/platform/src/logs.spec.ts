import { Controller, Get, Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { LoggerModule } from 'nestjs-pino'
import type { Server } from 'node:http'
import { Writable } from 'node:stream'
import type { Options } from 'pino-http'
import request from 'supertest'
import { loggerOptions } from './logs'

@Controller('cases')
class Cases {
  @Get(':id')
  show(): object {
    return {}
  }

  @Get(':id/fault')
  fault(): never {
    throw new Error('Jordan Ellery')
  }
}

interface Line {
  req: object
  res: { status: number }
  route?: string
}

it('logs which door was asked and never which child', async () => {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const pinoHttp: [Options, Writable] = [loggerOptions('referrals', 'info').pinoHttp as Options, stream]
  const Doors = class {}
  Module({ imports: [LoggerModule.forRoot({ pinoHttp })], controllers: [Cases] })(Doors)
  const app = await NestFactory.create<NestExpressApplication>(Doors, { logger: false })
  app.setGlobalPrefix('api/v1')
  await app.init()
  const ask = request(app.getHttpServer() as Server)
  await ask.get('/api/v1/cases/W999400124001?name=Jordan').expect(200)
  await ask.get('/api/v1/cases/W999400124001/fault').expect(500)
  await ask.get('/api/v1/Jordan').expect(404)
  await app.close()
  const said = lines.map((line) => JSON.parse(line) as Line)
  expect(said.map(({ route, res }) => [route, res.status])).toEqual([
    ['/api/v1/cases/:id', 200],
    ['/api/v1/cases/:id/fault', 500],
    [undefined, 404],
  ])
  expect(said[0].req).toEqual({ id: expect.any(String) as string, method: 'GET' })
  expect(lines.join()).not.toMatch(/Jordan|W9994/)
})
