import type { Context } from 'hono'
import { type ContactFormProps, ContactPage } from '../../templates/details/contact-form.tsx'
import { contactTexts, textsOf } from '../../templates/details/contact-texts.ts'
import { PartnerPage } from '../../templates/details/partner.tsx'
import { classNames, contactItemsOf } from '../contacts/queries.ts'
import { type ContactKind, contactKinds } from '../contacts/schema.ts'
import { NotFound } from '../errors.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { emptyDraft, readForm } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { addContact, changeContact, contactFor, removeContact } from './contacts.ts'
import { partnerMailForm, readContact } from './forms.ts'
import { chooseMailOf } from './mail.ts'
import { type Owner, ownerNamed } from './owners.ts'
import { isSaved, savedAt } from './saved.ts'
import { typedOf } from './typed.ts'

/** Numbers and addresses, of oneself and, while joint use is on, of one's partner (C1, C2). */
export function contactRoutes(people: SchoolRouter) {
  people.get(paths.detailsOf(':id'), 'contacts.change', async (c) => {
    const { scope } = c.var
    const owner = await ownerNamed(scope, c.req.param('id'))
    if (owner.isMe) return c.redirect(paths.myDetails, 303)
    const page = (
      <PartnerPage partner={owner} contacts={await contactItemsOf(scope, owner.id)} saved={isSaved(c.req.query())} />
    )
    return c.render(page, { title: owner.name, current: 'myDetails' })
  })

  people.get(paths.contactsOf(':id'), 'contacts.change', async (c) => {
    const owner = await ownerNamed(c.var.scope, c.req.param('id'))
    return contactPage(c, { owner, kind: kindIn(c.req.query('soort')), draft: emptyDraft })
  })

  people.post(paths.contactsOf(':id'), 'contacts.change', async (c) => {
    const owner = await ownerNamed(c.var.scope, c.req.param('id'))
    const kind = kindIn((await c.req.parseBody()).kind)
    const form = await readContact(c, kind)
    if (!form.ok) return contactPage(c, { owner, kind, draft: form.draft })
    if (await addContact(c.var.scope, owner, form.value)) return c.redirect(home(owner), 303)
    c.status(422)
    return contactPage(c, { owner, kind, draft: emptyDraft, full: true })
  })

  people.get(paths.contactOf(':id', ':item'), 'contacts.change', async (c) => {
    const owner = await ownerNamed(c.var.scope, c.req.param('id'))
    const item = await contactFor(c.var.scope, owner, c.req.param('item'))
    return contactPage(c, { owner, kind: item.kind, id: item.id, told: item.told, draft: typedOf(item) })
  })

  people.post(paths.contactOf(':id', ':item'), 'contacts.change', async (c) => {
    const { scope } = c.var
    const owner = await ownerNamed(scope, c.req.param('id'))
    const id = c.req.param('item')
    if ((await c.req.parseBody()).actie === 'weghalen') {
      await removeContact(scope, owner, id)
      return c.redirect(home(owner), 303)
    }
    const item = await contactFor(scope, owner, id)
    const form = await readContact(c, item.kind)
    if (!form.ok) return contactPage(c, { owner, kind: item.kind, id: item.id, draft: form.draft })
    await changeContact(scope, owner, item, form.value)
    return c.redirect(home(owner), 303)
  })

  people.post(paths.mailOf(':id'), 'contacts.change', async (c) => {
    const owner = await ownerNamed(c.var.scope, c.req.param('id'))
    if (owner.isMe) throw new NotFound()
    const form = await readForm(c, partnerMailForm)
    if (form.ok) await chooseMailOf(c.var.scope, owner, form.value.keuze === 'aan')
    return c.redirect(form.ok ? home(owner) : paths.detailsOf(owner.id), 303)
  })
}

const kindIn = (given: unknown): ContactKind => {
  const kind = contactKinds.find((known) => known === given)
  if (!kind) throw new NotFound()
  return kind
}

const home = (owner: Owner) => savedAt(owner.isMe ? paths.myDetails : paths.detailsOf(owner.id))

type Props = Omit<ContactFormProps, 'groups'>

async function contactPage(c: Context<SchoolEnv>, props: Props) {
  const groups = (await classNames(c.var.scope, props.owner.id)).map(({ name }) => name)
  const { adding, changing } = textsOf(props.kind)
  return c.render(<ContactPage {...props} groups={groups} />, {
    title: contactTexts[props.id ? changing : adding],
    current: 'myDetails',
  })
}
