import { jest } from './test'

const CASES = '1000000'

/** The count of the law against the second way of counting, in a million cases: minutes, so it has a run of its own. */
export async function main(argv: string[]): Promise<number> {
  return jest(['--runTestsByPath', 'libs/shared/src/oracle.spec.ts', ...argv], {
    ...process.env,
    DAYSIX_ORACLE_CASES: CASES,
  })
}
