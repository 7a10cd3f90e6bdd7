import type { Context } from 'hono'
import * as v from 'valibot'
import { TemplatePage } from '../../templates/drafts/template.tsx'
import { templateTexts } from '../../templates/drafts/template-texts.ts'
import { TemplatesPage } from '../../templates/drafts/templates.tsx'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, line, readForm, tick } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { type TemplateRows, templateStatements } from './template-queries.ts'
import {
  changeTemplate,
  longestName,
  mayShareTemplates,
  myTemplates,
  openTemplate,
  removeTemplate,
} from './templates.ts'

const templateForm = v.object({ naam: line(longestName), delen: tick })

export function templateRoutes(people: SchoolRouter) {
  const peopleWithTemplate = people.knowing(templateStatements)

  people.get(paths.templates, 'messages.write', async (c) =>
    c.render(<TemplatesPage templates={await myTemplates(c.var.scope)} />, {
      title: templateTexts.title,
      current: 'messages',
    }),
  )

  peopleWithTemplate.get(paths.template(':id'), 'messages.write', (c, known) => show(c, known))

  peopleWithTemplate.post(paths.template(':id'), 'messages.write', async (c, known) => {
    const form = await readForm(c, templateForm)
    if (!form.ok) return show(c, known, form.draft)
    await changeTemplate(c.var.scope, c.req.param('id'), { name: form.value.naam, shared: form.value.delen })
    return c.redirect(paths.templates, 303)
  })

  people.post(paths.templateRemoval(':id'), 'messages.write', async (c) => {
    await removeTemplate(c.var.scope, c.req.param('id'))
    return c.redirect(paths.templates, 303)
  })
}

function show(c: Context<SchoolEnv>, known: TemplateRows, draft: Draft = emptyDraft) {
  const { scope } = c.var
  const opened = openTemplate(scope, known)
  const page = <TemplatePage opened={opened} draft={draft} mayShare={mayShareTemplates(scope)} />
  return c.render(page, { title: opened.template.name, current: 'messages' })
}
