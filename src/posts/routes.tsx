import { PostListPage } from '../../templates/posts/list.tsx'
import { PostPage } from '../../templates/posts/post.tsx'
import { postTexts } from '../../templates/posts/texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { openPost, postList } from './reading.ts'

/** Blogs and news, for who is here (I1, I2). */
export function postRoutes(people: SchoolRouter) {
  people.get(paths.posts, 'posts.read', async (c) => {
    const asked = { groupId: c.req.query('groep') ?? '', after: c.req.query('na') ?? '' }
    return c.render(<PostListPage list={await postList(c.var.scope, asked)} removed={c.req.query('weg')} />, {
      title: postTexts.title,
      current: 'posts',
    })
  })

  people.get(paths.post(':id'), 'posts.read', async (c) => {
    const opened = await openPost(c.var.scope, c.req.param('id'))
    return c.render(<PostPage opened={opened} />, {
      title: opened.post.title,
      current: 'posts',
      flash: flashOf(c.req.query()),
    })
  })
}

function flashOf(query: Record<string, string>) {
  if ('geplaatst' in query) return { text: postTexts.published }
  return 'ingepland' in query ? { text: postTexts.planned } : undefined
}
