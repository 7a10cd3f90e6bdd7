import { LettersPage } from '../../templates/newsletters/list.tsx'
import { LetterPage, ToStatus } from '../../templates/newsletters/read.tsx'
import { letterTexts } from '../../templates/newsletters/texts.ts'
import type { SchoolRouter } from '../http/bindings.ts'
import { readerHere } from '../http/respond.tsx'
import { textFor } from '../language.ts'
import { paths } from '../paths.ts'
import { permitted } from '../permissions.ts'
import { refuse, wantAgain } from './queries.ts'
import { letterOf, lettersOf } from './reading.ts'

/** What the school sent, for who is here (I2). */
export function newsletterRoutes(people: SchoolRouter) {
  people.get(paths.newsletters, 'newsletters.read', async (c) => {
    const { scope } = c.var
    const page = <LettersPage {...(await lettersOf(scope, c.req.query('na') ?? ''))} />
    return c.render(page, { title: letterTexts.title, current: 'newsletters' })
  })

  people.post(paths.newsletterChoice, 'newsletters.read', async (c) => {
    const { scope } = c.var
    const { wil } = await c.req.parseBody()
    await (wil === 'ja' ? wantAgain(scope, scope.me.id) : refuse(scope, scope.me.id))
    return c.redirect(paths.newsletters, 303)
  })

  people.get(paths.newsletter(':id'), 'newsletters.read', async (c) => {
    const { scope } = c.var
    const { letter, shown } = await letterOf(scope, c.req.param('id'))
    const back = { href: paths.newsletters, label: textFor(letterTexts.title, readerHere(c)) }
    const page = (
      <LetterPage shown={shown} at={letter.outAt ?? letter.changedAt} back={back} language={scope.school.language}>
        {permitted(scope.me.roles, 'newsletters.write', scope.school) ? <ToStatus id={letter.id} /> : null}
      </LetterPage>
    )
    return c.render(page, { title: letter.title, current: 'newsletters' })
  })
}
