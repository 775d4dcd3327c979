import { createServer } from 'node:net'
import { choosePorts } from './ports'

it('lets the other doors follow the port of the pages', async () => {
  const { web: free } = await choosePorts(0)
  const { web, referralsHttp, workflows } = await choosePorts(free)
  expect([web, referralsHttp, workflows]).toEqual([free, free + 1, free + 15])
})

it('takes any free ports, each once, when asked for none', async () => {
  const ports = Object.values(await choosePorts(0))
  expect(new Set(ports).size).toBe(ports.length)
})

it('gives runs that start at once ports of their own', async () => {
  const [one, other] = await Promise.all([choosePorts(0, 4_711), choosePorts(0, 4_712)])
  const all = [...Object.values(one), ...Object.values(other)]
  expect(new Set(all).size).toBe(all.length)
})

it('takes none that a browser refuses, whichever process asks', async () => {
  for (let pid = 0; pid < 16; pid++) expect(Object.values(await choosePorts(0, pid))).not.toContain(10_080)
})

it('names the port that is taken and what to do', async () => {
  const { web: first } = await choosePorts(0)
  const taken = first + 5
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(taken, '127.0.0.1', resolve))
  await expect(choosePorts(first)).rejects.toThrow(
    `Port ${taken} is in use by another program (a run on port ${first} needs ${first} to ${first + 15}): stop that program, or choose other ports with --port.`,
  )
  await new Promise((resolve) => other.close(resolve))
})
