import type { Context } from 'hono'
import { ColumnsPage } from '../../templates/imports/columns.tsx'
import { LinesPage } from '../../templates/imports/lines.tsx'
import { QuestionsPage } from '../../templates/imports/questions.tsx'
import { importTexts } from '../../templates/imports/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { agreeOnColumns, agreeOnSchool, columnsAsked, decide } from './choosing.ts'
import { decisionsOnLines, decisionsOnQuestions, fromAsked, linesAsked, linesShown, questionsShown } from './looking.ts'
import { columnOf, kindsIn, type ListKind, lists, type mappingProblems } from './tables/mapping.ts'

/** What a person decides between a file's reading and its application. */
export function importDecidingRoutes(people: SchoolRouter) {
  people.get(paths.importMeaning(':id'), 'imports.manage', async (c) =>
    showColumns(c, await columnsAsked(c.var.scope, c.req.param('id'))),
  )

  people.post(paths.importMeaning(':id'), 'imports.manage', async (c) => {
    const { scope } = c.var
    const id = c.req.param('id')
    const body = await fieldsIn(c)
    const [school] = body.all('school')
    if (school !== undefined) {
      await agreeOnSchool(scope, id, school)
      return c.redirect(paths.importRun(id), 303)
    }
    const [list, shownFor] = [listIn(body.one('lijst')), listIn(body.one('getoond'))]
    // Of another kind of list other things can be said: the same columns are asked about once more.
    if (kindsIn(list).join() !== kindsIn(shownFor).join()) return showColumns(c, await columnsAsked(scope, id, list))
    const mapping = { list, columns: body.all('kolom').map(columnOf) }
    const problems = await agreeOnColumns(scope, id, mapping, scope.me.id)
    if (problems.length === 0) return c.redirect(paths.importRun(id), 303)
    c.status(422)
    return showColumns(c, { ...(await columnsAsked(scope, id)), mapping }, problems)
  })

  people.get(paths.importLines(':id', ':deel', ':soort'), 'imports.manage', async (c) => {
    const { id, ...words } = c.req.param()
    const shown = await linesShown(c.var.scope, id, linesAsked(words, c.req.query('vanaf')))
    return c.render(<LinesPage shown={shown} />, { title: importTexts[shown.query.part], current: 'management' })
  })

  people.post(paths.importLines(':id', ':deel', ':soort'), 'imports.manage', async (c) => {
    const { scope } = c.var
    const { id, ...words } = c.req.param()
    const body = await fieldsIn(c)
    const said = { shown: body.all('regel'), taken: body.all('mee'), all: body.all('alles')[0] }
    await decide(scope, id, await decisionsOnLines(scope, id, linesAsked(words), said))
    return c.redirect(paths.importRun(id), 303)
  })

  people.get(paths.importQuestions(':id'), 'imports.manage', async (c) => {
    const shown = await questionsShown(c.var.scope, c.req.param('id'), fromAsked(c.req.query('vanaf')))
    return c.render(<QuestionsPage shown={shown} />, { title: importTexts.questions, current: 'management' })
  })

  people.post(paths.importQuestions(':id'), 'imports.manage', async (c) => {
    const { scope } = c.var
    const id = c.req.param('id')
    const body = await fieldsIn(c)
    const said = { answers: body.under('wie.'), all: body.all('alles').length > 0 }
    await decide(scope, id, await decisionsOnQuestions(scope, id, said))
    return c.redirect(paths.importRun(id), 303)
  })
}

type Problems = ReturnType<typeof mappingProblems>

function showColumns(c: Context<SchoolEnv>, asked: Awaited<ReturnType<typeof columnsAsked>>, problems: Problems = []) {
  const page = <ColumnsPage asked={asked} problems={problems} />
  return c.render(page, { title: importTexts.columns, current: 'management' })
}

const listIn = (written: string): ListKind => lists.find((one) => one === written) ?? 'pupils'

/** The texts of a form with names that come back. */
async function fieldsIn(c: Context<SchoolEnv>) {
  const body = await c.req.parseBody({ all: true })
  const all = (name: string) => [body[name] ?? []].flat().filter((one) => typeof one === 'string')
  return {
    all,
    one: (name: string) => all(name)[0] ?? '',
    under: (start: string) =>
      new Map(
        Object.keys(body)
          .filter((name) => name.startsWith(start))
          .map((name) => [name.slice(start.length), all(name)[0] ?? '']),
      ),
  }
}
