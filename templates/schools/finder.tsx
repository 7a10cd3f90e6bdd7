import { paths } from '../../src/paths.ts'
import type { FoundSchool } from '../../src/schools/finding.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { useWords } from '../ui/reader.tsx'
import { schoolTexts } from './texts.ts'

type Props = {
  wanted: string
  /** None when there are too many to show before anybody searched. */
  found: readonly FoundSchool[] | null
}

export const FinderPage = ({ wanted, found }: Props) => {
  const say = useWords(schoolTexts)
  return (
    <div class="narrow stack front">
      <h1>{say.headline}</h1>
      <p>{say.what}</p>
      <search>
        <form method="get" action={paths.apex} class="card">
          <Field name="zoek" type="search" label={say.find} hint={say.nameOrTown} value={wanted} autocomplete="off" />
          <Button kind="main" icon="search">
            {say.search}
          </Button>
        </form>
      </search>
      {found ? <Found found={found} wanted={wanted} /> : null}
    </div>
  )
}

const Found = ({ found, wanted }: { found: readonly FoundSchool[]; wanted: string }) => {
  const say = useWords(schoolTexts)
  if (found.length === 0) return wanted ? <p role="status">{say.none(wanted)}</p> : null
  return (
    <List label={say.schools}>
      {found.map(({ name, town, href }) => (
        <Row lead={<Icon name="school" />} title={name} sub={town} href={href} />
      ))}
    </List>
  )
}
