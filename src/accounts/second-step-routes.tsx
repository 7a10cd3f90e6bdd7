import type { Context } from 'hono'
import { passkeyTexts } from '../../templates/accounts/passkey-texts.ts'
import { ConfirmStepPage, RecoveryCodesPage, SecondStepPage, SetUpPage } from '../../templates/accounts/second-step.tsx'
import { secondStepTexts } from '../../templates/accounts/second-step-texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, type Problems, readForm } from '../http/forms.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { keepSession, placeOfSession } from './browser.ts'
import { codeForm, passkeyConfirmForm, proofForm, setUpForm } from './forms.ts'
import { isFresh } from './owner.ts'
import { confirmByPasskey, waysToConfirm } from './passkey-login.ts'
import { spacedDigits } from './recovery-codes.ts'
import {
  endApp,
  isOwed,
  mySecondStep,
  offerApp,
  renewRecoveryCodes,
  type SecondStep,
  setUpApp,
} from './second-step-setup.ts'
import { confirmSecondStep } from './taking-step.ts'

type Asked = Context<SchoolEnv>
const title = secondStepTexts.title
const current = 'myDetails'

export function secondStepRoutes(people: SchoolRouter) {
  people.get(paths.secondStep, 'secondStep.setUp', async (c) => {
    const step = await mySecondStep(c.var.scope, c.var.session)
    if (isOwed(step)) return confirm(c)
    return step.since ? manage(c, step, {}) : setUp(c, step, emptyDraft)
  })

  people.post(paths.secondStep, 'secondStep.setUp', async (c) => {
    const { scope, session, clientAddress: address } = c.var
    const step = await mySecondStep(scope, session)
    if (isOwed(step)) return confirm(c)
    const form = await readForm(c, setUpForm)
    if (!form.ok) return setUp(c, step, form.draft)
    const { sleutel, code, huidig } = form.value
    const done = await setUpApp(scope, { sealed: sleutel, code }, { session, address, current: huidig })
    if (!done.ok) {
      c.status(422)
      return setUp(c, step, { typed: { sleutel }, problems: done.problems })
    }
    keepSession(c, done.session)
    return showCodes(c, done.codes)
  })

  people.post(paths.secondStepTaken, 'secondStep.setUp', async (c) => {
    const { scope, session, clientAddress: address } = c.var
    const form = await readForm(c, codeForm)
    if (!form.ok) return confirm(c, form.draft.problems.code)
    const taken = await confirmSecondStep(scope, session, form.value.code, { address, known: null })
    if (taken.kind !== 'confirmed') {
      c.status(taken.kind === 'wrong' ? 422 : 429)
      return confirm(c, secondStepTexts[taken.kind])
    }
    keepSession(c, taken.session)
    return c.redirect(paths.overview, 303)
  })

  people.post(paths.secondStepPasskey, 'secondStep.setUp', async (c) => {
    const { scope, session, clientAddress: address } = c.var
    const form = await readForm(c, passkeyConfirmForm)
    if (!form.ok) return confirm(c, passkeyTexts.cancelled)
    const trier = { address, known: null }
    const taken = await confirmByPasskey(scope, placeOfSession(c), form.value, session, trier)
    if (taken.kind !== 'confirmed') {
      c.status(taken.kind === 'throttled' ? 429 : 422)
      return confirm(c, passkeyTexts[taken.kind])
    }
    keepSession(c, taken.session)
    return c.redirect(paths.overview, 303)
  })
  managingRoutes(people)
}

function managingRoutes(people: SchoolRouter) {
  people.post(paths.recoveryCodes, 'security.change', async (c) => {
    const form = await readForm(c, proofForm)
    const made = form.ok ? await renewRecoveryCodes(c.var.scope, by(c, form.value.huidig)) : wrong(form.draft)
    return made.ok ? showCodes(c, made.codes) : refuse(c, { codes: made.problems.huidig })
  })

  people.post(paths.secondStepOff, 'security.change', async (c) => {
    const form = await readForm(c, proofForm)
    const ended = form.ok ? await endApp(c.var.scope, by(c, form.value.huidig)) : wrong(form.draft)
    return ended.ok ? c.redirect(`${paths.security}?bewaard=stap-uit`, 303) : refuse(c, ended.problems)
  })
}

const wrong = ({ problems }: Draft) => ({ ok: false as const, problems })
const by = ({ var: { session, clientAddress: address } }: Asked, password: string) => ({
  session,
  address,
  current: password,
})

async function confirm(c: Asked, problem?: Text) {
  const ways = await waysToConfirm(c.var.scope, placeOfSession(c))
  return c.render(<ConfirmStepPage wrong={problem} ways={ways} />, { title: secondStepTexts.loginTitle, current })
}

async function setUp(c: Asked, { must, taken, passkeys, codesLeft }: SecondStep, draft: Draft, codes?: Text) {
  const { scope, session } = c.var
  const offer = await offerApp(scope, draft.typed.sleutel)
  const fresh = isFresh(scope, session)
  const recovery = passkeys > 0 && must ? { codesLeft, fresh, problem: codes } : null
  const props = { offer, draft, asks: !fresh, led: must && !taken, recovery }
  return c.render(<SetUpPage {...props} />, { title, current })
}

function manage(c: Asked, step: SecondStep, problems: Problems) {
  const { scope, session } = c.var
  return c.render(<SecondStepPage step={step} fresh={isFresh(scope, session)} problems={problems} />, {
    title,
    current,
  })
}

async function refuse(c: Asked, problems: Problems) {
  c.status(422)
  const step = await mySecondStep(c.var.scope, c.var.session)
  return step.since ? manage(c, step, problems) : setUp(c, step, emptyDraft, problems.codes)
}

const showCodes = (c: Asked, codes: readonly string[]) =>
  c.render(<RecoveryCodesPage codes={codes.map(spacedDigits)} />, { title: secondStepTexts.saveThese, current })
