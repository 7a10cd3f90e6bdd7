import type { Context } from 'hono'
import { CheckPage } from '../../templates/newsletters/check.tsx'
import { sendingTexts } from '../../templates/newsletters/sending-texts.ts'
import { StatusPage } from '../../templates/newsletters/status.tsx'
import { letterTexts } from '../../templates/newsletters/texts.ts'
import { NotFound } from '../errors.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft } from '../http/forms.ts'
import { newId } from '../ids.ts'
import { paths } from '../paths.ts'
import { one, type Typed } from './block-forms.ts'
import { typedIn } from './forms.ts'
import { letterFor } from './newsletters.ts'
import { setPublic } from './queries.ts'
import type { Newsletter } from './schema.ts'
import { checked, momentIn, progressOn, send, sendTest, takeBack } from './sending.ts'

type Here = Context<SchoolEnv>
const write = 'newsletters.write'
const current = 'newsletters' as const

/** Before it goes, and what became of it. */
export function newsletterSendingRoutes(people: SchoolRouter) {
  people.get(paths.newsletterCheck(':id'), write, async (c) => {
    const { letter } = await letterFor(c.var.scope, c.req.param('id'))
    return letter.sentAt ? showStatus(c, letter) : showCheck(c, letter, emptyDraft)
  })

  people.post(paths.newsletterCheck(':id'), write, async (c) => {
    const id = c.req.param('id')
    const { letter } = await letterFor(c.var.scope, id)
    const typed = typedIn(await c.req.parseBody({ all: true }))
    const act = acts[one(typed, 'actie')]
    if (!act) throw new NotFound()
    return act(c, letter, typed)
  })
}

type Act = (c: Here, letter: Newsletter, typed: Typed) => Promise<Response>

const toStatus = (c: Here, id: string) => c.redirect(paths.newsletterCheck(id), 303)

const acts: Readonly<Record<string, Act>> = {
  proef: async (c, { id }, typed) => {
    const nonce = one(typed, 'nonce')
    await sendTest(c.var.scope, id, /^[0-9a-z]{26}$/.test(nonce) ? nonce : newId(c.var.scope.now))
    return c.redirect(`${paths.newsletterCheck(id)}?gedaan=proef`, 303)
  },
  versturen: (c, letter, typed) => sendNow(c, letter, typed, null),
  inplannen: async (c, letter, typed) => {
    const [day, time] = [one(typed, 'dag'), one(typed, 'tijd')]
    const { at, problems } = momentIn(day, time, c.var.scope)
    if (at) return sendNow(c, letter, typed, at)
    c.status(422)
    return showCheck(c, letter, { typed: { dag: day, tijd: time }, problems })
  },
  terug: async (c, { id }) => {
    await takeBack(c.var.scope, id)
    return c.redirect(paths.newsletterDraft(id), 303)
  },
  openbaar: async (c, { id }) => {
    await setPublic(c.var.scope, id, true)
    return toStatus(c, id)
  },
  verbergen: async (c, { id }) => {
    await setPublic(c.var.scope, id, false)
    return toStatus(c, id)
  },
}

async function sendNow(c: Here, letter: Newsletter, typed: Typed, at: Date | null) {
  if (letter.sentAt) return toStatus(c, letter.id)
  const { problems } = await checked(c.var.scope, letter)
  if (Object.keys(problems).length > 0) {
    c.status(422)
    return showCheck(c, letter, emptyDraft)
  }
  if (await send(c.var.scope, letter.id, Number(one(typed, 'gezien')), at)) return toStatus(c, letter.id)
  const { letter: now } = await letterFor(c.var.scope, letter.id)
  if (now.sentAt) return toStatus(c, letter.id)
  c.status(409)
  return showCheck(c, now, emptyDraft, true)
}

async function showCheck(c: Here, letter: Newsletter, draft: Draft, isOvertaken = false) {
  const { scope } = c.var
  const seen = await checked(scope, letter)
  const page = (
    <CheckPage
      letter={letter}
      checked={seen}
      nonce={newId(scope.now)}
      hasAddress={seen.reach?.own !== 0}
      draft={draft}
      isOvertaken={isOvertaken}
    />
  )
  const flash = c.req.query('gedaan') === 'proef' ? { text: sendingTexts.tested } : undefined
  return c.render(page, { title: letterTexts.check, current, flash })
}

async function showStatus(c: Here, letter: Newsletter) {
  return c.render(<StatusPage letter={letter} {...(await progressOn(c.var.scope, letter.id))} />, {
    title: sendingTexts.status,
    current,
  })
}
