import type { Context } from 'hono'
import { FoundPostsPage } from '../../templates/posts/found.tsx'
import { PostListPage } from '../../templates/posts/list.tsx'
import { PostPage } from '../../templates/posts/post.tsx'
import { reactionTexts } from '../../templates/posts/reaction-texts.ts'
import { postTexts } from '../../templates/posts/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft } from '../http/forms.ts'
import { newId } from '../ids.ts'
import { paths } from '../paths.ts'
import { findPosts, openPost, postList } from './reading.ts'

/** Blogs and news, for who is here (I1, I2). */
export function postRoutes(people: SchoolRouter) {
  people.get(paths.posts, 'posts.read', async (c) => {
    const typed = c.req.query('zoek')
    if (typed !== undefined) return showFound(c, typed)
    const asked = { groupId: c.req.query('groep') ?? '', after: c.req.query('na') ?? '' }
    return c.render(<PostListPage list={await postList(c.var.scope, asked)} removed={c.req.query('weg')} />, {
      title: postTexts.title,
      current: 'posts',
    })
  })

  people.get(paths.post(':id'), 'posts.read', (c) => showPost(c, c.req.param('id')))
}

async function showFound(c: Context<SchoolEnv>, typed: string) {
  const found = await findPosts(c.var.scope, { typed, after: c.req.query('na') ?? '' })
  return c.render(<FoundPostsPage found={found} />, { title: postTexts.find, current: 'posts' })
}

/** With what somebody was saying below it, where something is wrong with that. */
export async function showPost(c: Context<SchoolEnv>, id: string, draft: Draft = emptyDraft) {
  const opened = await openPost(c.var.scope, id, c.req.query('reacties'))
  const page = <PostPage opened={opened} draft={draft} nonce={newId(c.var.scope.now)} />
  return c.render(page, { title: opened.post.title, current: 'posts', flash: flashOf(c.req.query()) })
}

function flashOf(query: Record<string, string>) {
  if ('geplaatst' in query) return { text: postTexts.published }
  if ('gemeld' in query) return { text: reactionTexts.reported }
  return 'ingepland' in query ? { text: postTexts.planned } : undefined
}
