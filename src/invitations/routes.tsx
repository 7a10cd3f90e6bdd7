import type { Context } from 'hono'
import { IntroductionPage } from '../../templates/invitations/introduction.tsx'
import { InvitationsPage } from '../../templates/invitations/invitations.tsx'
import { LettersPage } from '../../templates/invitations/letters.tsx'
import { SendingPage } from '../../templates/invitations/sending.tsx'
import { invitationTexts } from '../../templates/invitations/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { emptyDraft, readForm } from '../http/forms.ts'
import { paths } from '../paths.ts'
import { introductionForm } from './forms.ts'
import { introduction } from './introduction.ts'
import { filterFrom, invitationOverview } from './invitations.ts'
import { lettersFor } from './letters.ts'
import { runFor } from './progress.ts'
import { groupsNow } from './queries.ts'
import { invite, inviteOne, type Order, type Started } from './sending.ts'

export function invitationRoutes(people: SchoolRouter) {
  people.get(paths.invitations, 'invitations.manage', async (c) => {
    const asked = (name: string) => c.req.query(name)
    const overview = await invitationOverview(c.var.scope, filterFrom(asked), asked('na') ?? null)
    const nobody = asked('niemand') === 'ja'
    return c.render(<InvitationsPage overview={overview} nobody={nobody} />, {
      title: invitationTexts.title,
      current: 'management',
    })
  })

  people.post(paths.invitations, 'invitations.manage', async (c) => {
    const started = await invite(c.var.scope, await orderIn(c))
    return back(c, started)
  })

  people.post(paths.invitation(':id'), 'invitations.manage', async (c) => {
    const started = await inviteOne(c.var.scope, c.req.param('id'))
    return back(c, started)
  })

  people.get(paths.invitationRun(':id'), 'invitations.manage', async (c) => {
    const run = await runFor(c.var.scope, c.req.param('id'))
    return c.render(<SendingPage {...run} />, { title: invitationTexts.sending, current: 'management' })
  })

  letterRoutes(people)
}

function letterRoutes(people: SchoolRouter) {
  people.get(paths.letters, 'invitations.manage', (c) =>
    showLetters(c, { who: c.req.query('wie') ?? 'iedereen', group: '' }, false),
  )

  people.post(paths.letters, 'invitations.manage', async (c) => {
    const { wie, groep } = await c.req.parseBody()
    const [who, group] = [String(wie ?? ''), String(groep ?? '')]
    const part = who === 'medewerkers' ? 'staff' : 'parents'
    const pdf = await lettersFor(c.var.scope, { unreachable: who === 'unreachable', part, groupId: group || null })
    if (!pdf) return showLetters(c, { who, group }, true)
    return download(c, pdf, 'brieven.pdf')
  })

  people.get(paths.introduction, 'invitations.manage', (c) =>
    c.render(<IntroductionPage school={c.var.scope.school} draft={emptyDraft} />, {
      title: invitationTexts.introduction,
      current: 'management',
    }),
  )

  people.post(paths.introduction, 'invitations.manage', async (c) => {
    const form = await readForm(c, introductionForm)
    if (form.ok) {
      const { eigen, taal } = form.value
      return download(c, await introduction(c.var.scope, eigen, taal), 'introductiebrief.pdf')
    }
    return c.render(<IntroductionPage school={c.var.scope.school} draft={form.draft} />, {
      title: invitationTexts.introduction,
      current: 'management',
    })
  })
}

const download = (c: Context<SchoolEnv>, pdf: Uint8Array<ArrayBuffer>, name: string) =>
  c.body(pdf, 200, {
    'Content-Type': 'application/pdf',
    'Content-Length': String(pdf.length),
    'Content-Disposition': `attachment; filename="${name}"`,
  })

async function showLetters(c: Context<SchoolEnv>, chosen: { who: string; group: string }, nobody: boolean) {
  const groups = await groupsNow(c.var.scope)
  const page = <LettersPage groups={groups} chosen={chosen} nobody={nobody} />
  return c.render(page, { title: invitationTexts.letters, current: 'management' })
}

const back = (c: Context<SchoolEnv>, { is }: Started) =>
  c.redirect(is === 'started' ? paths.invitations : `${paths.invitations}?niemand=ja`, 303)

/** More than a page lists; a form that names more was not ours. */
const mostChosen = 200

async function orderIn(c: Context<SchoolEnv>): Promise<Order> {
  const typed = await c.req.parseBody({ all: true })
  const said = (name: string) => [typed[name]].flat().filter((one): one is string => typeof one === 'string')
  return said('wie')[0] === 'alle'
    ? { all: filterFrom((name) => said(name)[0]) }
    : { people: said('persoon').slice(0, mostChosen) }
}
