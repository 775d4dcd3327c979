/**
 * The register's second file says which school followed which (`links_edubasealldata….csv`): one line a school and a
 * school it is linked with, and what that one is to it. A pair stands there twice, once from each side. Its columns are URN,
 * LinkURN, LinkName, LinkType and LinkEstablishedDate, a day like 31-08-2026.
 * Source: what the department's own programs read of it. The columns and every kind of link:
 * DFE-Digital/register-early-career-teachers-public, app/services/gias/importer.rb and app/models/gias/school_link.rb (1a3654a);
 * LinkName: DFE-Digital/education-benchmarking-and-insights, data-pipeline/src/pipeline/input_schemas.py.
 */
export const LINK_COLUMNS = ['URN', 'LinkURN', 'LinkType'] as const

/**
 * Which of the two came first. Nothing where the two stand side by side, as a school and its sixth-form centre do, nor where the
 * kind of link says that something became of them and not which went ("Merged - change in age range", "Expansion", "Closure").
 */
export function followed(
  urn: string,
  linkUrn: string,
  linkType: string,
): { predecessor: string; successor: string } | undefined {
  if (/^predecessor/i.test(linkType)) return { predecessor: linkUrn, successor: urn }
  if (/^successor/i.test(linkType)) return { predecessor: urn, successor: linkUrn }
  return undefined
}
