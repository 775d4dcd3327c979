import { temporal } from '@temporalio/proto'
import * as proto from '@temporalio/proto'
import { patchProtobufRoot } from '@temporalio/proto/lib/patch-protobuf-root'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export type History = temporal.api.history.v1.IHistory

/** Recorded by the specs when `RECORD_HISTORIES=true`, and replayed by every run. */
const FOLDER = join(__dirname, '..', '..', 'histories')

interface ProtoJson {
  toJson(type: unknown, message: unknown): unknown
  fromJson(type: unknown, json: unknown, options: object): unknown
}

// The SDK's own conversion refuses message types made by another copy of protobufjs than its own; a tree of packages
// may well hold several, so we take the copy that belongs to the types.
const protoJson = createRequire(require.resolve('@temporalio/proto'))('protobufjs/ext/protojson') as ProtoJson
const historyType = (patchProtobufRoot(proto) as unknown as { lookupType(name: string): unknown }).lookupType(
  'temporal.api.history.v1.History',
)

const MACHINE = new Set(['identity', 'stackTrace', 'binaryChecksum', 'workerVersion'])

export const historyNames = (): string[] => readdirSync(FOLDER).filter((name) => name.endsWith('.json'))

export const historyText = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

export const historyOf = (name: string): History =>
  protoJson.fromJson(historyType, JSON.parse(historyText(name)), { ignoreUnknownFields: true }) as History

export function keepHistory(name: string, history: History): void {
  mkdirSync(FOLDER, { recursive: true })
  const json = protoJson.toJson(historyType, temporal.api.history.v1.History.fromObject(history))
  // Where and by which process it was recorded is nobody's business, and not part of what is replayed.
  const text = JSON.stringify(json, (key, value: unknown) => (MACHINE.has(key) ? undefined : value))
  writeFileSync(join(FOLDER, `${name}.json`), `${text}\n`)
}
