import type { Form } from '../forms'
import { page, type Page } from '../page'
import type { Child } from './child'

interface Option {
  value: string
  text: string
  hint?: { text: string }
}

/** One field of a question page; the kinds are the macros of components.njk. */
export interface Field {
  kind: 'hidden' | 'text' | 'textarea' | 'date' | 'time' | 'select' | 'radios' | 'checkboxes'
  name: string
  label: string
  hint?: string
  items?: Option[]
  rows?: number
  /** Of a text: what the browser offers while it is typed. Anything else can be typed too. */
  suggestions?: readonly string[]
  classes?: string
}

export interface Question {
  title: string
  /** None where it is about no case. */
  child?: Child
  /** Above the title: whom it is about, where that is no child. */
  caption?: string
  back: string
  /** Sentences above the form. */
  lead?: string[]
  /** As of any page with a form. */
  recordedNow?: string | null
  fields: Field[]
  /** Where it is sent, when not to the page's own address. */
  action?: string
  button: string
  form: Form
}

/** A page that asks for a few answers and does one thing with them. */
export const question = ({ back, ...asked }: Question): Page =>
  page('placements/question', { ...asked, back: { href: back } })
