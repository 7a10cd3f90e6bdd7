import type { Context } from 'hono'
import { passkeyTexts } from '../../templates/accounts/passkey-texts.ts'
import { NewPasskeyPage, PasskeyPage, PasskeyProofPage } from '../../templates/accounts/passkeys.tsx'
import { RecoveryCodesPage } from '../../templates/accounts/second-step.tsx'
import { secondStepTexts } from '../../templates/accounts/second-step-texts.ts'
import type { SchoolEnv, SchoolRouter, SiteRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm } from '../http/forms.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { browserOf, keepSession, placeOfSession, placeOfVisitor } from './browser.ts'
import { passkeyForm, passkeyLoginForm, passkeyNameForm, passkeyStepForm, proofForm } from './forms.ts'
import { again, type Carried, letIn, showStep } from './letting-in.tsx'
import { isFresh, proveOwner } from './owner.ts'
import { logInByPasskey, takeStepByPasskey } from './passkey-login.ts'
import { askForPasskey } from './passkey-proof.ts'
import { addPasskey, type MyKeys, myKeys, offerPasskey, passkeyIn, removePasskey, renamePasskey } from './passkeys.ts'
import { spacedDigits } from './recovery-codes.ts'
import { windowMs } from './throttle.ts'

/** Logging in with a passkey, alone or after a password. Whoever has no scripts has the password. */
export function passkeyLoginRoutes(site: SiteRouter) {
  // Asked for by the page's script when it is needed: a page that lies open goes on working.
  site.post(paths.passkeyQuestion, async (c) => c.json(await askForPasskey(c.var.school, 'login', placeOfVisitor(c))))

  site.post(paths.loginPasskey, async (c) => {
    const form = await readForm(c, passkeyLoginForm)
    const carried: Carried = form.ok ? form.value : form.draft.typed
    if (!form.ok) return again(c, { typed: { ...carried }, problems: {} }, passkeyTexts.cancelled)
    const outcome = await logInByPasskey(c.var.school, placeOfVisitor(c), form.value, await browserOf(c))
    if (outcome.kind === 'welcome') return letIn(c, outcome, carried)
    refuse(c, outcome.kind)
    return again(c, { typed: { ...carried }, problems: {} }, passkeyTexts[outcome.kind])
  })

  site.post(paths.loginStepPasskey, async (c) => {
    const form = await readForm(c, passkeyStepForm)
    const { bewijs = '', ...carried }: Carried & { bewijs?: string } = form.ok ? form.value : form.draft.typed
    if (!form.ok) return showStep(c, bewijs, carried, passkeyTexts.cancelled)
    const outcome = await takeStepByPasskey(c.var.school, placeOfVisitor(c), form.value, await browserOf(c))
    if (outcome.kind === 'welcome') return letIn(c, outcome, carried)
    refuse(c, outcome.kind)
    return showStep(c, bewijs, carried, passkeyTexts[outcome.kind])
  })
}

function refuse(c: Pick<Context, 'status' | 'header'>, kind: 'unknown' | 'copied' | 'throttled' | 'over') {
  c.status(kind === 'throttled' ? 429 : 422)
  if (kind === 'throttled') c.header('Retry-After', String(windowMs / 1000))
}

type Asked = Context<SchoolEnv>
const current = 'myDetails'

