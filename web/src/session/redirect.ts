import type { Response } from 'express'

/**
 * 303 once the session is kept: a browser follows as soon as it has the headers, and would come back to a page that knows
 * nothing yet of what was just done, or of who has just signed in.
 */
export async function redirectOnceKept(response: Response, to: string): Promise<void> {
  const { session } = response.req
  // after signing out there is none
  if (session) {
    await new Promise<void>((resolve, reject) =>
      session.save((error: unknown) => (error ? reject(error as Error) : resolve())),
    )
  }
  response.redirect(303, to)
}
