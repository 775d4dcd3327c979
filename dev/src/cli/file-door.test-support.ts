import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { daysix } from '../cli'

/** What came to the door: method and address, and what was sent. */
export interface Asked {
  at: string
  token?: string
  name?: string
  type?: string
  body: string
}

/** A running system's door for files, with a file to bring to it: answers what it is told to, and keeps what it was asked. */
export class FileDoor {
  readonly asked: Asked[] = []
  /** By method and address; what is not here is not found. */
  answers: Record<string, [status: number, body: object | string] | 'no answer'> = {}
  private readonly server: Server

  private constructor(
    readonly folder: string,
    readonly file: string,
  ) {
    this.server = createServer((request, response) => {
      void text(request).then((body) => {
        const { authorization: token, 'x-file-name': name, 'content-type': type } = request.headers
        const at = `${request.method} ${request.url}`
        this.asked.push({ at, token, name: name as string | undefined, type, body })
        const answered = this.answers[at] ?? [404, { title: 'Not found' }]
        if (answered === 'no answer') return request.socket.destroy()
        const [status, answer] = answered
        response.writeHead(status).end(typeof answer === 'string' ? answer : JSON.stringify(answer))
      })
    })
  }

  static async begin(name: string, content: string): Promise<FileDoor> {
    const folder = await mkdtemp(join(tmpdir(), 'daysix-file-'))
    const door = new FileDoor(folder, join(folder, name))
    await writeFile(door.file, content)
    await new Promise<void>((resolve) => door.server.listen(0, '127.0.0.1', resolve))
    return door
  }

  /** As `running` finds it. */
  get system() {
    const http = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
    return { run: { referrals: { http } }, token: 'a-token' }
  }

  async end(): Promise<void> {
    this.server.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** What a command said and how it ended. */
export async function ran(...argv: string[]): Promise<{ code: number; said: string; complained: string }> {
  const said: string[] = []
  const complained: string[] = []
  const code = await daysix(argv, {
    say: (words) => said.push(words),
    pour: async (words) => void said.push(words),
    complain: (words) => complained.push(words),
  })
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}
