// Written by `node dev/dist/generate.js` from the service's controllers.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type paths = any
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type components = any
