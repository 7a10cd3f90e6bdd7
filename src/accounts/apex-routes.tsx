import type { Context } from 'hono'
import * as v from 'valibot'
import { ApexLoginPage, EntrancesPage } from '../../templates/accounts/apex-login.tsx'
import { accountTexts } from '../../templates/accounts/texts.ts'
import { FoundSchools } from '../../templates/schools/finder.tsx'
import type { ApexRouter, AppEnv } from '../http/bindings.ts'
import { type Draft, emptyDraft, line, optionalLine, readForm } from '../http/forms.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { type FoundSchool, findSchools } from '../schools/finding.ts'
import { logInAtApex } from './apex-login.ts'
import { passwordField } from './forms.ts'
import { windowMs } from './throttle.ts'

const apexLoginForm = v.object({ gebruikersnaam: line(), wachtwoord: passwordField, school: optionalLine(100) })

export function apexLoginRoutes(apex: ApexRouter) {
  apex.get(paths.login, (c) => page(c, { draft: emptyDraft }))

  apex.post(paths.login, async (c) => {
    const form = await readForm(c, apexLoginForm)
    if (!form.ok) return page(c, { draft: form.draft })
    const { gebruikersnaam: name, wachtwoord: password, school } = form.value
    const draft: Draft = { typed: { gebruikersnaam: name, school }, problems: {} }
    const named = school ? await findSchools(c.env.platform, school) : []
    if (school && named?.length !== 1) {
      c.status(422)
      const problems = { school: named?.length === 0 ? accountTexts.noSuchSchool : accountTexts.whichSchool }
      return page(c, { draft: { ...draft, problems }, found: named })
    }
    const schoolId = named?.[0]?.id ?? null
    const outcome = await logInAtApex(c.env.platform, { name, password, address: c.env.clientAddress, schoolId })
    if (outcome.kind === 'welcome') {
      const [first, ...others] = outcome.entrances
      return first && others.length === 0
        ? c.redirect(first.href, 303)
        : c.render(<EntrancesPage entrances={outcome.entrances} />, { title: accountTexts.whereTo, hidden: true })
    }
    c.status(outcome.kind === 'throttled' ? 429 : 422)
    if (outcome.kind === 'throttled') c.header('Retry-After', String(windowMs / 1000))
    return page(c, { draft, wrong: outcome.kind === 'throttled' ? accountTexts.throttled : accountTexts.unknownAtApex })
  })
}

type Shown = { draft: Draft; wrong?: Text; found?: readonly FoundSchool[] | null }

const page = (c: Context<AppEnv>, { draft, wrong, found = [] }: Shown) =>
  c.render(
    <>
      <ApexLoginPage draft={draft} wrong={wrong} />
      <FoundSchools found={found} wanted="" />
    </>,
    { title: accountTexts.logIn, hidden: true },
  )
