import { paths } from '../../src/paths.ts'
import type { Found } from '../../src/website/searching.ts'
import { DayList } from '../agenda/day-list.tsx'
import { beginningOf } from '../posts/list.tsx'
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
  const many = found ? found.pages.length + found.posts.length + found.items.length : 0
  return (
    <div class="reading stack">
      <PageHead title={say.search} />
      <SearchForm wanted={wanted} />
      {wanted && !found ? <p role="status">{say.noWords}</p> : null}
      {found ? <p role="status">{many > 0 ? say.found(many) : say.nothingFound}</p> : null}
      {found && found.pages.length > 0 ? (
        <Section title={say.pages}>
          <List>
            {found.pages.map(({ title, about, href }) => (
              <Row title={title} sub={about} href={href} />
            ))}
          </List>
        </Section>
      ) : null}
      {found && found.posts.length > 0 ? (
        <Section title={say.newsAndBlogs}>
          <List>
            {found.posts.map(({ title, body, href }) => (
              <Row title={<bdi>{title}</bdi>} sub={beginningOf(body)} href={href} />
            ))}
          </List>
        </Section>
      ) : null}
      {found && found.items.length > 0 ? (
        <Section title={say.events}>
          <DayList agenda={found} marks={[]} />
        </Section>
      ) : null}
    </div>
  )
}

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
