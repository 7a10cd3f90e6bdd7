import { PostsManagedPage } from '../../templates/posts/managed.tsx'
import { reactionTexts } from '../../templates/posts/reaction-texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { saved, shown } from '../settings/saved.ts'
import { changeSettings } from '../settings/settings.ts'

/** What the school allows below its blogs and news (I1). */
export function postManagingRoutes(people: SchoolRouter) {
  people.get(paths.postsManaged, 'posts.publish', (c) =>
    c.render(<PostsManagedPage school={c.var.scope.school} />, shown(c, reactionTexts.managed)),
  )

  people.post(paths.postsManaged, 'posts.publish', async (c) => {
    const { reacties, hartjes } = await c.req.parseBody()
    const wanted = { postComments: reacties !== undefined, postHearts: hartjes !== undefined }
    await changeSettings(c.var.scope, 'settings.changed', wanted)
    return saved(c, paths.postsManaged)
  })
}
