import { correctionTexts } from '../../templates/corrections/texts.ts'
import { JustSent } from '../../templates/drafts/sent.tsx'
import { HouseholdAnswersPage } from '../../templates/messages/household.tsx'
import { MailboxPage, SentPage } from '../../templates/messages/mailbox.tsx'
import { MessagePage } from '../../templates/messages/message.tsx'
import { messageTexts } from '../../templates/messages/texts.ts'
import { roundsInvited } from '../conferences/asked.ts'
import { ownRounds } from '../conferences/own-queries.ts'
import { saidIn as saidOfTalk } from '../conversations/said.ts'
import { openedFile } from '../files/opening.ts'
import { arrangingOf } from '../folders/arranging.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { readerHere } from '../http/respond.tsx'
import { sendFile } from '../http/send-file.ts'
import { newSecret } from '../ids.ts'
import { paths } from '../paths.ts'
import { type Permission, permitted } from '../permissions.ts'
import { saidIn } from '../questionnaires/said.ts'
import { questionsIn } from '../translations/opening.ts'
import { attachmentKey } from './attachments.ts'
import { householdAnswers, isAnsweredFor } from './household.ts'
import { mailbox, sentMessages } from './mailbox.ts'
import { attachmentFor, openMessage } from './messages.ts'
import { standpoint } from './pages.ts'

/** Declared after the drafts' own addresses, which lie under the same folder. */
export function messageRoutes(people: SchoolRouter) {
  people.get(paths.messages, 'messages.read', async (c) => {
    const { scope, unread } = c.var
    const { voor, na } = c.req.query()
    const { page, folders, also: rounds } = await mailbox(scope, standpoint(voor, na), ownRounds(scope))
    const may = (permission: Permission) => permitted(scope.me.roles, permission, scope.school)
    const arranging = may('messages.arrange') ? arrangingOf(c, 'berichten', folders) : null
    const household = isAnsweredFor(scope.me)
    const isFirst = !voor && !na
    // To the joint mailbox, whoever of the household looks (G3).
    const invitations = isFirst && may('conferences.read') ? roundsInvited(rounds, scope) : []
    const props = { page, unread, mayWrite: may('messages.write'), household, isFirst, arranging, invitations }
    return c.render(<MailboxPage {...props} />, { title: messageTexts.messages, current: 'messages' })
  })

  people.get(paths.sentMessages, 'messages.write', async (c) => {
    const { scope, unread } = c.var
    const { voor, na } = c.req.query()
    const page = await sentMessages(scope, standpoint(voor, na))
    const props = { page, unread, household: isAnsweredFor(scope.me), isFirst: !voor && !na }
    return c.render(<SentPage {...props} />, { title: messageTexts.sent, current: 'messages' })
  })

  people.get(paths.householdAnswers, 'household.read', async (c) => {
    const { scope, unread } = c.var
    const { voor, na } = c.req.query()
    const page = await householdAnswers(scope, standpoint(voor, na))
    const props = { page, unread, household: isAnsweredFor(scope.me), isFirst: !voor && !na }
    return c.render(<HouseholdAnswersPage {...props} />, { title: messageTexts.householdAnswers, current: 'messages' })
  })

  people.get(paths.message(':id'), 'messages.read', async (c) => {
    const { scope, unread } = c.var
    const { voor: before, ouder: older } = c.req.query()
    const into = readerHere(c).translation?.to ?? null
    const opened = await openMessage(scope, c.req.param('id'), { before, older, into })
    if (opened.wasUnread) c.set('unread', unread - 1)
    const came = { said: saidIn(c.req.query('bewaard')), wentMeanwhile: c.req.queries('vergeven') }
    const mayWrite = permitted(scope.me.roles, 'messages.write', scope.school)
    const mayArrange = permitted(scope.me.roles, 'messages.arrange', scope.school)
    const reply = { before, said: saidOfTalk(c.req.query()) }
    const page = (
      <MessagePage
        opened={opened}
        translated={into ? await questionsIn(scope, opened, into) : []}
        mayWrite={mayWrite}
        mayPlan={permitted(scope.me.roles, 'calendar.own', scope.school)}
        nonce={newSecret()}
        {...came}
        reply={reply}
        mayArrange={mayArrange}
      />
    )
    const sent = opened.isMine ? <JustSent query={c.req.query()} /> : null
    return c.render(
      <>
        {sent}
        {page}
      </>,
      { title: opened.message.subject || correctionTexts.withdrawn, current: 'messages' },
    )
  })

  people.get(paths.attachment(':id'), 'files.read', async (c) => {
    const { scope } = c.var
    const file = await attachmentFor(scope, c.req.param('id'))
    return sendFile(c, openedFile(scope.files, file, attachmentKey))
  })
}
