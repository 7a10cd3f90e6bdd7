import type { PropsWithChildren } from 'hono/jsx'
import type { WaysToStep } from '../../src/accounts/passkey-login.ts'
import type { SecondStep } from '../../src/accounts/second-step-setup.ts'
import type { Draft } from '../../src/http/forms.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { QrCode } from '../ui/qr.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { dayText } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { Carried } from './login.tsx'
import { CurrentPassword } from './own-account.tsx'
import { PasskeyForm } from './passkey-form.tsx'
import { passkeyTexts } from './passkey-texts.ts'
import { secondStepTexts } from './second-step-texts.ts'
import { securityTexts } from './security-texts.ts'

const Head = ({ led }: { led: boolean }) => {
  const t = useWords(secondStepTexts)
  const { title } = useWords(securityTexts)
  return <PageHead title={t.title} back={led ? undefined : { href: paths.security, label: title }} />
}

type SetUpProps = {
  offer: { secret: string; address: string; sealed: string }
  draft: Draft
  /** Whether the password must be typed again. */
  asks: boolean
  /** Whether somebody is here since they must. */
  led: boolean
  /** Of whoever has a passkey that may get lost. */
  recovery: Recovery | null
}

export const SetUpPage = ({ offer: { secret, address, sealed }, draft, asks, led, recovery }: SetUpProps) => {
  const t = useWords(secondStepTexts)
  const passkey = useWords(passkeyTexts)
  return (
    <>
      <Head led={led} />
      <div class="stack narrow">
        {led ? <Notice kind="info">{t.mustNow}</Notice> : <p>{t.why}</p>}
        <p>{t.getApp}</p>
        <p>{t.scan}</p>
        <QrCode text={address} label={t.qr} />
        <p>
          <a href={address}>{t.openApp}</a>
        </p>
        <p>
          {t.typeSecret} <code>{secret.match(/.{4}/g)?.join(' ')}</code>
        </p>
        <p>{t.enter}</p>
        <Form to={paths.secondStep} class="card">
          <input type="hidden" name="sleutel" value={sealed} />
          <CodeField label={t.code} hint={t.codeHint} problem={draft.problems.code} />
          {asks || draft.problems.huidig ? <CurrentPassword problem={draft.problems.huidig} /> : null}
          <Button kind="main">{t.turnOn}</Button>
        </Form>
        <p>
          {passkey.orApp}{' '}
          <a href={paths.newPasskey} class="link">
            {passkey.add}
          </a>
        </p>
        {recovery ? <RecoverySection {...recovery} /> : null}
      </div>
    </>
  )
}

type CodeProps = { label: string; hint: string; problem: Text | undefined }

const CodeField = ({ label, hint, problem }: CodeProps) => (
  <Field
    name="code"
    label={label}
    hint={hint}
    problem={problem}
    inputmode="numeric"
    autocomplete="one-time-code"
    maxlength={40}
    required
  />
)

type ManageProps = { step: SecondStep; fresh: boolean; problems: Draft['problems'] }

/** What is on, what is left, and the way to turn it off. */
export const SecondStepPage = ({ step: { since, codesLeft }, fresh, problems }: ManageProps) => {
  const t = useWords(secondStepTexts)
  const reader = useReader()
  return (
    <>
      <Head led={false} />
      <div class="stack narrow">
        {since ? <p>{t.since(dayText(since, reader))}</p> : null}
        <RecoverySection codesLeft={codesLeft} fresh={fresh} problem={problems.codes} />
        {since ? (
          <Section title={t.offTitle}>
            <Form to={paths.secondStepOff}>
              <CurrentPassword id="huidig-uit" problem={problems.huidig} />
              <div>
                <Button kind="danger">{t.turnOff}</Button>
              </div>
            </Form>
          </Section>
        ) : null}
      </div>
    </>
  )
}

type Recovery = { codesLeft: number; fresh: boolean; problem: Text | undefined }

const RecoverySection = ({ codesLeft, fresh, problem }: Recovery) => {
  const t = useWords(secondStepTexts)
  return (
    <Section title={t.recovery}>
      <p>{t.left(codesLeft)}</p>
      <Form to={paths.recoveryCodes}>
        {fresh && !problem ? null : <CurrentPassword id="huidig-codes" problem={problem} />}
        <p class="hint">{t.oldEnd}</p>
        <div>
          <Button>{t.makeNew}</Button>
        </div>
      </Form>
    </Section>
  )
}

/** The only time that they are shown. */
export const RecoveryCodesPage = ({ codes }: { codes: readonly string[] }) => {
  const t = useWords(secondStepTexts)
  return (
    <>
      <PageHead title={t.saveThese} />
      <div class="stack narrow">
        <p>{t.saveWhy}</p>
        <ol class="card number">
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <p>
          <ButtonLink href={paths.overview} kind="main">
            {t.saved}
          </ButtonLink>
        </p>
      </div>
    </>
  )
}

type Step = { ways: WaysToStep; wrong?: Text | undefined }

/** For whoever is logged in by a password alone, where that is not enough. */
export const ConfirmStepPage = ({ ways, wrong }: Step) => (
  <StepPage ways={ways} wrong={wrong} to={paths.secondStepTaken} byPasskey={paths.secondStepPasskey} />
)

type LoginStepProps = Step & Parameters<typeof Carried>[0] & { ticket: string }

/** After the password: the second step, with all that goes along through the log-in. */
export const LoginStepPage = ({ ways, ticket, wrong, ...carried }: LoginStepProps) => (
  <StepPage ways={ways} wrong={wrong} to={paths.loginStep} byPasskey={paths.loginStepPasskey}>
    <input type="hidden" name="bewijs" value={ticket} />
    <Carried {...carried} />
  </StepPage>
)

/** A code, or a passkey for whoever has one; each form carries the same. */
const StepPage = ({
  ways,
  wrong,
  to,
  byPasskey,
  children,
}: PropsWithChildren<Step & { to: string; byPasskey: string }>) => {
  const t = useWords(secondStepTexts)
  const passkey = useWords(passkeyTexts)
  const { hasApp, question } = ways
  return (
    <div class="narrow stack">
      <h1>{t.loginTitle}</h1>
      {question ? (
        <PasskeyForm to={byPasskey} question={question} instead={passkey.cannotShow} class="card">
          {children}
          <p>{t.loginByPasskey}</p>
          <Button kind={hasApp ? 'quiet' : 'main'} icon="key">
            {passkey.use}
          </Button>
        </PasskeyForm>
      ) : null}
      <Form to={to} class="card">
        {hasApp ? <p>{t.loginHow}</p> : null}
        <CodeField label={t.loginCode} hint={hasApp ? t.loginHint : t.recoveryHint} problem={wrong} />
        {children}
        <Button kind={hasApp ? 'main' : 'quiet'}>{t.confirm}</Button>
      </Form>
    </div>
  )
}
