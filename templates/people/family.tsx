import { paths } from '../../src/paths.ts'
import type { Child, Household as HouseholdType } from '../../src/people/details.ts'
import { Section } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { List, Row } from '../ui/list.tsx'
import { Face } from '../ui/person.tsx'
import { useWords } from '../ui/reader.tsx'
import { peopleTexts } from './texts.ts'

export const MyChildren = ({ mine }: { mine: readonly Child[] }) => {
  const say = useWords(peopleTexts)
  return (
    <Section title={say.children}>
      <List>
        {mine.map((child) => (
          <Row
            lead={<Face person={child} />}
            title={child.name}
            sub={child.guardians.length > 0 ? say.custodyWith(child.guardians) : undefined}
            trail={child.group ? <a href={paths.group(child.group.id)}>{child.group.name}</a> : undefined}
          />
        ))}
      </List>
    </Section>
  )
}

export const Household = ({ household: { partners, jointUse, primaryContact } }: { household: HouseholdType }) => {
  const say = useWords(peopleTexts)
  const contact = primaryContact === 'me' ? say.primaryContactMe : (primaryContact ?? say.primaryContactNone)
  return (
    <Section title={say.household}>
      <Facts
        facts={[
          { term: say.partner, value: partners.join(', ') },
          { term: say.jointUse, value: jointUse ? say.jointUseOn : say.jointUseOff },
          { term: say.primaryContact, value: contact },
        ]}
      />
    </Section>
  )
}
