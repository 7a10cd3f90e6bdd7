import type { Context } from 'hono'
import { ChildConsentPage } from '../../templates/consents/child.tsx'
import { GroupConsentPage } from '../../templates/consents/group.tsx'
import { ManageConsentsPage } from '../../templates/consents/manage.tsx'
import { MyConsentsPage } from '../../templates/consents/mine.tsx'
import { PaperConsentPage } from '../../templates/consents/paper.tsx'
import { consentTexts } from '../../templates/consents/texts.ts'
import { NotFound } from '../errors.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm, ticked } from '../http/forms.ts'
import { newSecret, nonceOf } from '../ids.ts'
import { textWith } from '../language.ts'
import { paths } from '../paths.ts'
import { permitted } from '../permissions.ts'
import { saved, shown } from '../settings/saved.ts'
import { type Channel, channels } from './channels.ts'
import {
  asking,
  type Chosen,
  childOnPaper,
  consentsInGroup,
  enterFromPaper,
  give,
  myChild,
  myConsents,
  type OneChild,
  type OnPaper,
  publish,
} from './consents.ts'
import { consentForm, nothingSaid, paperForm, seenIn, textForm, wrongWithText } from './forms.ts'

type Here = Context<SchoolEnv>

/** Where pictures of pupils may be shown: parents say, who works here sees, and the office asks (C9). */
export function consentRoutes(people: SchoolRouter) {
  people.get(paths.consents, 'consents.give', async (c) =>
    c.render(<MyConsentsPage mine={await myConsents(c.var.scope)} saved={c.req.query('bewaard') !== undefined} />, {
      title: consentTexts.title,
      current: 'myDetails',
    }),
  )

  people.get(paths.childConsents(':id'), 'consents.give', async (c) =>
    showChild(c, await myChild(c.var.scope, c.req.param('id'))),
  )

  people.post(paths.childConsents(':id'), 'consents.give', async (c) => {
    const one = await myChild(c.var.scope, c.req.param('id'))
    const form = await readForm(c, consentForm(one.asked), nothingSaid(one.asked))
    if (!form.ok) return showChild(c, one, form.draft)
    const { gezien, nonce, ...says } = form.value
    if (gezien !== seenIn(one.asked)) {
      c.status(409)
      return showChild(c, one, emptyDraft, 'asked anew')
    }
    const others = await ticked(
      c,
      'ook',
      one.others.map(({ id }) => id),
    )
    const pupilIds = [one.child.id, ...others]
    await give(c.var.scope, one.asked, { nonce: nonceOf(nonce), pupilIds, says: says as Chosen }) // safe: the form's shape is these
    return c.redirect(`${paths.consents}?bewaard`, 303)
  })

  people.get(paths.groupConsents(':id'), 'consents.read', async (c) => {
    const inGroup = await consentsInGroup(c.var.scope, c.req.param('id'))
    const mayEnter = permitted(c.var.scope.me.roles, 'consents.manage', c.var.scope.school)
    const page = <GroupConsentPage inGroup={inGroup} mayEnter={mayEnter} channel={channelIn(c)} />
    return c.render(page, { title: consentTexts.title, current: 'overview' })
  })

  people.get(paths.consentOnPaper(':id'), 'consents.manage', async (c) =>
    showPaper(c, await childOnPaper(c.var.scope, c.req.param('id'))),
  )

  people.post(paths.consentOnPaper(':id'), 'consents.manage', async (c) => {
    const paper = await childOnPaper(c.var.scope, c.req.param('id'))
    const form = await readForm(c, paperForm(paper), nothingSaid(paper.asked))
    if (!form.ok) return showPaper(c, paper, form.draft)
    const { gezien, nonce, ouder: personId, ...says } = form.value
    if (gezien !== seenIn(paper.asked)) {
      c.status(409)
      return showPaper(c, paper, emptyDraft, 'asked anew')
    }
    const entered = { nonce: nonceOf(nonce), pupilId: paper.child.id, personId }
    await enterFromPaper(c.var.scope, paper.asked, { ...entered, says: says as Chosen }) // safe: likewise
    return saved(c, paths.consentOnPaper(paper.child.id))
  })

  people.get(paths.consentsManaged, 'consents.manage', (c) => showAsking(c))

  people.post(paths.consentText(':channel'), 'consents.manage', async (c) => {
    const channel = channels.find((one) => one === c.req.param('channel'))
    if (!channel) throw new NotFound()
    const form = await readForm(c, textForm, wrongWithText)
    if (!form.ok) return showAsking(c, { channel, draft: form.draft })
    const { doel: purpose, vragen: asked, gezien: seen } = form.value
    const outcome = await publish(c.var.scope, { channel, purpose, asked, seen: Number(seen) })
    if (outcome === 'asked' && asked) return c.redirect(`${paths.consentsManaged}?gevraagd`, 303)
    if (outcome !== 'overtaken') return saved(c, paths.consentsManaged)
    c.status(409)
    return showAsking(c, { channel, draft: { typed: form.typed, problems: { doel: consentTexts.overtaken } } })
  })
}

/** The one that a list is about, where one is chosen. */
const channelIn = (c: Here) => channels.find((one) => one === c.req.query('kanaal')) ?? null

const showChild = (c: Here, one: OneChild, draft: Draft = emptyDraft, said?: 'asked anew') =>
  c.render(<ChildConsentPage one={one} draft={draft} nonce={newSecret()} isAskedAnew={said !== undefined} />, {
    title: one.child.firstName,
    current: 'myDetails',
  })

const showPaper = (c: Here, paper: OnPaper, draft: Draft = emptyDraft, said?: 'asked anew') =>
  c.render(
    <PaperConsentPage paper={paper} draft={draft} nonce={newSecret()} isAskedAnew={said !== undefined} />,
    shown(c, consentTexts.onPaper),
  )

async function showAsking(c: Here, typed?: { channel: Channel; draft: Draft }) {
  const all = await asking(c.var.scope, channelIn(c))
  const page = <ManageConsentsPage asking={all} typed={typed} />
  if (c.req.query('gevraagd') === undefined) return c.render(page, shown(c, consentTexts.title))
  const pupils = all.groups.reduce((sum, group) => sum + group.pupils, 0)
  const text = textWith(consentTexts.askedNow, pupils)
  return c.render(page, { ...shown(c, consentTexts.title), flash: { text } })
}
