interface Deed {
  action: string
  subjectKind: string
  /** Of the case, where it was one. */
  reference: string | null
}

/** What somebody did, after their name. */
export function lookWords({ action, subjectKind, reference }: Deed): string {
  const ofCase = reference ? ` of case ${reference}` : ''
  if (action === 'opened-restricted') return `opened the restricted case ${reference ?? ''}`.trim()
  if (action === 'record-exported') return 'took out everything that is held about the child'
  switch (subjectKind) {
    case 'case':
      return reference ? `looked at case ${reference}` : 'looked at a case'
    case 'pupil-search':
      return 'found the child in a search'
    case 'audit':
      return 'read in the audit what was changed'
    case 'placement':
      return `looked at the placement${ofCase}`
    case 'provision':
      return `looked at the education from day six${ofCase}`
    case 'message':
      return `read a letter${ofCase}`
    default:
      return 'looked at the child'
  }
}
