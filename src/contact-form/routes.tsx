import type { Context } from 'hono'
import { ContactPage, ContactSentPage } from '../../templates/contact-form/form.tsx'
import { LettersPage } from '../../templates/contact-form/letters.tsx'
import { letterTexts } from '../../templates/contact-form/texts.ts'
import { NotFound } from '../errors.ts'
import type { SchoolEnv, SchoolRouter, SiteEnv, SiteRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm, ticked } from '../http/forms.ts'
import { staffToChoose } from '../pages/file-queries.ts'
import type { Placed } from '../pages/queries.ts'
import { paths } from '../paths.ts'
import { putFrame, siteAlone } from '../website/frame.ts'
import { letterForm } from './forms.ts'
import {
  chooseReaders,
  chosenReaders,
  deleteLetter,
  letterById,
  lettersIn,
  lettersWaiting,
  updateLetter,
} from './queries.ts'
import { letterStates } from './schema.ts'
import { formTicket } from './tickets.ts'
import { demandForm, writeToSchool } from './writing.ts'

/** Anybody writes to the school (J1). */
export function contactFormRoutes(site: SiteRouter) {
  const framed = site.knowing(siteAlone)

  framed.get(paths.contactForm, async (c, [tree]) => {
    await demandForm(c.var.school)
    return form(c, tree, emptyDraft)
  })

  framed.post(paths.contactForm, async (c, [tree]) => {
    await demandForm(c.var.school)
    const read = await readForm(c, letterForm)
    if (!read.ok) return form(c, tree, read.draft)
    const { naam: name, email, telefoon: phone, bericht: body, website: trap, formulier: ticket } = read.value
    const kept = await writeToSchool(
      c.var.school,
      { name, email, phone, body, trap, ticket },
      { network: c.var.clientAddress },
    )
    if (kept) return c.redirect(paths.contactSent, 303)
    c.status(429)
    return form(c, tree, { typed: read.typed, problems: { bericht: letterTexts.tooMany } })
  })

  framed.get(paths.contactSent, async (c, [tree]) => {
    await demandForm(c.var.school)
    putFrame(c, tree)
    return c.render(<ContactSentPage />, { title: letterTexts.sent, hidden: true })
  })
}

/** Search engines find the page that leads to it, and says for what one writes. */
async function form(c: Context<SiteEnv>, tree: readonly Placed[], draft: Draft) {
  putFrame(c, tree)
  const page = <ContactPage draft={draft} ticket={await formTicket(c.var.school)} />
  return c.render(page, { title: letterTexts.write, hidden: true })
}

/** What visitors wrote, for whoever keeps the website. */
export function siteLetterRoutes(people: SchoolRouter) {
  people.get(paths.siteLetters, 'website.manage', async (c) => {
    const { scope } = c.var
    const state = letterStates.find((one) => one === c.req.query('soort')) ?? 'new'
    const [letters, staff, readers, [waiting]] = await scope.db.batch([
      lettersIn(scope, state),
      staffToChoose(scope),
      chosenReaders(scope),
      lettersWaiting(scope),
    ])
    const about = { letters, state, staff, waiting: waiting ?? { new: 0, suspect: 0 } }
    const page = <LettersPage {...about} readers={readers.map(({ id }) => id)} />
    return c.render(page, { title: letterTexts.title, current: 'management' })
  })

  people.post(paths.siteLetterReaders, 'website.manage', async (c) => {
    const { scope } = c.var
    const staff = (await staffToChoose(scope)).map(({ id }) => id)
    await scope.db.batch(chooseReaders(scope, await ticked(c, 'lezers', staff)))
    return c.redirect(paths.siteLetters, 303)
  })

  people.post(paths.siteLetter(':id'), 'website.manage', async (c) => settle(c, c.req.param('id')))
}

async function settle(c: Context<SchoolEnv>, id: string) {
  const { scope } = c.var
  const [letter] = await letterById(scope, id)
  if (!letter) throw new NotFound()
  const { actie } = await c.req.parseBody()
  const state = letterStates.find((one) => one === actie)
  if (actie === 'weg') await deleteLetter(scope, id)
  else if (state) await updateLetter(scope, id, state)
  return c.redirect(`${paths.siteLetters}?soort=${letter.state}`, 303)
}
