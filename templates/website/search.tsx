import { paths } from '../../src/paths.ts'
import type { Found, FoundText } from '../../src/website/searching.ts'
import { DayList } from '../agenda/day-list.tsx'
import { marks } from '../finding/finding.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { websiteTexts } from './texts.ts'

/** Through what anybody may read, and nothing else. */
export const SearchPage = ({ wanted, found }: { wanted: string; found: Found | null }) => {
  const say = useWords(websiteTexts)
  const texts = found ? [found.pages, found.people, found.posts, found.letters] : []
  const many = texts.flat().length + (found?.items.length ?? 0)
  return (
    <div class="reading stack">
      <PageHead title={say.search} />
      <SearchForm wanted={wanted} />
      {wanted && !found ? <p role="status">{say.noWords}</p> : null}
      {found ? <p role="status">{many > 0 ? say.found(many) : say.nothingFound}</p> : null}
      <Texts title={say.pages} those={found?.pages} />
      <Texts title={say.staff} those={found?.people} />
      <Texts title={say.newsAndBlogs} those={found?.posts} />
      <Texts title={say.letters} those={found?.letters} />
      {found && found.items.length > 0 ? (
        <Section title={say.events}>
          <DayList agenda={found} marks={[]} />
        </Section>
      ) : null}
    </div>
  )
}

/** Each with the words around what was looked for. */
const Texts = ({ title, those = [] }: { title: string; those: readonly FoundText[] | undefined }) =>
  those.length === 0 ? null : (
    <Section title={title}>
      <List>
        {those.map(({ title: name, text, href }) => (
          <Row title={<bdi>{marks(name)}</bdi>} sub={<span dir="auto">{marks(text)}</span>} href={href} />
        ))}
      </List>
    </Section>
  )

export const SearchForm = ({ wanted = '' }: { wanted?: string }) => {
  const say = useWords(websiteTexts)
  return (
    <search>
      <form action={paths.siteSearch} class="beside">
        <Field name="q" type="search" label={say.searchFor} value={wanted} maxlength={100} />
        <Button icon="search">{say.search}</Button>
      </form>
    </search>
  )
}
