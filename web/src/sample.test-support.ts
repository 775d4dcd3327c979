import { page, type Page } from './page'

/** A page as it may look, for the checks every page passes: add one for each template, with and without errors. */
export interface Sample {
  /** What is shown, as a sentence. */
  name: string
  page: Page
}

export const sample = (name: string, template: string, view: Parameters<typeof page>[1]): Sample => ({
  name,
  page: page(template, view),
})
