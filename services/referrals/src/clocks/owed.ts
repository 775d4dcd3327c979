import { RULES } from '@daysix/shared/clocks'

/** Rules by which somebody owes something; a right or a permission may be left unused. */
export const DUTIES = RULES.filter(({ kind }) => kind === 'duty').map(({ id }) => id)

/** Those of them that are not the authority's own, wholly or in part: it waits on others. */
export const OWED_BY_OTHERS = RULES.filter(({ kind, who }) => kind === 'duty' && !/local authority/i.test(who)).map(
  ({ id }) => id,
)
