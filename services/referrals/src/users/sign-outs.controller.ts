import { ForIdentityProvider } from '@daysix/platform/policy'
import { Body, Controller, HttpCode, Post } from '@nestjs/common'
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger'
import { z } from 'zod'
import { ProviderSignOuts } from './provider-sign-outs.service'

const SignOut = z.object({
  logoutToken: z
    .string({ error: 'Give a logout token' })
    .min(1, 'Give a logout token')
    .max(10_000)
    .meta({ description: 'As OpenID Connect Back-Channel Logout 1.0 has it: signed by the identity provider.' }),
})

/** Where the pages pass on what the identity provider tells them: its own signed word, which needs no other proof. */
@Controller('sign-outs')
@ApiTags('users')
@ForIdentityProvider()
export class SignOutsController {
  constructor(private readonly signOuts: ProviderSignOuts) {}

  /** Every session and token of that person is over, in every context. A token is heard once. */
  @Post()
  @HttpCode(204)
  @ApiNoContentResponse()
  hear(@Body({ schema: SignOut }) { logoutToken }: z.output<typeof SignOut>): Promise<void> {
    return this.signOuts.hear(logoutToken)
  }
}
