import { ReportPage } from '../../templates/conversations/report.tsx'
import { ReportsPage } from '../../templates/conversations/reports.tsx'
import { safetyTexts } from '../../templates/conversations/safety-texts.ts'
import { savedAt } from '../details/saved.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { textOfField } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { block, report, reportable, reports, settle, unblock } from './safety.ts'
import { addressed } from './said.ts'

/** What a parent can do about another parent's messages, and what management sees of it. */
export function safetyRoutes(people: SchoolRouter) {
  people.post(paths.blocking(':id', ':person'), 'conversations.block', async (c) => {
    const { id, person } = c.req.param()
    const { doen } = await c.req.parseBody()
    await block(c.var.scope, id, person, doen === 'blokkeren')
    return c.redirect(paths.conversation(id, person), 303)
  })

  people.post(paths.blockedParents, 'conversations.block', async (c) => {
    const { ouder } = await c.req.parseBody()
    await unblock(c.var.scope, textOfField(ouder))
    return c.redirect(savedAt(paths.myDetails), 303)
  })

  people.get(paths.reporting(':id', ':person'), 'conversations.block', async (c) => {
    const { id, person } = c.req.param()
    const replyId = c.req.query('antwoord') ?? ''
    const piece = await reportable(c.var.scope, id, person, replyId)
    const page = (
      <ReportPage
        piece={piece}
        at={paths.reporting(id, person)}
        back={paths.conversation(id, person)}
        replyId={replyId}
      />
    )
    return c.render(page, { title: safetyTexts.report, current: 'messages' })
  })

  people.post(paths.reporting(':id', ':person'), 'conversations.block', async (c) => {
    const { id, person } = c.req.param()
    const { antwoord } = await c.req.parseBody()
    await report(c.var.scope, id, person, textOfField(antwoord))
    return c.redirect(`${paths.conversation(id, person)}?${addressed.reported}`, 303)
  })

  people.get(paths.reports, 'reports.settle', async (c) =>
    c.render(<ReportsPage reports={await reports(c.var.scope)} />, {
      title: safetyTexts.reports,
      current: 'management',
    }),
  )

  people.post(paths.reportSettled(':id'), 'reports.settle', async (c) => {
    await settle(c.var.scope, c.req.param('id'))
    return c.redirect(paths.reports, 303)
  })
}
