import type { Context } from 'hono'
import * as v from 'valibot'
import { ColourPage } from '../../templates/settings/colour.tsx'
import { GrantsPage } from '../../templates/settings/grants.tsx'
import { IdentityPage } from '../../templates/settings/identity.tsx'
import { LanguagesPage, TimesPage } from '../../templates/settings/locale.tsx'
import { ManagementPage } from '../../templates/settings/management.tsx'
import { LogInRulesPage, ModulesPage } from '../../templates/settings/switches.tsx'
import { settingsTexts } from '../../templates/settings/texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, readForm, ticked } from '../http/forms.ts'
import { mayOf } from '../http/respond.tsx'
import { languages } from '../language.ts'
import { paths } from '../paths.ts'
import { modules, type Permission, permissions, ruleOf } from '../permissions.ts'
import { hueForm, identityForm, inOrder, isOffered, languageForm, timesForm } from './forms.ts'
import { identityOf, languagesOf, timesOf } from './present.ts'
import { saved, shown } from './saved.ts'
import { changeGrants, changeIdentity, changeModules, changeSettings } from './settings.ts'

export function settingsRoutes(people: SchoolRouter) {
  people.get(paths.management, 'management.read', (c) =>
    c.render(
      <ManagementPage may={mayOf(c.var.scope)} translates={c.var.scope.translate !== null} />,
      shown(c, settingsTexts.management),
    ),
  )
  identityRoutes(people)
  colourRoutes(people)
  localeRoutes(people)
  grantRoutes(people)
  switchRoutes(people)
}

function identityRoutes(people: SchoolRouter) {
  const show = (c: Context<SchoolEnv>, draft: Draft) =>
    c.render(<IdentityPage draft={draft} />, shown(c, settingsTexts.identity))

  people.get(paths.schoolIdentity, 'settings.manage', (c) => show(c, identityOf(c.var.scope.school)))

  people.post(paths.schoolIdentity, 'settings.manage', async (c) => {
    const form = await readForm(c, identityForm)
    if (!form.ok) return show(c, form.draft)
    const { naam: name, plaats: town, adres: address, postcode, email: contactEmail, welkom: welcome } = form.value
    await changeIdentity(c.var.scope, { name, town, address, postcode, contactEmail, welcome })
    return saved(c, paths.schoolIdentity)
  })
}

function colourRoutes(people: SchoolRouter) {
  /** What is looked at before it is chosen stands in the address. */
  people.get(paths.colour, 'settings.manage', (c) => {
    const looked = v.safeParse(hueForm, { tint: c.req.query('tint') })
    const hue = looked.success ? looked.output.tint : c.var.scope.school.hue
    return c.render(<ColourPage hue={hue} />, shown(c, settingsTexts.colour))
  })

  people.post(paths.colour, 'settings.manage', async (c) => {
    const form = await readForm(c, hueForm)
    if (!form.ok) {
      const page = <ColourPage hue={c.var.scope.school.hue} problem={form.draft.problems.tint} />
      return c.render(page, shown(c, settingsTexts.colour))
    }
    await changeSettings(c.var.scope, 'settings.changed', { hue: form.value.tint })
    return saved(c, paths.colour)
  })
}

function localeRoutes(people: SchoolRouter) {
  const showTimes = (c: Context<SchoolEnv>, draft: Draft) =>
    c.render(<TimesPage draft={draft} />, shown(c, settingsTexts.times))

  people.get(paths.schoolTimes, 'settings.manage', (c) => showTimes(c, timesOf(c.var.scope.school)))

  people.post(paths.schoolTimes, 'settings.manage', async (c) => {
    const form = await readForm(c, timesForm, inOrder)
    if (!form.ok) return showTimes(c, form.draft)
    const { tijdzone: zone, ochtend: morningSummary, middag: afternoonSummary } = form.value
    await changeSettings(c.var.scope, 'settings.changed', { zone, morningSummary, afternoonSummary })
    return saved(c, paths.schoolTimes)
  })

  people.get(paths.schoolLanguages, 'settings.manage', (c) => {
    const { school } = c.var.scope
    const page = <LanguagesPage offered={school.languages} draft={languagesOf(school)} />
    return c.render(page, shown(c, settingsTexts.languages))
  })

  people.post(paths.schoolLanguages, 'settings.manage', async (c) => {
    const offered = await ticked(c, 'talen', languages)
    const form = await readForm(c, languageForm, isOffered(offered))
    if (!form.ok) {
      return c.render(<LanguagesPage offered={offered} draft={form.draft} />, shown(c, settingsTexts.languages))
    }
    const { standaard: language } = form.value
    await changeSettings(c.var.scope, 'settings.changed', { languages: offered, language })
    return saved(c, paths.schoolLanguages)
  })
}

/** The permissions of which a school decides who has them. */
const adjustable = (Object.keys(permissions) as Permission[]).filter((permission) => ruleOf(permission).within)

function grantRoutes(people: SchoolRouter) {
  people.get(paths.grants, 'settings.manage', (c) =>
    c.render(<GrantsPage policy={c.var.scope.school} />, shown(c, settingsTexts.grants)),
  )

  people.post(paths.grants, 'settings.manage', async (c) => {
    const given = adjustable.map(async (one) => [one, await ticked(c, one, ruleOf(one).within ?? [])] as const)
    await changeGrants(c.var.scope, new Map(await Promise.all(given)))
    return saved(c, paths.grants)
  })
}

const logInRules = ['pupilsLogIn', 'staffTwoStep'] as const

function switchRoutes(people: SchoolRouter) {
  people.get(paths.modules, 'settings.manage', (c) =>
    c.render(<ModulesPage off={c.var.scope.school.modulesOff} />, shown(c, settingsTexts.modules)),
  )

  people.post(paths.modules, 'settings.manage', async (c) => {
    await changeModules(c.var.scope, await ticked(c, 'onderdeel', modules))
    return saved(c, paths.modules)
  })

  people.get(paths.logInRules, 'settings.manage', (c) =>
    c.render(<LogInRulesPage school={c.var.scope.school} />, shown(c, settingsTexts.logIn)),
  )

  people.post(paths.logInRules, 'settings.manage', async (c) => {
    const on = await ticked(c, 'regel', logInRules)
    const rules = { pupilsLogIn: on.includes('pupilsLogIn'), staffTwoStep: on.includes('staffTwoStep') }
    await changeSettings(c.var.scope, 'settings.changed', rules)
    return saved(c, paths.logInRules)
  })
}
