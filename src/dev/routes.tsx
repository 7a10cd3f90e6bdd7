import { MailPage, MailsPage } from '../../templates/dev/mail.tsx'
import { UiPage } from '../../templates/dev/ui.tsx'
import { NotFound } from '../errors.ts'
import type { ApexRouter } from '../http/bindings.ts'
import { receive } from '../mailed-replies/incoming.ts'
import { paths } from '../paths.ts'
import { keptMail, keptMails } from './mail.ts'
import { reportOn, returnNamed } from './returning.ts'

/** The mail's own styles stand inline; its frame runs nothing and fetches nothing. */
const mailPolicy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; form-action 'self'; frame-ancestors 'none'"

/** For whoever develops on this machine; anywhere else these pages are not there. */
export function devRoutes(apex: ApexRouter) {
  apex.use('/dev/*', (c, next) => {
    if (!c.env.platform.settings.development) throw new NotFound()
    return next()
  })

  apex.get(paths.devMail, async (c) =>
    c.render(<MailsPage mails={await keptMails(c.env.platform.files)} />, { title: 'Verstuurde mail', hidden: true }),
  )

  apex.get(paths.devMailItem(':id'), async (c) => {
    const kept = await keptMail(c.env.platform.files, c.req.param('id'))
    c.header('Content-Security-Policy', mailPolicy)
    return c.render(<MailPage {...kept} />, { title: kept.mail.subject ?? '', hidden: true })
  })

  apex.get(paths.devMailRaw(':id'), async (c) => {
    const { id, raw } = await keptMail(c.env.platform.files, c.req.param('id'))
    return c.body(raw, 200, {
      'Content-Type': 'message/rfc822',
      'Content-Disposition': `attachment; filename="${id}.eml"`,
    })
  })

  apex.post(paths.devMailReturn(':id'), async (c) => {
    const { id, raw, mail } = await keptMail(c.env.platform.files, c.req.param('id'))
    const { hoe } = await c.req.parseBody()
    const report = reportOn(raw, mail.to?.[0]?.address ?? '', returnNamed(hoe))
    await receive(c.env.platform, new TextEncoder().encode(report), '')
    return c.redirect(paths.devMailItem(id), 303)
  })

  apex.get(paths.devUi, (c) => c.render(<UiPage />, { title: 'Onderdelen', hidden: true }))
}
