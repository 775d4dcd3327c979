import { constants, openAsBlob } from 'node:fs'
import { access } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { NotAnswered } from './answers'
import { running } from './running'

/** A file that a service reads as it arrives, says what it would change, and saves when it is asked to. */
export interface StagedFile {
  id: string
  stage: string
}

export interface RowError {
  line: number
  column: string
  value: string
  reason: string
}

export type Ask = <T>(path: string, request?: RequestInit) => Promise<T>

interface Problem {
  title?: string
  detail?: string
  errors?: { message: string }[]
}

/** @param at the door of such files, after `/api/v1` */
export async function asker(state: string, at: string): Promise<Ask> {
  const { run, token } = await running(state)
  return async <T>(path: string, request: RequestInit = {}): Promise<T> => {
    const response = await fetch(`${run.referrals.http}/api/v1${at}${path}`, {
      ...request,
      headers: { ...(request.headers as Record<string, string>), authorization: `Bearer ${token}` },
    })
    if (response.ok) return (await response.json()) as T
    const { detail, title, errors } = (await response.json().catch(() => ({}))) as Problem
    const words = errors?.map(({ message }) => message).join(' ')
    throw new NotAnswered(words || (detail ?? title ?? `The system answered ${response.status}.`))
  }
}

/** Sends a file as it is. @throws NotAnswered when it cannot be read, or is refused */
export async function sendFile<T extends StagedFile>(ask: Ask, file: string, query = ''): Promise<T> {
  const headers = { 'content-type': 'text/csv', 'x-file-name': encodeURIComponent(basename(file)) }
  return ask<T>(query, { method: 'POST', headers, body: await contentOf(file) })
}

async function contentOf(file: string): Promise<Blob> {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
  try {
    await access(path, constants.R_OK)
    return await openAsBlob(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new NotAnswered(`${file} cannot be read (${code ?? message}).`)
  }
}

/** A connection waits some minutes for its answer, and saving may take longer: then it is asked for until it is over. */
export async function saved<T extends StagedFile>(ask: Ask, { id }: T, waitMs = 2_000): Promise<T> {
  try {
    return await ask<T>(`/${id}/save`, { method: 'POST' })
  } catch (error) {
    if (error instanceof NotAnswered) throw error
    let run = await ask<T>(`/${id}`)
    while (run.stage === 'saving') {
      await passed(waitMs)
      run = await ask<T>(`/${id}`)
    }
    if (run.stage !== 'saved') throw new NotAnswered('Saving was interrupted. The same file again saves the rest.')
    return run
  }
}

/** Every page of a list of a file. @param list with what is asked of it, like `errors?` */
export async function everyRow<T>(ask: Ask, id: string, list: string): Promise<T[]> {
  const rows: T[] = []
  let cursor = ''
  do {
    const page = await ask<{ items: T[]; next: string | null }>(`/${id}/${list}limit=200${cursor}`)
    for (const one of page.items) rows.push(one)
    cursor = page.next ? `&cursor=${page.next}` : ''
  } while (cursor)
  return rows
}
