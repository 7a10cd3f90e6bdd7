import { demoRoles } from '../../src/demo/roles.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { Face } from '../ui/person.tsx'
import { useReader, useText, useWords } from '../ui/reader.tsx'
import { dayText } from '../ui/time.tsx'
import { demoTexts, roleTexts } from './texts.ts'

type Props = { token: string; endsAt: Date }

/** The demo's own page: one press, and one is that person. */
export const DemoRolesPage = ({ token, endsAt }: Props) => {
  const say = useWords(demoTexts)
  const text = useText()
  return (
    <div class="narrow stack">
      <h1>{say.chooseRole}</h1>
      <p>{say.keepLink(dayText(endsAt, useReader()))}</p>
      <Form to={paths.demo(token)}>
        <List label={say.chooseRole}>
          {demoRoles.map((role) => {
            const name = text(roleTexts[role].name)
            return (
              <Row
                lead={<Face person={{ id: role, name }} />}
                title={name}
                sub={text(roleTexts[role].what)}
                trail={
                  <Button name="rol" value={role} label={say.lookAs(name)}>
                    {say.look}
                  </Button>
                }
              />
            )
          })}
        </List>
      </Form>
    </div>
  )
}
