import type { RunFile } from '../state'

/** An access token of the demonstration client, which is another system that may also set the authority up. */
export async function demoToken({ demo }: Pick<RunFile, 'demo'>): Promise<string> {
  const response = await fetch(demo.tokenUrl, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${demo.clientId}:${demo.clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  if (!response.ok) throw new Error(`The identity provider refused the demonstration client: ${await response.text()}`)
  return ((await response.json()) as { access_token: string }).access_token
}
