import type { Context } from 'hono'
import { MessagePage } from '../../templates/messages/message.tsx'
import { Answers } from '../../templates/questionnaires/answers.tsx'
import { resultTexts } from '../../templates/questionnaires/result-texts.ts'
import { ResultsPage } from '../../templates/questionnaires/results.tsx'
import { resultSheet } from '../../templates/questionnaires/sheet.ts'
import { formatForm, sheetTypes } from '../changes/forms.ts'
import { csv } from '../csv.ts'
import { NotFound } from '../errors.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { readForm } from '../http/forms.ts'
import { again, changed, readerHere } from '../http/respond.tsx'
import { newSecret } from '../ids.ts'
import { openMessage } from '../messages/messages.ts'
import { paths } from '../paths.ts'
import { isStaff, permitted } from '../permissions.ts'
import { localDay } from '../time.ts'
import { translatedAnswers } from '../translations/answers.ts'
import { askFor, mostLooks, questionsIn } from '../translations/opening.ts'
import { xlsx } from '../xlsx.ts'
import { answer, type Outcome } from './answering.ts'
import type { Asked } from './asked.ts'
import { type ExportedResults, exportResults } from './export.ts'
import { filterIn } from './filter.ts'
import { gotFewer, type Typed, typedIn, uploadsIn, wentMeanwhile } from './forms.ts'
import { results } from './results.ts'
import { savedAt, statuses } from './said.ts'

type Here = Context<SchoolEnv>

export function questionnaireRoutes(people: SchoolRouter) {
  people.post(paths.answers(':id'), 'messages.answer', async (c) => {
    const { scope } = c.var
    const { asked } = await openMessage(scope, c.req.param('id'))
    if (!asked) throw new NotFound()
    const body = await c.req.parseBody({ all: true })
    const typed = typedIn(body)
    return show(
      c,
      asked,
      typed,
      await answer(scope, asked, typed, undefined, c.var.filesLeftOut ? null : uploadsIn(body)),
    )
  })

  people.get(paths.results(':id'), 'messages.results', async (c) => {
    const { scope } = c.var
    const messageId = c.req.param('id')
    const into = readerHere(c).translation?.to ?? null
    const { na: after = '', vertaal = '0' } = c.req.query()
    const found = await results(scope, messageId, { filter: filterIn(c.req.query()), after, into })
    const translated = into && (await translatedAnswers(scope, found, into))
    const looks = Number(vertaal) || 0
    if (translated && looks === 1) await askFor(scope, { messageId, language: translated.language }, translated.waiting)
    const props = { translated, looks: looks < mostLooks ? looks : null }
    return c.render(<ResultsPage results={found} mayReach={isStaff(scope.me.roles)} {...props} />, {
      title: found.message.subject,
      current: 'messages',
    })
  })

  people.post(paths.resultsExport(':id'), 'messages.results', async (c) => {
    const found = await exportResults(c.var.scope, c.req.param('id'))
    const form = await readForm(c, formatForm)
    return sheetFile(c, found, form.ok ? form.value.soort : 'csv')
  })
}

function sheetFile(c: Here, found: ExportedResults, format: keyof typeof sheetTypes) {
  const { school, now } = c.var.scope
  const reader = readerHere(c)
  const sheet = resultSheet(found, reader)
  return c.body(format === 'csv' ? csv(sheet) : xlsx(found.subject, sheet), 200, {
    'Content-Type': sheetTypes[format],
    'Content-Disposition': `attachment; filename="${resultTexts.fileName[reader.language]}-${localDay(now, school.zone)}.${format}"`,
  })
}

/** What holds now; with what was typed, when that is not it. */
async function show(c: Here, before: Asked, typed: Typed, outcome: Outcome) {
  const { messageId } = before
  const into = readerHere(c).translation?.to ?? null
  const opened = await openMessage(c.var.scope, messageId, { into })
  if (!opened.asked) throw new NotFound()
  const answers = { asked: opened.asked, nonce: newSecret(), said: outcome.kind }
  if (outcome.kind === 'saved') {
    const said = gotFewer(opened.asked, typed) ? 'fewer' : 'saved'
    const went = wentMeanwhile(before, opened.asked, typed)
    const page = <Answers {...answers} said={said} wentMeanwhile={went} />
    return changed(c, { at: savedAt(paths.message(messageId), said, went), show: page })
  }
  c.status(statuses[outcome.kind])
  const draft = outcome.kind === 'wrong' ? outcome : { typed, problems: {} }
  const mayWrite = permitted(c.var.scope.me.roles, 'messages.write', c.var.scope.school)
  const translated = into ? await questionsIn(c.var.scope, opened, into) : []
  const page = <MessagePage opened={opened} translated={translated} mayWrite={mayWrite} {...answers} draft={draft} />
  return again(c, {
    show: <Answers {...answers} draft={draft} />,
    page,
    title: opened.message.subject,
    current: 'messages',
  })
}
