/** The rules of law and of the authority as dated data, and what follows from them. */
export * from './clocks/evaluate'
export * from './clocks/facts'
export * from './clocks/first-day'
export * from './clocks/reminders'
export * from './clocks/rules'
export * from './clocks/settings'
export * from './clocks/settle'
