import { QuietHours, WorkingHoursChoice } from '../../templates/notifications/hours.tsx'
import { hoursTexts } from '../../templates/notifications/hours-texts.ts'
import { NotificationChoice } from '../../templates/notifications/notification-choice.tsx'
import { notificationTexts } from '../../templates/notifications/texts.ts'
import { UnsubscribedPage, UnsubscribePage } from '../../templates/notifications/unsubscribe.tsx'
import type { SchoolRouter, SiteRouter } from '../http/bindings.ts'
import { readForm, ticked } from '../http/forms.ts'
import { again, changed } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import { chooseMail, choosePosts, chooseQuiet, chooseWorkingHours } from './choosing.ts'
import { hoursForm, notificationChoiceForm, quietProblems, weekdays, workingProblems } from './forms.ts'
import { personLeaving, unsubscribe } from './unsubscribing.ts'

export function notificationRoutes(people: SchoolRouter) {
  people.post(paths.notificationChoice, 'details.change', async (c) => {
    const { scope } = c.var
    const form = await readForm(c, notificationChoiceForm)
    if (!form.ok) {
      const { keuze, blogs } = form.draft.problems
      const show = <NotificationChoice school={scope.school} problem={keuze} postProblem={blogs} />
      return c.render(show, { title: notificationTexts.mail })
    }
    const { keuze: mail, blogs, blogmelding: push } = form.value
    await chooseMail(scope, mail)
    const posts = blogs && { mail: blogs, push }
    if (posts) await choosePosts(scope, posts)
    return changed(c, {
      at: paths.myDetails,
      show: <NotificationChoice school={scope.school} choice={mail} posts={posts} saved />,
    })
  })

  people.post(paths.quietHours, 'details.change', async (c) => {
    const form = await readForm(c, hoursForm, quietProblems)
    if (!form.ok) {
      const show = <QuietHours quiet={noHours} draft={form.draft} />
      return again(c, { show, page: show, title: hoursTexts.quiet, current: 'myDetails' })
    }
    const { van: from, tot: until } = form.value
    await chooseQuiet(c.var.scope, from ? { from, until } : null)
    return changed(c, { at: paths.myDetails, show: <QuietHours quiet={{ from, until }} saved /> })
  })

  people.post(paths.workingHours, 'workingHours.change', async (c) => {
    const days = await ticked(c, 'dagen', weekdays)
    const form = await readForm(c, hoursForm, workingProblems(days))
    if (!form.ok) {
      const show = <WorkingHoursChoice hours={null} days={days} draft={form.draft} />
      return again(c, { show, page: show, title: hoursTexts.working, current: 'myDetails' })
    }
    const { van: from, tot: until } = form.value
    const hours = days.length > 0 ? { days: days.join(''), from, until } : null
    await chooseWorkingHours(c.var.scope, hours)
    return changed(c, { at: paths.myDetails, show: <WorkingHoursChoice hours={hours} saved /> })
  })
}

const noHours = { from: null, until: null }

/** Mail programs and scanners open links by themselves: only a POST unsubscribes, and it asks for nothing else (RFC 8058). */
export function unsubscribeRoutes(site: SiteRouter) {
  site.get(paths.unsubscribe(':token'), async (c) => {
    const { school } = c.var
    const { token } = c.req.param()
    const { all } = await personLeaving(school, token)
    return c.render(<UnsubscribePage school={school.school} token={token} all={all} />, {
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
