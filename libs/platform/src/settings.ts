/** Injects a process's settings (config.ts). */
export const SETTINGS = Symbol('settings')
