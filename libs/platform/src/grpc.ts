import { ReflectionService } from '@grpc/reflection'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { type GrpcOptions, Transport } from '@nestjs/microservices'
import { HealthImplementation } from 'grpc-health-check'

export interface GrpcDoor {
  /** As `daysix.referrals.v1`. */
  package: string
  /** Full path of the .proto file. */
  protoPath: string
  /** Fully named services, for health. */
  services: string[]
}

export const PROTO_LOADER = { keepCase: false, longs: String, enums: String, defaults: true, oneofs: true } as const

/** A second door on the same application: the same guards, the same services, health and reflection on. */
export function connectGrpc(app: NestExpressApplication, door: GrpcDoor, url: string): GrpcDoor {
  app.connectMicroservice<GrpcOptions>(
    {
      transport: Transport.GRPC,
      options: {
        url,
        package: door.package,
        protoPath: door.protoPath,
        loader: PROTO_LOADER,
        onLoadPackageDefinition: (definition, server) => {
          new ReflectionService(definition).addToServer(server as never)
          const serving = Object.fromEntries(['', ...door.services].map((name) => [name, 'SERVING' as const]))
          new HealthImplementation(serving).addToServer(server as never)
        },
      },
    },
    { inheritAppConfig: true },
  )
  return door
}
