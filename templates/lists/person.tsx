import type { Child } from 'hono/jsx'
import { shownPhone } from '../../src/contacts/phones.ts'
import type { ContactItem } from '../../src/contacts/schema.ts'
import { writeToParentsOf, writeToPerson } from '../../src/drafts/prefill.ts'
import type { Counters } from '../../src/lists/absence-counters.ts'
import type { Card, Kin, PersonCard as PersonCardOf } from '../../src/lists/person.ts'
import { paths } from '../../src/paths.ts'
import { phoneLabelTexts } from '../details/contact-texts.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Face } from '../ui/person.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { dutchDay } from './day.ts'
import { listTexts } from './texts.ts'
import { whatIs } from './what.ts'

export const PersonPage = ({ card }: { card: PersonCardOf }) => {
  const say = useWords(listTexts)
  return (
    <>
      <PageHead title={card.name} back={{ href: paths.userList, label: say.userList }} />
      <div class="stack">
        <PersonCard card={card} writing={card.writes ? <Write card={card} /> : null} />
        {card.absence ? <Absence counters={card.absence} /> : null}
      </div>
    </>
  )
}

/** Of this school year, for whoever may know. */
const Absence = ({ counters: { days, late, leave } }: { counters: Counters }) => {
  const say = useWords(listTexts)
  return (
    <div class="reading">
      <Section title={say.absence}>
        <Facts
          facts={[
            { term: say.daysAway, value: String(days) },
            { term: say.timesLate, value: String(late) },
            { term: say.leaveHad, value: say.ofTen(leave) },
          ]}
        />
      </Section>
    </div>
  )
}

/** Somebody as one viewer sees them; the preview of one's own shows the same, and says that one can be written to. */
export const PersonCard = ({ card, writing }: { card: Card; writing: Child }) => {
  const say = useWords(listTexts)
  const reader = useReader()
  return (
    <div class="stack reading">
      <div class="cluster">
        <Face person={card} size="large" />
        <p class="quiet">{whatIs(card, reader)}</p>
      </div>
      {writing}
      <Reach card={card} />
      {card.children.length > 0 ? <KinList title={say.children} kin={card.children} /> : null}
      {card.guardians.length > 0 ? <KinList title={say.guardians} kin={card.guardians} /> : null}
    </div>
  )
}

const Write = ({ card: { id, name, pupil } }: { card: Card }) => {
  const say = useWords(listTexts)
  return (
    <div>
      <ButtonLink href={pupil ? writeToParentsOf(id) : writeToPerson(id)} kind="main" icon="mail">
        {pupil ? say.writeToParents : say.write(name)}
      </ButtonLink>
    </div>
  )
}

const Reach = ({ card }: { card: Card }) => {
  const say = useWords(listTexts)
  const reader = useReader()
  const facts = [
    ...card.items.map((item) => ({ term: say[item.kind], value: <Way item={item} /> })),
    ...(card.email ? [{ term: say.mail, value: card.email }] : []),
    ...(card.official ? [{ term: say.officially, value: card.official }] : []),
    ...(card.birthDate ? [{ term: say.birthDate, value: dutchDay(card.birthDate, reader.language) }] : []),
  ]
  if (facts.length === 0) return card.pupil ? null : <p class="quiet">{say.nothingShown(card.name)}</p>
  return (
    <Section title={say.reach}>
      <Facts facts={facts} />
    </Section>
  )
}

type Shown = Pick<ContactItem, 'kind' | 'label' | 'value' | 'postcode' | 'town' | 'country'>

/** A number to press, an address on its lines, a mail address. */
export const Way = ({ item }: { item: Shown }): Child => {
  const labels = useWords(phoneLabelTexts)
  const { kind, label, value, postcode, town, country } = item
  if (kind === 'phone')
    return (
      <>
        {value.startsWith('+') ? <a href={`tel:${value}`}>{shownPhone(value)}</a> : value}
        {label ? <span class="quiet"> {labels[label]}</span> : null}
      </>
    )
  if (kind === 'email') return <a href={`mailto:${encodeURIComponent(value)}`}>{value}</a>
  return [value, [postcode, town].filter(Boolean).join(' '), country].filter(Boolean).join(', ')
}

const KinList = ({ title, kin }: { title: string; kin: readonly Kin[] }) => (
  <Section title={title}>
    <List label={title}>
      {kin.map((person) => (
        <Row
          lead={<Face person={person} />}
          title={person.name}
          isName
          sub={person.group ?? undefined}
          href={paths.person(person.id)}
        />
      ))}
    </List>
  </Section>
)
