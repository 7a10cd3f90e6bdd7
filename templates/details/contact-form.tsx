import { type ContactKind, phoneLabels } from '../../src/contacts/schema.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { ActionBar, Button } from '../ui/button.tsx'
import { ChoiceField, Field, type Option, SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { contactTexts, phoneLabelTexts, textsOf } from './contact-texts.ts'
import { detailsTexts } from './texts.ts'

export type ContactFormProps = {
  owner: { id: string; name: string; isMe: boolean }
  kind: ContactKind
  /** The item that is changed; none where one is added. */
  id?: string | undefined
  told?: boolean | undefined
  draft: Draft
  /** The names of the groups whose parents could see it; none where the owner has no child here. */
  groups: readonly string[]
  full?: boolean | undefined
}

/** One number or address, and who may see it. */
export const ContactPage = ({ owner, kind, id, told, draft, groups, full }: ContactFormProps) => {
  const say = useWords(contactTexts)
  const { myDetails } = useWords(detailsTexts)
  const { adding, changing } = textsOf(kind)
  const back = owner.isMe
    ? { href: paths.myDetails, label: myDetails }
    : { href: paths.detailsOf(owner.id), label: owner.name }
  const to = id ? paths.contactOf(owner.id, id) : paths.contactsOf(owner.id)
  return (
    <>
      <PageHead title={say[id ? changing : adding]} sub={owner.isMe ? undefined : owner.name} back={back} />
      <div class="stack narrow">
        {full ? <Notice kind="wrong">{say.tooMany}</Notice> : null}
        {told ? <Notice kind="info">{say.told}</Notice> : null}
        <Form to={to}>
          <input type="hidden" name="kind" value={kind} />
          {kind === 'phone' ? <PhoneFields draft={draft} mine={owner.isMe} /> : null}
          {kind === 'address' ? <AddressFields draft={draft} mine={owner.isMe} /> : null}
          {kind === 'email' ? <EmailField draft={draft} mine={owner.isMe} /> : null}
          <WhoSees draft={draft} groups={groups} />
          <ActionBar>
            <Button kind="main" name="actie" value="bewaren">
              {say.save}
            </Button>
            {id ? (
              <Button kind="danger" name="actie" value="weghalen">
                {say.remove}
              </Button>
            ) : null}
          </ActionBar>
        </Form>
      </div>
    </>
  )
}

/** A browser fills in what it knows of whoever sits before it, and nobody else's. */
type Fields = { draft: Draft; mine: boolean }
const known = (mine: boolean, what: string) => (mine ? what : 'off')

const PhoneFields = ({ draft: { typed, problems }, mine }: Fields) => {
  const say = useWords(contactTexts)
  const labels = useWords(phoneLabelTexts)
  const options = phoneLabels.map((value) => ({ value, label: labels[value] }))
  const number = { value: typed.nummer, problem: problems.nummer, autocomplete: known(mine, 'tel') }
  return (
    <>
      <Field name="nummer" type="tel" label={say.number} {...number} required />
      <SelectField name="soort" label={say.whatFor} options={options} value={typed.soort} problem={problems.soort} />
    </>
  )
}

const AddressFields = ({ draft: { typed, problems }, mine }: Fields) => {
  const say = useWords(contactTexts)
  const field = (name: string, what: string) => ({
    name,
    value: typed[name],
    problem: problems[name],
    autocomplete: known(mine, what),
  })
  return (
    <>
      <Field {...field('straat', 'street-address')} label={say.street} required />
      <Field {...field('postcode', 'postal-code')} label={say.postcode} />
      <Field {...field('plaats', 'address-level2')} label={say.town} required />
      <Field {...field('land', 'country-name')} label={say.country} required={false} />
    </>
  )
}

const EmailField = ({ draft: { typed, problems }, mine }: Fields) => {
  const say = useWords(contactTexts)
  const field = { value: typed.adres, problem: problems.adres, autocomplete: known(mine, 'email') }
  return <Field name="adres" type="email" label={say.emailAddress} hint={say.emailNote} {...field} required />
}

/** Starts at the school alone: more is a choice (C1). */
const WhoSees = ({ draft: { typed, problems }, groups }: { draft: Draft; groups: readonly string[] }) => {
  const say = useWords(contactTexts)
  const options: Option[] = [
    { value: 'staff', label: say.staff, hint: say.staffHint },
    ...(groups.length > 0 ? [{ value: 'group', label: say.group, hint: say.groupHint(groups) }] : []),
    { value: 'all', label: say.all, hint: say.allHint },
  ]
  const value = typed.zichtbaar ?? 'staff'
  return (
    <ChoiceField name="zichtbaar" legend={say.whoSees} options={options} value={value} problem={problems.zichtbaar} />
  )
}
