import { parseUpn } from '@daysix/shared/upn'

export type UpnAnswer =
  { upn: string; temporary: boolean; letterWrong: boolean } | { error: string; code: 'wrong-upn' | 'wrong-letter' }

/**
 * A UPN as a person enters it. A wrong check letter stops it, unless the person says that the paper has it so: letters
 * contain errors. The authority in it is nobody's to check: it says where the number was given out, and lists go stale.
 */
export function readUpn(text: string, asWritten = false): UpnAnswer {
  const read = parseUpn(text)
  if ('upn' in read) return { ...read, letterWrong: false }
  const { error, asWritten: upn } = read
  if (!upn) return { error, code: 'wrong-upn' }
  return asWritten ? { upn, temporary: !/\d$/.test(upn), letterWrong: true } : { error, code: 'wrong-letter' }
}
