import type { Linked } from '../../src/linked-accounts/linking.ts'
import { paths } from '../../src/paths.ts'
import { Section } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { useWords } from '../ui/reader.tsx'
import { linkedTexts } from './texts.ts'

/** At the top of More: every school that one has an account at, and the way there (B6). */
export const SchoolSwitcher = ({ here, linked }: { here: string; linked: readonly Linked[] }) => {
  const say = useWords(linkedTexts)
  return (
    <Section title={say.schools}>
      <List label={say.schools}>
        <Row title={<span translate="no">{here}</span>} sub={say.here} />
        {linked.map(({ schoolId, name, unread }) => (
          <Row
            href={paths.switchSchool(schoolId)}
            title={<span translate="no">{name}</span>}
            sub={unread > 0 ? say.unread(unread) : say.nothing}
            trail={
              <Form to={paths.unlinkSchool(schoolId)} class="cluster">
                <button type="submit" class="link" aria-label={say.unlinkOf(name)}>
                  {say.unlink}
                </button>
              </Form>
            }
          />
        ))}
      </List>
    </Section>
  )
}
