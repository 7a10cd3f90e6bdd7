import { SiteLayout } from '../../templates/layout/site.tsx'
import { PreviewPage } from '../../templates/website/preview.tsx'
import type { SchoolRouter } from '../http/bindings.ts'
import { alone } from '../http/respond.tsx'
import { pageFor } from '../pages/pages.ts'
import { publicTree } from '../pages/queries.ts'
import { paths } from '../paths.ts'
import { menuOf } from './frame.ts'
import { liveFor } from './showing.ts'

/** A draft as visitors will see it, for whoever writes it. */
export function previewRoutes(people: SchoolRouter) {
  people.get(paths.sitePagePreview(':id'), 'website.manage', async (c) => {
    const { scope } = c.var
    const { page } = await pageFor(scope, c.req.param('id'))
    const tree = await publicTree(scope.db)
    const content = page.draft
    const setting = { content, live: await liveFor(scope, content), school: scope.school, documentAt: paths.siteFile }
    return alone(
      c,
      <SiteLayout
        title={content.title}
        school={scope.school}
        hidden
        site={{ menu: menuOf(tree, scope.school), hasLetters: false, current: page.slug }}
      >
        <PreviewPage id={page.id} setting={setting} school={scope.school} isHome={page.slug === ''} />
      </SiteLayout>,
    )
  })
}
