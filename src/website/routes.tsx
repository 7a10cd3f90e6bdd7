import type { Context } from 'hono'
import { HomePage } from '../../templates/website/home.tsx'
import { SitePageView } from '../../templates/website/page.tsx'
import { SearchPage } from '../../templates/website/search.tsx'
import { websiteTexts } from '../../templates/website/texts.ts'
import { updateLanguageOf } from '../accounts/queries.ts'
import { cleanLine } from '../cleaning.ts'
import type { SiteEnv, SiteRouter } from '../http/bindings.ts'
import { sessionHere } from '../http/session.ts'
import { publicAddresses } from '../newsletters/reading.ts'
import { type PageContent, picturesOn } from '../pages/blocks.ts'
import { deepPath, paths, sitePage } from '../paths.ts'
import { isOn } from '../permissions.ts'
import { leadOnOrNot } from '../redirects/leading.ts'
import { putFrame, siteAlone, siteAndPage } from './frame.ts'
import { briefly, keptBriefly, tagged } from './freshness.ts'
import { cameFrom, chooseLanguage } from './language.ts'
import { robots, sitemap } from './maps.ts'
import { searchSite } from './searching.ts'
import { liveFor } from './showing.ts'

type Here = Context<SiteEnv>

export function websiteRoutes(site: SiteRouter) {
  site.knowing(siteAndPage).get(paths.home, async (c, [tree, [page]]) => {
    const { school } = c.var.school
    const setting = page && (await settingOf(c, page.content))
    putFrame(c, tree, frameOf(c, paths.home, page?.content))
    keptBriefly(c)
    return tagged(
      c,
      await c.render(<HomePage school={school} setting={setting} />, { title: school.name, whole: true }),
    )
  })

  const framed = site.knowing(siteAlone)

  framed.get(paths.siteSearch, async (c, [tree]) => {
    const wanted = cleanLine(c.req.query('q') ?? '').slice(0, 100)
    putFrame(c, tree)
    const page = <SearchPage wanted={wanted} found={await searchSite(c.var.school, wanted)} />
    return c.render(page, { title: websiteTexts.search, hidden: true })
  })

  framed.get(paths.sitemap, async (c, [tree]) => {
    c.header('Cache-Control', briefly)
    return c.body(sitemap(c.var.school, tree, await publicAddresses(c.var.school)), 200, {
      'Content-Type': 'application/xml; charset=utf-8',
    })
  })

  site.get(paths.robots, (c) => {
    c.header('Cache-Control', briefly)
    return c.text(robots(c.var.school))
  })

  /** For this browser, and for the person where somebody is logged in. */
  site.post(paths.language, async (c) => {
    const { school } = c.var
    const chosen = await chooseLanguage(c, school.school)
    const session = await sessionHere(c, school)
    if (session) await updateLanguageOf(school, session.fingerprint, chosen)
    return c.redirect(cameFrom(c), 303)
  })
}

/** After all that is ours: a page that the school named, or an address of its old website. */
export function sitePageRoutes(site: SiteRouter) {
  site.knowing(siteAndPage).get(sitePage(':id'), async (c, [tree, [page]]) => {
    const { school } = c.var
    putFrame(c, tree)
    if (!page || !isOn('website', school.school)) return leadOnOrNot(c)
    putFrame(c, tree, frameOf(c, sitePage(page.slug), page.content))
    keptBriefly(c)
    const view = <SitePageView setting={await settingOf(c, page.content)} />
    return tagged(c, await c.render(view, { title: page.content.title, whole: true }))
  })

  /** Deeper addresses are of an old website, if they are of anything. */
  site.knowing(siteAlone).get(deepPath, async (c, [tree]) => {
    putFrame(c, tree)
    return leadOnOrNot(c)
  })
}

function frameOf({ var: { school } }: Here, path: string, content: PageContent | undefined) {
  const [first] = content ? picturesOn(content) : []
  return {
    current: path.slice(1),
    canonical: `${school.siteOrigin}${path}`,
    ...(content?.about ? { about: content.about } : {}),
    ...(content ? { language: content.language } : {}),
    ...(first ? { picture: `${school.siteOrigin}${paths.sitePicture(first)}` } : {}),
  }
}

const settingOf = async ({ var: { school } }: Here, content: PageContent) => ({
  content,
  live: await liveFor(school, content),
  school: school.school,
  documentAt: paths.siteDocument,
})
