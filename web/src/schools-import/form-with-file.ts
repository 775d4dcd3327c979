import busboy, { type Busboy } from 'busboy'
import type { NextFunction, Request, Response } from 'express'
import type { Readable } from 'node:stream'

export interface ArrivingFile {
  /** As the sender calls it; '' where no file was chosen. */
  name: string
  content: Readable
}

export type WithFile = Request & { arriving?: ArrivingFile }

class FormNotReadable extends Error {
  readonly status = 400
}

class FieldTooLong extends Error {
  readonly status = 413
}

/** Beside the file there are only our own hidden fields. */
const HIDDEN_FIELDS = 10_000
const LIMITS = { fields: 10, files: 1, parts: 11 }

/**
 * Reads a form with a file as far as its file: the fields before it are the body, so that whoever sends is known before a
 * byte of the file is taken. The file then goes on as it arrives to whoever reads it; nothing of it is kept here.
 * @param longest bytes of a field; a form with a longer one is refused and not cut short
 */
export const formWithFile =
  (longest = HIDDEN_FIELDS) =>
  (request: WithFile, response: Response, next: NextFunction): void =>
    readForm(longest, request, response, next)

function readForm(longest: number, request: WithFile, response: Response, next: NextFunction): void {
  if (!request.is('multipart/form-data')) return next()
  const parser = parserOf(request, longest)
  if (!parser) return next(new FormNotReadable())
  let isHandedOn = false
  const handOn = (error?: Error) => {
    if (isHandedOn) return
    isHandedOn = true
    next(error)
  }
  const fields: Record<string, string> = {}
  request.body = fields
  parser.on('field', (name, value, { valueTruncated }) => {
    if (valueTruncated) return handOn(new FieldTooLong())
    if (!isHandedOn) fields[name] = value
  })
  parser.on('file', (_name, content, { filename }) => {
    request.arriving = { name: filename ?? '', content }
    // a sender who went away before anybody read from it is no fault
    content.on('error', () => undefined)
    request.once('close', () => request.complete || content.destroy(new FormNotReadable()))
    handOn()
  })
  parser.on('error', () => handOn(new FormNotReadable()))
  parser.on('close', () => handOn())
  // what is left of it goes nowhere, so that whoever sends it comes to hear the answer
  response.once('finish', () => {
    request.unpipe(parser)
    request.resume()
  })
  request.pipe(parser)
}

function parserOf({ headers }: Request, fieldSize: number): Busboy | undefined {
  try {
    return busboy({ headers, defParamCharset: 'utf8', limits: { ...LIMITS, fieldSize } })
  } catch {
    return undefined
  }
}
