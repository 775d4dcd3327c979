import { z } from 'zod'

/** What stands before the at sign of an address, and the whole of it, may be no longer: RFC 5321, 4.5.3.1. */
const LOCAL_PART = 64
const ADDRESS = 254

/** An e-mail address that can be written to. The sentence is what a person reads beside the field. */
export const email = (sentence = 'Enter an e-mail address, like name@example.com') =>
  z
    .email({ error: sentence, abort: true })
    .max(ADDRESS, `Use ${ADDRESS} characters or fewer`)
    .refine((address) => address.indexOf('@') <= LOCAL_PART, sentence)

const TELEPHONE = /^\+?[\d ().-]{7,25}( ?(ext|x)\.? ?\d{1,6})?$/i
const FEWEST_DIGITS = 6

/** A number that can be rung, in the country or from abroad, with an extension: as people write it, and kept as written. */
export const telephone = () =>
  z
    .string('Enter a telephone number')
    .trim()
    .refine(
      (said) => TELEPHONE.test(said) && said.replaceAll(/\D/g, '').length >= FEWEST_DIGITS,
      'Enter a telephone number, like 01632 960 001',
    )

/** Whether a column of ids could hold it: what a database cannot read is answered as a fault. */
export const isUuid = (text: string): boolean => z.uuid().safeParse(text).success
