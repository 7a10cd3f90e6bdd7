import { shownPhone } from '../../src/contacts/phones.ts'
import { type ContactItem, type ContactKind, contactKinds } from '../../src/contacts/schema.ts'
import { paths } from '../../src/paths.ts'
import { Section } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { useWords } from '../ui/reader.tsx'
import { contactTexts, phoneLabelTexts, seenByTexts, textsOf } from './contact-texts.ts'

type Props = { owner: string; items: readonly ContactItem[] }

/** Everything one can be reached by, each with who sees it; each leads to where it is changed. */
export const Contacts = ({ owner, items }: Props) => (
  <>
    {contactKinds.map((kind) => (
      <OfKind owner={owner} kind={kind} items={items.filter((item) => item.kind === kind)} />
    ))}
  </>
)

const OfKind = ({ owner, kind, items }: Props & { kind: ContactKind }) => {
  const say = useWords(contactTexts)
  const { title, none, adding } = textsOf(kind)
  const add = (
    <a href={`${paths.contactsOf(owner)}?soort=${kind}`} aria-label={say[adding]}>
      {say.add}
    </a>
  )
  return (
    <Section title={say[title]} action={add} id={kind}>
      {items.length > 0 ? (
        <List>
          {items.map((item) => (
            <Row
              href={paths.contactOf(owner, item.id)}
              title={<Reached item={item} />}
              sub={<About item={item} />}
              trail={<Icon name="pencil" />}
            />
          ))}
        </List>
      ) : (
        <p class="quiet">{say[none]}</p>
      )}
    </Section>
  )
}

/** A number, or an address on its lines. */
export const Reached = ({ item: { kind, value, postcode, town, country } }: { item: ContactItem }) => (
  <>
    {kind === 'phone' ? shownPhone(value) : value}
    {[[postcode, town].filter(Boolean).join(' '), country].filter(Boolean).map((line) => (
      <>, {line}</>
    ))}
  </>
)

const About = ({ item: { label, visibility } }: { item: ContactItem }) => {
  const labels = useWords(phoneLabelTexts)
  const seenBy = useWords(seenByTexts)
  return (
    <>
      {label ? `${labels[label]} · ` : ''}
      {seenBy[visibility]}
    </>
  )
}
