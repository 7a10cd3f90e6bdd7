import { paths } from '../../src/paths.ts'
import type { School } from '../../src/schools/schema.ts'
import { layoutTexts } from '../layout/texts.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useWords } from '../ui/reader.tsx'
import { websiteTexts } from './texts.ts'

type Props = { school: Pick<School, 'name' | 'town' | 'address' | 'welcome'> }

/** What anyone sees first of a school: who it is, in its own words and colour, and where one goes on. */
export const HomePage = ({ school: { name, town, address, welcome } }: Props) => {
  const say = useWords(websiteTexts)
  const { login } = useWords(layoutTexts)
  const [opening, ...paragraphs] = welcome.split(/\n\s*\n/)
  return (
    <div class="front stack">
      <header class="hero">
        <h1>{name}</h1>
        <p lang="nl">{opening}</p>
      </header>
      <div class="columns">
        {paragraphs.length > 0 ? (
          <div class="prose" lang="nl">
            {paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </div>
        ) : null}
        <div class="stack">
          <Card title={say.whereWeAre}>
            <address>
              {name}
              {address ? <span>{address}</span> : null}
              <span>{town}</span>
            </address>
          </Card>
          <Card title={say.parents}>
            <p>{say.parentsWhat}</p>
            <div>
              <ButtonLink href={paths.login}>{login}</ButtonLink>
            </div>
          </Card>
        </div>
      </div>
    </div>
  )
}
