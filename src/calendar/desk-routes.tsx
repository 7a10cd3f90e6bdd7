import type { Context } from 'hono'
import { DeskPage, ImportPreviewPage } from '../../templates/calendar/desk.tsx'
import { deskTexts } from '../../templates/calendar/desk-texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { draftEvents, showBirthdays } from './import-queries.ts'
import { applyImport, previewOf, receiveIcs } from './importing.ts'
import { icsMegabytes } from './reading-ics.ts'
import { undoImport } from './undoing.ts'
import { publishDrafts } from './writing-queries.ts'

export function calendarDeskRoutes(people: SchoolRouter) {
  people.get(paths.calendarDesk, 'calendar.publish', (c) => desk(c))

  people.post(paths.calendarDesk, 'calendar.publish', async (c) => {
    const { bestand } = await c.req.parseBody()
    if (c.var.filesLeftOut) return desk(c, [deskTexts.tooLarge])
    if (!(bestand instanceof File) || bestand.name === '') return desk(c, [deskTexts.noFile])
    if (bestand.size === 0) return desk(c, [deskTexts.emptyFile])
    if (bestand.size > icsMegabytes * 1_000_000) return desk(c, [deskTexts.tooLarge])
    const received = await receiveIcs(
      c.var.scope,
      bestand.name.slice(0, 200),
      new Uint8Array(await bestand.arrayBuffer()),
    )
    return received.ok ? c.redirect(paths.calendarImport(received.id), 303) : desk(c, received.problems)
  })

  people.post(paths.calendarPublication, 'calendar.publish', async (c) => {
    const published = await publishDrafts(c.var.scope)
    return c.redirect(`${paths.calendarDesk}?gepubliceerd=${published.length}`, 303)
  })

  people.post(paths.calendarBirthdays, 'calendar.publish', async (c) => {
    const { tonen } = await c.req.parseBody()
    await showBirthdays(c.var.scope, tonen !== undefined)
    return c.redirect(paths.calendarDesk, 303)
  })

  people.get(paths.calendarImport(':id'), 'calendar.publish', async (c) => {
    const preview = await previewOf(c.var.scope, c.req.param('id'))
    const kept = c.req.query('bleven')
    return c.render(<ImportPreviewPage preview={preview} undone={kept} />, {
      title: deskTexts.preview,
      current: 'management',
    })
  })

  people.post(paths.calendarImport(':id'), 'calendar.publish', async (c) => {
    const id = c.req.param('id')
    const { concept, ongedaan } = await c.req.parseBody()
    if (ongedaan !== undefined) {
      const kept = await undoImport(c.var.scope, id)
      return c.redirect(`${paths.calendarImport(id)}?bleven=${kept}`, 303)
    }
    await applyImport(c.var.scope, id, concept !== undefined)
    return c.redirect(paths.calendarImport(id), 303)
  })
}

async function desk(c: Context<SchoolEnv>, problems: readonly Text[] = []) {
  const { scope } = c.var
  if (problems.length > 0) c.status(422)
  const page = (
    <DeskPage
      drafts={await draftEvents(scope)}
      problems={problems}
      birthdaysShown={scope.school.birthdaysShown}
      published={c.req.query('gepubliceerd')}
    />
  )
  return c.render(page, { title: deskTexts.title, current: 'management' })
}
