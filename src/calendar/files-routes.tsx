import type { Context } from 'hono'
import { EventPage } from '../../templates/calendar/event.tsx'
import { attachmentTexts } from '../../templates/messages/attachment-texts.ts'
import type { SchoolEnv, SchoolRouter, SiteRouter } from '../http/bindings.ts'
import { filesIn } from '../http/forms.ts'
import { sendFile } from '../http/send-file.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { openEvent } from './calendar.ts'
import { addToEvent, eventFile, fileForAnyone, takeFromEvent } from './files.ts'

export function eventFileRoutes(people: SchoolRouter) {
  people.post(paths.eventFiles(':id'), 'calendar.own', async (c) => {
    const [id, { scope }] = [c.req.param('id'), c.var]
    const files = await filesIn(c, 'bijlagen')
    const problem = await addToEvent(scope, id, files)
    if (c.var.filesLeftOut) return wrong(c, id, attachmentTexts.allTooLarge)
    if (problem) return wrong(c, id, problem)
    return files.length === 0 ? wrong(c, id, attachmentTexts.none) : c.redirect(`${paths.event(id)}?bewaard`, 303)
  })

  people.get(paths.eventFile(':id', ':file'), 'calendar.read', async (c) =>
    sendFile(c, await eventFile(c.var.scope, c.req.param('id'), c.req.param('file'))),
  )

  people.post(paths.eventFileRemoval(':id', ':file'), 'calendar.own', async (c) => {
    await takeFromEvent(c.var.scope, c.req.param('id'), c.req.param('file'))
    return c.redirect(paths.event(c.req.param('id')), 303)
  })
}

export function publicEventFileRoutes(site: SiteRouter) {
  site.get(paths.publicEventFile(':id', ':file'), async (c) =>
    sendFile(c, await fileForAnyone(c.var.school, c.req.param('id'), c.req.param('file'))),
  )
}

async function wrong(c: Context<SchoolEnv>, id: string, problem: Text) {
  const opened = await openEvent(c.var.scope, id)
  c.status(422)
  return c.render(<EventPage opened={opened} problem={problem} />, {
    title: opened.event.title,
    current: 'calendar',
  })
}
