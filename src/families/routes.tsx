import type { Context } from 'hono'
import { FamiliesPage } from '../../templates/families/families.tsx'
import { FamilyPage } from '../../templates/families/family.tsx'
import { InformationFormPage, ThanksPage } from '../../templates/families/information-form.tsx'
import { NewGuardianPage } from '../../templates/families/new-guardian.tsx'
import { RequestPage, RequestsPage } from '../../templates/families/requests.tsx'
import { familyTexts } from '../../templates/families/texts.ts'
import type { SchoolEnv, SchoolRouter, SiteRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { addGuardian, changeCustody, endTie, moveHome } from './custody.ts'
import { adultsFound, familyOf, pupilPage } from './families.ts'
import { answerForm, custodyForm, homeForm, informationForm, newGuardianForm } from './forms.ts'
import { answerRequest, askInformation, requestFor, requestList } from './information.ts'

export function familyRoutes(people: SchoolRouter) {
  people.get(paths.families, 'families.manage', async (c) => {
    const { zoek = '', na = '' } = c.req.query()
    const search = zoek.slice(0, 100)
    const page = <FamiliesPage page={await pupilPage(c.var.scope, search, na)} search={search} />
    return c.render(page, { title: familyTexts.title, current: 'management' })
  })

  people.get(paths.family(':id'), 'families.manage', (c) => showFamily(c, c.req.param('id')))

  people.get(paths.newGuardian(':id'), 'families.manage', async (c) =>
    showNewGuardian(c, c.req.param('id'), { typed: c.req.query(), problems: {} }),
  )

  people.post(paths.newGuardian(':id'), 'families.manage', async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c, newGuardianForm)
    if (!form.ok) return showNewGuardian(c, id, form.draft)
    const { wie, voornaam, tussenvoegsel, achternaam, email, relatie, gezag, grond, vanaf, huis } = form.value
    const who = wie ? { id: wie } : { firstName: voornaam, infix: tussenvoegsel, lastName: achternaam, email }
    const guardian = { who, relation: relatie, custody: gezag, ground: grond, since: vanaf, home: huis || null }
    const done = await addGuardian(c.var.scope, id, guardian)
    if (done.ok) return c.redirect(paths.family(id), 303)
    c.status(422)
    return showNewGuardian(c, id, { typed: form.typed, problems: done.problems })
  })

  people.post(paths.custody(':id', ':adult'), 'families.manage', async (c) => {
    const { id, adult } = c.req.param()
    const form = await readForm(c, custodyForm)
    if (!form.ok) return showFamily(c, id, { adult, draft: form.draft })
    const { gezag: custody, grond: ground, vanaf: since } = form.value
    const done = await changeCustody(c.var.scope, id, adult, { custody, ground, since })
    if (done.ok) return c.redirect(paths.family(id), 303)
    c.status(422)
    return showFamily(c, id, { adult, draft: { typed: form.typed, problems: done.problems } })
  })

  people.post(paths.tieEnd(':id', ':adult'), 'families.manage', async (c) => {
    const { id, adult } = c.req.param()
    await endTie(c.var.scope, id, adult)
    return c.redirect(paths.family(id), 303)
  })

  people.post(paths.homeOf(':id', ':adult'), 'families.manage', async (c) => {
    const { id, adult } = c.req.param()
    const form = await readForm(c, homeForm)
    if (!form.ok) return showFamily(c, id)
    await moveHome(c.var.scope, id, adult, form.value.huis || null)
    return c.redirect(paths.family(id), 303)
  })
}

/** What guardians without custody ask, and what the school answers (Civil Code, book 1, art. 377c). */
export function informationRoutes(people: SchoolRouter) {
  people.get(paths.informationRequests, 'families.manage', async (c) => {
    const page = <RequestsPage {...(await requestList(c.var.scope, c.req.query('voor') ?? ''))} />
    return c.render(page, { title: familyTexts.requests, current: 'management' })
  })

  people.get(paths.informationRequest(':id'), 'families.manage', (c) => showRequest(c, c.req.param('id'), emptyDraft))

  people.post(paths.informationRequest(':id'), 'families.manage', async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c, answerForm)
    if (!form.ok) return showRequest(c, id, form.draft)
    const { soort: kind, tekst: text, wie: tie } = form.value
    const done = await answerRequest(c.var.scope, id, { kind, text, tie })
    if (done.ok) return c.redirect(paths.informationRequest(id), 303)
    c.status(422)
    return showRequest(c, id, { typed: form.typed, problems: done.problems })
  })
}

/** For anyone: who has no custody has no account to ask with. */
export function informationFormRoutes(site: SiteRouter) {
  site.get(paths.informationForm, (c) =>
    c.render(<InformationFormPage draft={emptyDraft} />, { title: familyTexts.askTitle }),
  )

  site.post(paths.informationForm, async (c) => {
    const form = await readForm(c, informationForm)
    if (!form.ok)
      return c.render(<InformationFormPage draft={form.draft} />, { title: familyTexts.askTitle, hidden: true })
    const { naam: name, contact, kind: child, vraag: question, website } = form.value
    if (!website) await askInformation(c.var.school, { name, contact, child, question }, c.var.clientAddress)
    return c.render(<ThanksPage />, { title: familyTexts.askedTitle, hidden: true })
  })
}

async function showFamily(c: Context<SchoolEnv>, id: string, wrong?: { adult: string; draft: Draft }) {
  const family = await familyOf(c.var.scope, id)
  return c.render(<FamilyPage family={family} me={c.var.scope.me.id} wrong={wrong} />, {
    title: family.pupil.name,
    current: 'management',
  })
}

async function showNewGuardian(c: Context<SchoolEnv>, id: string, draft: Draft) {
  const { scope } = c.var
  const search = (draft.typed.zoek ?? '').slice(0, 100)
  const [family, found] = await Promise.all([familyOf(scope, id), adultsFound(scope, search, draft.typed.wie ?? '')])
  return c.render(<NewGuardianPage family={family} found={found} draft={draft} search={search} />, {
    title: familyTexts.newGuardian,
    current: 'management',
  })
}

async function showRequest(c: Context<SchoolEnv>, id: string, draft: Draft) {
  const page = <RequestPage view={await requestFor(c.var.scope, id)} draft={draft} />
  return c.render(page, { title: familyTexts.request, current: 'management' })
}
