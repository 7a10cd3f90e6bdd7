import type { Context } from 'hono'
import { ConfirmStepPage, RecoveryCodesPage, SecondStepPage, SetUpPage } from '../../templates/accounts/second-step.tsx'
import { secondStepTexts } from '../../templates/accounts/second-step-texts.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, type Problems, readForm } from '../http/forms.ts'
import type { Text } from '../language.ts'
import { paths } from '../paths.ts'
import { keepSession } from './browser.ts'
import { codeForm, proofForm, setUpForm } from './forms.ts'
import { isFresh } from './owner.ts'
import { spacedDigits } from './recovery-codes.ts'
import { endApp, mySecondStep, offerApp, renewRecoveryCodes, type SecondStep, setUpApp } from './second-step-setup.ts'
import { confirmSecondStep } from './taking-step.ts'

type Asked = Context<SchoolEnv>
const title = secondStepTexts.title
const current = 'myDetails'

export function secondStepRoutes(people: SchoolRouter) {
  people.get(paths.secondStep, 'secondStep.setUp', async (c) => {
    const step = await mySecondStep(c.var.scope, c.var.session)
    if (isOwed(step)) return confirm(c, step)
    return step.since ? manage(c, step, {}) : setUp(c, step, emptyDraft)
  })

  people.post(paths.secondStep, 'secondStep.setUp', async (c) => {
    const { scope, session, clientAddress: address } = c.var
    const step = await mySecondStep(scope, session)
    if (isOwed(step)) return confirm(c, step)
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
    const step = await mySecondStep(scope, session)
    const form = await readForm(c, codeForm)
    if (!form.ok) return confirm(c, step, form.draft.problems.code)
    const taken = await confirmSecondStep(scope, session, form.value.code, { address, known: null })
    if (taken.kind !== 'confirmed') {
      c.status(taken.kind === 'wrong' ? 422 : 429)
      return confirm(c, step, secondStepTexts[taken.kind])
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

/** Somebody who has a second step and logged in without it takes it first, before anything of it can be changed. */
const isOwed = ({ since, passkeys, taken }: SecondStep) => !taken && (since !== null || passkeys > 0)

const wrong = ({ problems }: Draft) => ({ ok: false as const, problems })
const by = ({ var: { session, clientAddress: address } }: Asked, password: string) => ({
  session,
  address,
  current: password,
})

const confirm = (c: Asked, { since }: SecondStep, problem?: Text) =>
  c.render(<ConfirmStepPage wrong={problem} hasApp={since !== null} />, { title: secondStepTexts.loginTitle, current })

async function setUp(c: Asked, { must, taken }: SecondStep, draft: Draft) {
  const { scope, session } = c.var
  const offer = await offerApp(scope, draft.typed.sleutel)
  const page = <SetUpPage offer={offer} draft={draft} asks={!isFresh(scope, session)} led={must && !taken} />
  return c.render(page, { title, current })
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
  return manage(c, await mySecondStep(c.var.scope, c.var.session), problems)
}

const showCodes = (c: Asked, codes: readonly string[]) =>
  c.render(<RecoveryCodesPage codes={codes.map(spacedDigits)} />, { title: secondStepTexts.saveThese, current })
