import { Metadata } from '@grpc/grpc-js'
import type { Refusal } from '@daysix/shared/refusal'
import { join } from 'node:path'
import protobuf from 'protobufjs'

const folder = join(require.resolve('google-proto-files/package.json'), '..')
const root = new protobuf.Root()
root.resolvePath = (_origin, target) => join(folder, target)
root.loadSync(['google/rpc/status.proto', 'google/rpc/error_details.proto'])
const [Status, BadRequest, ErrorInfo] = ['Status', 'BadRequest', 'ErrorInfo'].map((name) =>
  root.lookupType(`google.rpc.${name}`),
)

const any = (name: string, type: protobuf.Type, value: object) => ({
  type_url: `type.googleapis.com/google.rpc.${name}`,
  value: type.encode(type.create(value)).finish(),
})

/** `grpc-status-details-bin`: google.rpc.Status with the refusal's code and, for fields, a BadRequest. */
export function statusDetails(code: number, message: string, refusal: Refusal): Metadata {
  const metadata = new Metadata()
  const details = [any('ErrorInfo', ErrorInfo, { reason: refusal.code, domain: 'daysix' })]
  if (refusal.fields.length > 0) {
    const fieldViolations = refusal.fields.map(({ pointer, message: description }) => ({ field: pointer, description }))
    details.push(any('BadRequest', BadRequest, { fieldViolations }))
  }
  metadata.add(
    'grpc-status-details-bin',
    Buffer.from(Status.encode(Status.create({ code, message, details })).finish()),
  )
  return metadata
}
