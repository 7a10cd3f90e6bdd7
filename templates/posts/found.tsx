import { paths } from '../../src/paths.ts'
import type { FoundPosts } from '../../src/posts/reading.ts'
import { marks } from '../finding/finding.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Field } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { useWords } from '../ui/reader.tsx'
import { Byline } from './byline.tsx'
import { postTexts } from './texts.ts'

/** What one may read that says these words, each with where it says so. */
export const FoundPostsPage = ({ found: { search, found, older } }: { found: FoundPosts }) => {
  const say = useWords(postTexts)
  const at = older ? `${paths.posts}?${new URLSearchParams({ zoek: search.typed, na: older })}` : undefined
  return (
    <div class="reading stack">
      <PageHead title={say.find} back={{ href: paths.posts, label: say.title }} />
      <SearchPosts typed={search.typed} />
      {found.map(({ post, title, text }) => (
        <Card title={<bdi>{marks(title)}</bdi>} href={paths.post(post.id)}>
          <p class="quiet small">
            <Byline post={post} />
          </p>
          <p dir="auto">{marks(text)}</p>
        </Card>
      ))}
      {found.length === 0 && search.sought.length > 0 ? <Empty icon="search">{say.nothingFound}</Empty> : null}
      <Pager older={at} />
    </div>
  )
}

/** Works by itself: its words stand in the address. */
export const SearchPosts = ({ typed }: { typed?: string }) => {
  const say = useWords(postTexts)
  return (
    <search>
      <form method="get" action={paths.posts} class="beside">
        <Field name="zoek" type="search" label={say.findWords} value={typed} maxlength={200} autocomplete="off" />
        <Button icon="search">{say.search}</Button>
      </form>
    </search>
  )
}
