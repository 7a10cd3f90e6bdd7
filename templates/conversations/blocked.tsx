import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { useWords } from '../ui/reader.tsx'
import { safetyTexts } from './safety-texts.ts'

/** Parents whom one blocked, each with the way back (C5). */
export const Blocked = ({ parents }: { parents: readonly { id: string; name: string }[] }) => {
  const say = useWords(safetyTexts)
  return (
    <Section title={say.blockedParents}>
      <List label={say.blockedParents}>
        {parents.map(({ id, name }) => (
          <Row
            title={name}
            isName
            state={
              <Form to={paths.blockedParents} class="">
                <Button name="ouder" value={id} label={`${say.letAgain}: ${name}`}>
                  {say.letAgain}
                </Button>
              </Form>
            }
          />
        ))}
      </List>
    </Section>
  )
}
