import { ExpressAdapter } from '@nestjs/platform-express'
import type { Request, Response } from 'express'
import { CsvFile } from './csv'
import { JsonFile } from './json-file'
import { PdfFile } from './pdf-file'
import { Page, Redirect, type WithVisit } from './page'
import { redirectOnceKept } from './session/redirect'
import type { Views } from './views'

/** Turns what a handler returns, a page, a redirect or a file, into the answer; the handlers stay plain functions. */
export class PageAdapter extends ExpressAdapter {
  constructor(
    instance: unknown,
    private readonly views: Views,
    private readonly today: () => string,
  ) {
    super(instance as never)
  }

  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    if (body instanceof Page) return this.views.respond(body, response.req as Request, response, this.today())
    if (body instanceof Redirect) {
      if (body.success) response.req.session.success = body.success
      return redirectOnceKept(response, body.to)
    }
    if (body instanceof CsvFile || body instanceof JsonFile || body instanceof PdfFile) {
      if (!(response.req as WithVisit).mayBeFile) throw new Error(`${response.req.path} is not marked @AlsoAsFile()`)
      if (body instanceof CsvFile) return response.type('text/csv').attachment(`${body.name}.csv`).send(body.text)
      if (body instanceof PdfFile) return response.type('pdf').attachment(`${body.name}.pdf`).send(body.bytes)
      return response
        .type('json')
        .attachment(`${body.name}.json`)
        .send(JSON.stringify(body.content, null, 2))
    }
    return super.reply(response, body, statusCode)
  }
}
