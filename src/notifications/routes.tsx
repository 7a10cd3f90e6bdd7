import { NotificationChoice } from '../../templates/notifications/notification-choice.tsx'
import { notificationTexts } from '../../templates/notifications/texts.ts'
import { UnsubscribedPage, UnsubscribePage } from '../../templates/notifications/unsubscribe.tsx'
import type { SchoolRouter, SiteRouter } from '../http/bindings.ts'
import { readForm } from '../http/forms.ts'
import { changed } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import { chooseMail } from './choosing.ts'
import { notificationChoiceForm } from './forms.ts'
import { personLeaving, unsubscribe } from './unsubscribing.ts'

export function notificationRoutes(people: SchoolRouter) {
  people.post(paths.notificationChoice, 'details.change', async (c) => {
    const { scope } = c.var
    const form = await readForm(c, notificationChoiceForm)
    if (!form.ok) {
      const show = <NotificationChoice school={scope.school} choice={undefined} problem={form.draft.problems.keuze} />
      return c.render(show, { title: notificationTexts.mail })
    }
    await chooseMail(scope, form.value.keuze)
    return changed(c, {
      at: paths.myDetails,
      show: <NotificationChoice school={scope.school} choice={form.value.keuze} saved />,
    })
  })
}

/** Mail programs and scanners open links by themselves: only a POST unsubscribes, and it asks for nothing else (RFC 8058). */
export function unsubscribeRoutes(site: SiteRouter) {
  site.get(paths.unsubscribe(':token'), async (c) => {
    const { school } = c.var
    const { token } = c.req.param()
    await personLeaving(school, token)
    return c.render(<UnsubscribePage school={school.school} token={token} />, {
      title: notificationTexts.unsubscribe,
      hidden: true,
    })
  })

  site.post(paths.unsubscribe(':token'), async (c) => {
    const { school } = c.var
    await unsubscribe(school, await personLeaving(school, c.req.param('token')))
    return c.render(<UnsubscribedPage school={school.school} />, {
      title: notificationTexts.unsubscribed,
      hidden: true,
    })
  })
}
