import { Action } from '@daysix/platform/policy'
import { Controller, Get } from '@nestjs/common'
import { ApiOkResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { templates } from './catalogue'
import { AUDIENCES, audiencesOf } from './template'

const TemplateView = z
  .object({
    code: z.string(),
    version: z.string(),
    title: z.string(),
    subject: z.string(),
    audiences: z.array(z.enum(AUDIENCES)),
    bodies: z.array(z.object({ audience: z.enum(AUDIENCES), markdown: z.string() })),
  })
  .meta({ id: 'Template' })

const TemplateList = z.object({ items: z.array(TemplateView) }).meta({ id: 'TemplateList' })

@ApiTags('templates')
@Controller('templates')
export class TemplatesController {
  @Get()
  @Action('read-templates')
  @ApiOkResponse({ standardSchema: TemplateList })
  list(): z.output<typeof TemplateList> {
    return {
      items: templates().map((template) => {
        const audiences = audiencesOf(template)
        const { code, version, title, subject, bodies } = template
        return {
          code,
          version,
          title,
          subject,
          audiences,
          bodies: audiences.map((audience) => ({ audience, markdown: bodies[audience]! })),
        }
      }),
    }
  }
}
