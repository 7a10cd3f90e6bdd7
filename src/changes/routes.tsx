import type { Context } from 'hono'
import { ChangesPage } from '../../templates/changes/changes.tsx'
import { sheetOf } from '../../templates/changes/sheet.ts'
import { changeTexts } from '../../templates/changes/texts.ts'
import { csv } from '../csv.ts'
import { NotFound } from '../errors.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm } from '../http/forms.ts'
import { readerHere } from '../http/respond.tsx'
import { paths } from '../paths.ts'
import { localDay, readDay } from '../time.ts'
import { xlsx } from '../xlsx.ts'
import { changesPage, type ExportedChange, exportAgain, exportNew, exportSince } from './changes.ts'
import { formatForm, sheetTypes, sinceForm } from './forms.ts'

/** What parents changed themselves, for the pupil administration (C7). */
export function changeRoutes(people: SchoolRouter) {
  people.get(paths.changes, 'changes.export', (c) => show(c, { draft: emptyDraft }))

  people.post(paths.changes, 'changes.export', async (c) => {
    const format = await formatIn(c)
    return answer(c, await exportNew(c.var.scope), format)
  })

  people.post(paths.changesSince, 'changes.export', async (c) => {
    const form = await readForm(c, sinceForm)
    if (!form.ok) return show(c, { draft: form.draft })
    return answer(c, await exportSince(c.var.scope, form.value.vanaf), form.value.soort)
  })

  people.post(paths.changesExport(':id'), 'changes.export', async (c) => {
    const changes = await exportAgain(c.var.scope, c.req.param('id'))
    if (!changes) throw new NotFound()
    return answer(c, changes, await formatIn(c))
  })
}

async function formatIn(c: Context<SchoolEnv>) {
  const form = await readForm(c, formatForm)
  return form.ok ? form.value.soort : 'csv'
}

async function show(c: Context<SchoolEnv>, { draft, nothing }: { draft: Draft; nothing?: boolean }) {
  const asked = draft.typed.vanaf ?? c.req.query('vanaf') ?? ''
  const page = await changesPage(c.var.scope, readDay(asked))
  return c.render(<ChangesPage page={page} asked={asked} draft={draft} nothing={nothing ?? false} />, {
    title: changeTexts.title,
    current: 'management',
  })
}

function answer(c: Context<SchoolEnv>, changes: readonly ExportedChange[] | null, format: keyof typeof sheetTypes) {
  if (!changes) return show(c, { draft: emptyDraft, nothing: true })
  const { school, now } = c.var.scope
  const reader = readerHere(c)
  const sheet = sheetOf(changes, reader)
  const name = `${changeTexts.fileName[reader.language]}-${localDay(now, school.zone)}.${format}`
  const body = format === 'csv' ? csv(sheet) : xlsx(changeTexts.title[reader.language], sheet)
  return c.body(body, 200, {
    'Content-Type': sheetTypes[format],
    'Content-Disposition': `attachment; filename="${name}"`,
  })
}
