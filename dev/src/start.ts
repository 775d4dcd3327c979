import { DEMO_USERS } from '@daysix/engines/oidc'
import { resolve } from 'node:path'
import { startAllInOne } from './all-in-one'
import { runArguments } from './arguments'
import { demoToken } from './demo/demo-token'
import { loadDemonstration } from './demo/load'
import { SERVICES } from './parts'
import type { RunFile } from './state'
import { inOneSentence } from './troubles'
import { untilAskedToStop } from './until-asked-to-stop'

const USAGE = 'npm start -- [--state DIR] [--port N] [--reset]'

/** Starts everything with the demonstration authority and runs until it is asked to stop. */
export async function main(argv: string[]): Promise<number> {
  try {
    const { stateDir, port, reset } = runArguments(argv, USAGE)
    return await untilAskedToStop(
      (signal) => startAllInOne({ stateDir, port, reset, mode: 'real', fill, signal }),
      ({ run }) => process.stdout.write(addresses(run, resolve(stateDir))),
    )
  } catch (error) {
    process.stderr.write(`${inOneSentence(error)}\n`)
    return 1
  }
}

/** The demonstration authority comes in by the same doors as anybody's data. */
async function fill(run: RunFile): Promise<void> {
  await loadDemonstration(run, await demoToken(run))
}

/** What a person needs to begin: where everything answers, who can sign in, and how it ends. */
export function addresses(run: RunFile, stateDir: string): string {
  const people = DEMO_USERS.map(({ name, about }) => `  ${name.padEnd(16)}${about}`)
  const services = SERVICES.map((name) => `  ${name.padEnd(22)}${run[name].http}/api/v1   gRPC ${run[name].grpc}`)
  return `
Day Six is ready: ${run.web}

  Mail that was sent    ${run.mail.outbox}
  Workflows             ${run.temporal.ui}
  Sign-in (OIDC)        ${run.oidc}
${services.join('\n')}
  Data and run.json     ${stateDir}

Sign in as one of these fictional people; no password is asked:
${people.join('\n')}

Ctrl-C stops everything and keeps the data. To begin again: npm start -- --reset
`
}
