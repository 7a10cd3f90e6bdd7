import { paths } from '../../src/paths.ts'
import type { FoundSchool } from '../../src/schools/finding.ts'
import { demoTexts } from '../demo/texts.ts'
import { layoutTexts } from '../layout/texts.ts'
import { signUpTexts } from '../signups/texts.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { Hint, tied } from '../ui/labelled.tsx'
import { List, Row } from '../ui/list.tsx'
import { useWords } from '../ui/reader.tsx'
import { schoolTexts } from './texts.ts'

type Found = {
  wanted: string
  /** None when there are too many to show before anybody searched. */
  found: readonly FoundSchool[] | null
}

/** Pleinpost's front page: one's school first, then what one can do without having one. */
export const FinderPage = ({ wanted, found }: Found) => {
  const say = useWords(schoolTexts)
  return (
    <div class="narrow stack front">
      <h1>{say.headline}</h1>
      <p>{say.what}</p>
      <Finder wanted={wanted} />
      <div id="gevonden" aria-live="polite">
        <FoundSchools found={found} wanted={wanted} />
      </div>
      <TryOut />
      <SignUp />
    </div>
  )
}

/** A form that goes to the page with what was found; with scripts, what is found comes while one types. */
const Finder = ({ wanted }: { wanted: string }) => {
  const say = useWords(schoolTexts)
  const field = { name: 'zoek', label: say.find, hint: say.nameOrTown }
  return (
    <search>
      <form method="get" action={paths.apex} class="card">
        <div class="field">
          <label for="field-zoek">{say.find}</label>
          <Hint id="field-zoek" hint={say.nameOrTown} />
          <input
            type="search"
            {...tied(field)}
            value={wanted}
            autocomplete="off"
            hx-get={paths.schoolSuggestions}
            hx-trigger="input changed delay:250ms"
            hx-target="#gevonden"
            hx-sync="this:replace"
          />
        </div>
        <Button kind="main" icon="search">
          {say.search}
        </Button>
      </form>
    </search>
  )
}

/** Also the answer to typing. */
export const FoundSchools = ({ found, wanted }: Found) => {
  const say = useWords(schoolTexts)
  const { login } = useWords(layoutTexts)
  if (!found) return null
  if (found.length === 0) return wanted ? <p>{say.none(wanted)}</p> : null
  return (
    <List label={say.schools}>
      {found.map(({ name, town, href }) => (
        <Row
          lead={<Icon name="school" />}
          title={name}
          sub={town}
          href={href}
          trail={<ButtonLink href={`${href}${paths.login}`}>{login}</ButtonLink>}
        />
      ))}
    </List>
  )
}

/** In one press, without a page in between (A3). */
const TryOut = () => {
  const say = useWords(demoTexts)
  return (
    <Card title={say.tryOut}>
      <p>
        {say.tryOutWhat} {say.tryOutTerms}
      </p>
      <Form to={paths.tryOut}>
        <Button>{say.open}</Button>
        <p class="hint">{say.takes}</p>
      </Form>
    </Card>
  )
}

const SignUp = () => {
  const say = useWords(signUpTexts)
  return (
    <Card title={say.title}>
      <p>{say.free}</p>
      <div>
        <ButtonLink href={paths.signUp}>{say.signUp}</ButtonLink>
      </div>
    </Card>
  )
}
