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

/** Whether a column of ids could hold it: what a database cannot read is answered as a fault. */
export const isUuid = (text: string): boolean => z.uuid().safeParse(text).success
