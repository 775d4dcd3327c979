import { Controller, Get, Module, Post, type Type } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { GrpcMethod } from '@nestjs/microservices'
import 'reflect-metadata'
import { doorsOf, undeclared, unlimited } from './doors'
import { Limited } from './limited'
import { Action, Open } from './policy'
import { describeService, type ServiceManifest } from './service'

@Controller('kites')
class Kites {
  @Get(':id')
  @Action('see-kite')
  see() {}

  @Post()
  add() {}

  helper() {}
}

@Controller()
class KitesGrpc {
  @GrpcMethod('Kites', 'FindKite')
  @Action('see-kite')
  find() {}

  @GrpcMethod('Kites', 'CutString')
  cut() {}
}

@Controller()
@Open()
class Health {
  @Get('health/live')
  live() {}
}

@Controller('archive')
@Action('see-kite')
class KiteArchive {
  @Get('kites')
  kites() {}

  @Get('strings')
  @Limited('rows')
  strings() {}

  @Get(':id/record')
  record() {}

  @Post('search')
  @Limited('search')
  search() {}

  @Get(':id')
  see() {}
}

@Controller('kites')
class KiteRecords {
  @Get(':id/record')
  @Action('see-kite')
  record() {}
}

/** Of the doors that every service has. */
const EVERY_SERVICE = {
  ...{ 'read-operations': {}, 'set-fact-aside': {}, 'read-audit': {}, 'read-views': {} },
  ...{ 'export-record': {}, 'delete-record': {} },
}
const policy = { 'see-kite': { caseworker: 'any' } } as const

async function doors(...controllers: Type[]) {
  class Sky {}
  Module({ controllers })(Sky)
  return doorsOf(await NestFactory.createApplicationContext(Sky, { logger: false, preview: true }), 'daysix.kites.v1')
}

describe('the doors of a service', () => {
  it('are its routes and its RPCs, each with the action it names', async () => {
    expect(await doors(Kites, KitesGrpc, Health)).toEqual([
      { kind: 'http', name: 'GET /api/v1/kites/{id}', action: 'see-kite' },
      { kind: 'http', name: 'POST /api/v1/kites', action: undefined },
      { kind: 'grpc', name: 'daysix.kites.v1.Kites/FindKite', action: 'see-kite' },
      { kind: 'grpc', name: 'daysix.kites.v1.Kites/CutString', action: undefined },
      { kind: 'http', name: 'GET /health/live', action: 'open' },
    ])
  })

  it('are refused, a sentence each, where somebody forgot', async () => {
    expect(undeclared(await doors(Kites, KitesGrpc, Health), { 'fly-kite': {} })).toEqual([
      "POST /api/v1/kites names no action: put @Action('…') above its handler.",
      "daysix.kites.v1.Kites/CutString names no action: put @Action('…') above its handler.",
      'GET /api/v1/kites/{id} names the action see-kite, which the policy does not know.',
      'daysix.kites.v1.Kites/FindKite names the action see-kite, which the policy does not know.',
      'The policy names the action fly-kite, and no door does.',
    ])
  })

  it('gather with a limit, or are named', async () => {
    const found = await doors(KiteArchive)
    const list = { get: { parameters: [{ in: 'query', name: 'limit' }] } }
    const paths = { '/api/v1/archive/kites': list, '/api/v1/archive/strings': list }
    expect(found.map(({ limited }) => limited)).toEqual([undefined, 'rows', undefined, 'search', undefined])
    expect(unlimited(found, paths)).toEqual([
      "GET /api/v1/archive/kites gathers and has no limit: put @Limited('…') above its handler.",
      "GET /api/v1/archive/{id}/record gathers and has no limit: put @Limited('…') above its handler.",
    ])
  })

  it.each([
    ['route', Kites, 'POST /api/v1/kites names no action'],
    ['RPC', KitesGrpc, 'daysix.kites.v1.Kites/CutString names no action'],
    ['route that gives everything', KiteRecords, 'GET /api/v1/kites/{id}/record gathers and has no limit'],
  ])('stop the build when a %s does not say what it must', async (_kind, controller, sentence) => {
    class Sky {}
    Module({ controllers: [controller] })(Sky)
    const manifest: ServiceManifest = {
      ...{ name: 'panels', modules: [Sky], activities: [], holdings: [], standing: { protoPath: '' } },
      policy: { ...policy, ...EVERY_SERVICE },
      cases: { protoPath: '', doors: {} },
      database: { schema: 'panels', entities: [], migrations: [] },
      grpc: { package: 'daysix.kites.v1', protoPath: '', services: [] },
    }
    await expect(describeService(manifest)).rejects.toThrow(sentence)
  })
})
