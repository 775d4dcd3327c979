import { Module } from '@nestjs/common'
import { Composer } from './delivery/composer.service'
import { FollowUp } from './delivery/follow-up.service'
import { Postbox } from './delivery/postbox.service'
import { Sender } from './delivery/sender.service'
import { Directory } from './messages/directory.service'
import { LettersGrpc } from './messages/letters.grpc'
import { MessagesActivities } from './messages/messages.activities'
import { MessagesController } from './messages/messages.controller'
import { MessagesService } from './messages/messages.service'
import { Silence } from './messages/silence.service'
import { TemplatesController } from './templates/templates.controller'

@Module({
  controllers: [MessagesController, TemplatesController, LettersGrpc],
  providers: [Directory, Composer, Postbox, FollowUp, Silence, Sender, MessagesService, MessagesActivities],
})
export class NotificationsModule {}
