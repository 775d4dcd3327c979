import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker'

// Once per file, before anything else of the engine's is used: only what goes wrong is worth a line.
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
})