/** Whoever must take a second step may make a passkey for it, so that these are open before it is taken. */
export function newPasskeyRoutes(people: SchoolRouter) {
  people.get(paths.newPasskey, 'secondStep.setUp', async (c) => {
    const mine = await myKeys(c.var.scope, c.var.session)
    if (mine.isOwed) return c.redirect(paths.secondStep, 303)
    return isFresh(c.var.scope, c.var.session) ? offer(c, mine, emptyDraft) : prove(c)
  })

  people.post(paths.newPasskey, 'secondStep.setUp', async (c) => {
    const { scope, session, clientAddress: address } = c.var
    const mine = await myKeys(scope, session)
    if (mine.isOwed) return c.redirect(paths.secondStep, 303)
    const form = await readForm(c, proofForm)
    if (!form.ok) return prove(c, form.draft.problems.huidig)
    const proved = await proveOwner(scope, { session, address, current: form.value.huidig, freshIsEnough: true })
    return proved.ok ? offer(c, mine, emptyDraft) : prove(c, proved.problem)
  })

  people.post(paths.passkeys, 'secondStep.setUp', async (c) => {
    const { scope, session } = c.var
    const form = await readForm(c, passkeyForm)
    if (!form.ok) return offerAgain(c, form.draft)
    const added = await addPasskey(scope, placeOfSession(c), form.value, session)
    if (!added.ok) return offerAgain(c, { typed: form.typed, problems: {} }, added.problem)
    keepSession(c, added.session)
    if (added.codes.length === 0) return c.redirect(`${paths.security}?bewaard=passkey`, 303)
    const page = <RecoveryCodesPage codes={added.codes.map(spacedDigits)} />
    return c.render(page, { title: secondStepTexts.saveThese, current })
  })
}

export function passkeyRoutes(people: SchoolRouter) {
  people.get(paths.passkey(':id'), 'security.change', async (c) => {
    const mine = await myKeys(c.var.scope, c.var.session)
    return show(c, mine, emptyDraft, c.req.query('bewaard') === 'naam' ? passkeyTexts.renamed : undefined)
  })

  people.post(paths.passkey(':id'), 'security.change', async (c) => {
    const mine = await myKeys(c.var.scope, c.var.session)
    const passkey = passkeyIn(mine, c.req.param('id'))
    const form = await readForm(c, passkeyNameForm)
    if (!form.ok) return show(c, mine, form.draft)
    await renamePasskey(c.var.scope, passkey, form.value.naam)
    return c.redirect(`${paths.passkey(passkey.id)}?bewaard=naam`, 303)
  })

  people.post(paths.passkeyRemoval(':id'), 'security.change', async (c) => {
    const { scope, session, clientAddress: address } = c.var
    const mine = await myKeys(scope, session)
    const passkey = passkeyIn(mine, c.req.param('id'))
    if (mine.isOwed) return c.redirect(paths.secondStep, 303)
    const form = await readForm(c, proofForm)
    if (!form.ok) return show(c, mine, { typed: {}, problems: form.draft.problems })
    const removed = await removePasskey(scope, passkey, { session, address, current: form.value.huidig })
    if (removed.ok) return c.redirect(`${paths.security}?bewaard=passkey-weg`, 303)
    c.status(422)
    return show(c, mine, { typed: {}, problems: removed.problems })
  })
}

function prove(c: Asked, problem?: Text) {
  if (problem) c.status(422)
  return c.render(<PasskeyProofPage problem={problem} />, { title: passkeyTexts.add, current })
}

async function offer(c: Asked, mine: MyKeys, draft: Draft, wrong?: Text) {
  const asked = await offerPasskey(c.var.scope, placeOfSession(c), mine)
  return c.render(<NewPasskeyPage offer={asked} draft={draft} wrong={wrong} />, { title: passkeyTexts.add, current })
}

/** Whoever logged in some time ago shows again who they are. */
async function offerAgain(c: Asked, { typed: { naam = '' }, problems }: Draft, wrong?: Text) {
  c.status(422)
  if (!isFresh(c.var.scope, c.var.session)) return prove(c)
  const mine = await myKeys(c.var.scope, c.var.session)
  const missing = problems.naam ? undefined : passkeyTexts.notMade
  return offer(c, mine, { typed: { naam }, problems }, wrong ?? missing)
}

function show(c: Context<SchoolEnv, ':id'>, mine: MyKeys, draft: Draft, said?: Text) {
  const props = { passkey: passkeyIn(mine, c.req.param('id')), host: placeOfSession(c).host, draft, said }
  const page = <PasskeyPage {...props} hasPassword={mine.hasPassword} />
  return c.render(page, { title: passkeyTexts.title, current })
}
