import type { Child } from '../../src/details/details.ts'
import type { Household as HouseholdType } from '../../src/details/household.ts'
import { paths } from '../../src/paths.ts'
import { peopleTexts } from '../people/texts.ts'
import { photoTexts } from '../photos/texts.ts'
import { Section } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { List, Row } from '../ui/list.tsx'
import { Face, PersonRow } from '../ui/person.tsx'
import { useWords } from '../ui/reader.tsx'
import { householdTexts } from './household-texts.ts'
import { detailsTexts } from './texts.ts'

export const MyChildren = ({ mine }: { mine: readonly Child[] }) => {
  const say = useWords(peopleTexts)
  const photo = useWords(photoTexts)
  return (
    <Section title={say.children}>
      <List>
        {mine.map((child) => (
          <Row
            lead={<Face person={child} />}
            title={child.name}
            isName
            sub={child.guardians.length > 0 ? say.custodyWith(child.guardians) : undefined}
            state={<a href={paths.photoOf(child.id)}>{child.photo ? photo.changePhoto : photo.addPhoto}</a>}
            trail={child.group ? <a href={paths.group(child.group.id)}>{child.group.name}</a> : undefined}
          />
        ))}
      </List>
    </Section>
  )
}

/** My partner, whose details are mine to change while joint use is on, and what we chose together. */
export const Household = ({ household }: { household: HouseholdType }) => {
  const say = useWords(householdTexts)
  const { change } = useWords(detailsTexts)
  const { partners, jointUse, primaryContact } = household
  const contact = primaryContact === 'me' ? say.contactMe : (primaryContact?.name ?? say.contactNobody)
  const action = (
    <a href={paths.household} aria-label={`${change}: ${say.choices}`}>
      {change}
    </a>
  )
  return (
    <Section title={say.household} action={action}>
      <List label={say.partner}>
        {partners.map((partner) => (
          <PersonRow
            person={partner}
            sub={jointUse ? say.seeDetails : undefined}
            href={jointUse ? paths.detailsOf(partner.id) : undefined}
          />
        ))}
      </List>
      <Facts
        facts={[
          { term: say.jointUse, value: jointUse ? say.isOn : say.isOff, note: jointUse ? say.onMeans : say.offMeans },
          { term: say.primaryContact, value: contact },
        ]}
      />
    </Section>
  )
}
