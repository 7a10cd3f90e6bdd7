import type { Context } from 'hono'
import { WhoAnswers } from '../../templates/conversations/answerer.tsx'
import { ConversationPart, type SaidOfReply } from '../../templates/conversations/conversation.tsx'
import { ConversationPage } from '../../templates/conversations/conversation-page.tsx'
import { talkRegion } from '../../templates/conversations/region.ts'
import { correctionTexts } from '../../templates/corrections/texts.ts'
import { MessagePage } from '../../templates/messages/message.tsx'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, readForm } from '../http/forms.ts'
import { again, changed, readerHere } from '../http/respond.tsx'
import { newSecret } from '../ids.ts'
import { openMessage } from '../messages/messages.ts'
import { paths } from '../paths.ts'
import { permitted } from '../permissions.ts'
import { takeOver } from './answering.ts'
import { type Opened, openConversation } from './conversations.ts'
import { replyForm } from './forms.ts'
import { reply } from './replying.ts'
import { addressed, type SaidByAddress, saidIn } from './said.ts'

type Here = Context<SchoolEnv>

const statuses = { already: 409, closed: 422, wrong: 422, kept: 200 } as const

export function conversationRoutes(people: SchoolRouter) {
  people.get(paths.conversation(':id', ':person'), 'conversations.read', async (c) => {
    const { id, person } = c.req.param()
    const before = c.req.query('voor')
    const opened = await openConversation(c.var.scope, id, person, before)
    const said = saidIn(c.req.query())
    if (opened.onMessage)
      return c.redirect(before ? `${pageOf(opened)}?voor=${encodeURIComponent(before)}` : placeOf(opened, said), 303)
    if (opened.wasUnread) c.set('unread', Math.max(0, c.var.unread - 1))
    const page = <ConversationPage {...propsOf(opened)} before={before} said={said} />
    return c.render(page, { title: opened.conversation.subject || correctionTexts.withdrawn, current: 'messages' })
  })

  people.post(paths.conversation(':id', ':person'), 'conversations.reply', async (c) => {
    const { id, person } = c.req.param()
    const opened = await openConversation(c.var.scope, id, person)
    const form = await readForm(c, replyForm)
    const { actie } = (form.ok ? form.typed : form.draft.typed) as Record<string, string>
    // Without its button it is a text that comes back after logging in anew: nothing is sent unseen.
    if (actie !== 'versturen')
      return stay(c, opened, 'kept', form.ok ? { typed: form.typed, problems: {} } : form.draft)
    if (!form.ok) return stay(c, opened, 'wrong', form.draft)
    const outcome = await reply(c.var.scope, id, person, { ...form.value, pages: readerHere(c).language })
    if (outcome !== 'sent') return stay(c, opened, outcome, { typed: form.typed, problems: {} })
    const now = await openConversation(c.var.scope, id, person)
    return changed(c, { at: placeOf(opened, 'sent'), show: <ConversationPart {...propsOf(now)} said="sent" /> })
  })
}

export function takeoverRoutes(people: SchoolRouter) {
  people.post(paths.takeover(':id', ':person'), 'conversations.takeOver', async (c) => {
    const { id, person } = c.req.param()
    await takeOver(c.var.scope, id, person)
    const now = await openConversation(c.var.scope, id, person)
    return changed(c, { at: placeOf(now), show: <WhoAnswers conversation={now.conversation} /> })
  })
}

const pageOf = ({ conversation: { messageId, withId }, onMessage }: Opened) =>
  onMessage ? paths.message(messageId) : paths.conversation(messageId, withId)
const placeOf = (opened: Opened, said?: SaidByAddress) =>
  `${pageOf(opened)}${said ? `?${addressed[said]}` : ''}#${talkRegion}`
const propsOf = (opened: Opened) => ({ conversation: opened.conversation, at: pageOf(opened) })

/** Nothing was sent: the same page again, with what was typed. */
async function stay(c: Here, opened: Opened, said: Exclude<SaidOfReply, SaidByAddress>, draft: Draft) {
  const talk = { ...propsOf(opened), said, draft }
  c.status(statuses[said])
  const page = opened.onMessage ? await messagePage(c, opened, { said, draft }) : <ConversationPage {...talk} />
  const { subject } = opened.conversation
  return again(c, {
    show: <ConversationPart {...talk} />,
    page,
    title: subject || correctionTexts.withdrawn,
    current: 'messages',
  })
}

async function messagePage(c: Here, { conversation }: Opened, reply: { said: SaidOfReply; draft: Draft }) {
  const { scope } = c.var
  const opened = await openMessage(scope, conversation.messageId)
  const mayWrite = permitted(scope.me.roles, 'messages.write', scope.school)
  return <MessagePage opened={opened} mayWrite={mayWrite} nonce={newSecret()} reply={reply} />
}
