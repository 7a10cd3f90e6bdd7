import { shownPhone } from '../../src/contacts/phones.ts'
import type { ContactItem, ContactKind } from '../../src/contacts/schema.ts'
import type { Details } from '../../src/people/details.ts'
import type { Me } from '../../src/people/me.ts'
import { fullName } from '../../src/people/names.ts'
import type { School } from '../../src/schools/schema.ts'
import { layoutTexts } from '../layout/texts.ts'
import { NotificationChoice } from '../notifications/notification-choice.tsx'
import { Section } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Devices } from './devices.tsx'
import { Household, MyChildren } from './family.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { peopleTexts } from './texts.ts'

type Props = { me: Me; details: Details; school: School; here: string | undefined }

export const DetailsPage = ({ me, details, school, here }: Props) => {
  const { myDetails } = useWords(layoutTexts)
  const pupil = me.roles.has('pupil')
  const { person, children, household, devices } = details
  return (
    <>
      <PageHead title={myDetails} />
      <div class="stack reading">
        <About details={details} pupil={pupil} />
        {children.length > 0 ? <MyChildren mine={children} /> : null}
        {household && household.partners.length > 0 ? <Household household={household} /> : null}
        <NotificationChoice school={school} choice={person.mailChoice} />
        <LanguageChoice />
        <Devices devices={devices} here={here} pupil={pupil} />
      </div>
    </>
  )
}

const About = ({ details: { person, userName, contacts }, pupil }: { details: Details; pupil: boolean }) => {
  const say = useWords(peopleTexts)
  return (
    <Section title={pupil ? say.aboutPupil : say.about}>
      <Facts
        facts={[
          { term: say.name, value: fullName(person) },
          { term: say.userName, value: userName ?? say.unknown },
          { term: say.email, value: person.email ?? say.unknown },
          { term: say.phone, value: saidOf(contacts, 'phone') || say.unknown },
          { term: say.address, value: saidOf(contacts, 'address') || say.unknown },
        ]}
      />
      {pupil ? null : <p class="hint">{say.whoSees}</p>}
    </Section>
  )
}

const saidOf = (contacts: readonly ContactItem[], kind: ContactKind) =>
  contacts
    .filter((item) => item.kind === kind)
    .map(({ value, postcode, town }) =>
      [shownPhone(value), [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    )
    .join('; ')
