import type { Context } from 'hono'
import { LeavingPage, LeftPage } from '../../templates/newsletters/leaving.tsx'
import { PublicLettersPage } from '../../templates/newsletters/public.tsx'
import { publicTexts } from '../../templates/newsletters/public-texts.ts'
import { LetterPage } from '../../templates/newsletters/read.tsx'
import { letterTexts } from '../../templates/newsletters/texts.ts'
import type { SiteEnv, SiteRouter } from '../http/bindings.ts'
import { readerHere } from '../http/respond.tsx'
import { textFor } from '../language.ts'
import { paths } from '../paths.ts'
import { leadOnOrNot } from '../redirects/leading.ts'
import { putFrame, siteAlone } from '../website/frame.ts'
import { briefly, keptBriefly, tagged } from '../website/freshness.ts'
import { atomOf } from './atom.ts'
import { leave, leavingBy } from './leaving.ts'
import { newsletterPicture } from './pictures.ts'
import { publicLetterNamed, publicLetters } from './reading.ts'

/** What anybody may read of a school's newsletters, and how a reader ends them without a log-in (I2). */
export function publicNewsletterRoutes(site: SiteRouter) {
  const framed = site.knowing(siteAlone)

  framed.get(paths.publicNewsletters, async (c, [tree]) => {
    const { school } = c.var
    const page = await publicLetters(school, c.req.query('na') ?? '')
    putFrame(c, tree, { canonical: `${school.siteOrigin}${paths.publicNewsletters}` })
    keptBriefly(c)
    return tagged(c, await c.render(<PublicLettersPage {...page} />, { title: letterTexts.title, whole: true }))
  })

  site.get(paths.publicNewsletterFeed, async (c) => {
    const { school } = c.var
    const { letters } = await publicLetters(school, '')
    c.header('Cache-Control', briefly)
    const atom = atomOf(school, letters, textFor(letterTexts.title, school.school))
    return tagged(c, c.body(atom, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' }))
  })

  leavingRoutes(site)

  /** For mailboxes too, which show it on pages of theirs; no cache keeps it past the next question (C9). */
  site.get(paths.newsletterPicture(':id', ':photo', ':seal'), async (c) => {
    const { id: letter, photo, seal } = c.req.param()
    const { body, size } = await newsletterPicture(c.var.school, { letter, photo, seal })
    return c.body(body, 200, {
      'Content-Type': 'image/jpeg',
      'Content-Length': String(size),
      'Cache-Control': 'public, no-cache',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    })
  })

  framed.get(paths.publicNewsletter(':id'), async (c, [tree]) => {
    const { school } = c.var
    putFrame(c, tree)
    const found = await publicLetterNamed(school, c.req.param('id'))
    if (!found) return leadOnOrNot(c)
    const { letter, shown } = found
    putFrame(c, tree, {
      canonical: `${school.siteOrigin}${paths.publicNewsletter(letter.id)}`,
      language: school.school.language,
    })
    keptBriefly(c)
    const back = { href: paths.publicNewsletters, label: textFor(letterTexts.title, readerHere(c)) }
    const at = letter.outAt ?? letter.changedAt
    const page = <LetterPage shown={shown} at={at} back={back} language={school.school.language} />
    return tagged(c, await c.render(page, { title: letter.title, whole: true }))
  })
}

/** Mail programs and scanners open links by themselves: only a POST ends anything, and it asks for nothing else (RFC 8058). */
function leavingRoutes(site: SiteRouter) {
  site.get(paths.newsletterLeaving(':token'), async (c) => {
    const { school } = c.var.school
    const token = c.req.param('token')
    const leaving = await leavingBy(c.var.school, token)
    return c.render(<LeavingPage school={school.name} token={token} leaving={leaving} />, {
      title: publicTexts.leave,
      hidden: true,
    })
  })

  site.post(paths.newsletterLeaving(':token'), async (c: Context<SiteEnv, string>) => {
    const { school } = c.var
    const leaving = await leavingBy(school, c.req.param('token') ?? '')
    await leave(school, leaving)
    return c.render(<LeftPage school={school.school.name} leaving={leaving} />, {
      title: publicTexts.left,
      hidden: true,
    })
  })
}
