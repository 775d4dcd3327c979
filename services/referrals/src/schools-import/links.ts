/**
 * The register's second file says which school followed which (`links_edubasealldata….csv`): one line a school and a
 * school it is linked with, and how. A pair stands there twice, once from each side.
 * [The columns as the register's download names them; not in the dictionary of the domain, so checked by name when read.]
 */
export const LINK_COLUMNS = ['URN', 'LinkURN', 'LinkType'] as const

/** Which of the two came first; nothing where the two stand side by side, as a school and its sixth-form centre do. */
export function followed(
  urn: string,
  linkUrn: string,
  linkType: string,
): { predecessor: string; successor: string } | undefined {
  if (/^predecessor/i.test(linkType)) return { predecessor: linkUrn, successor: urn }
  if (/^successor/i.test(linkType)) return { predecessor: urn, successor: linkUrn }
  return undefined
}
