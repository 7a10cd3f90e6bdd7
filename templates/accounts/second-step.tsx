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
}

export const SetUpPage = ({ offer: { secret, address, sealed }, draft, asks, led }: SetUpProps) => {
  const t = useWords(secondStepTexts)
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
        <Section title={t.recovery}>
          <p>{t.left(codesLeft)}</p>
          <Form to={paths.recoveryCodes}>
            {fresh && !problems.codes ? null : <CurrentPassword id="huidig-codes" problem={problems.codes} />}
            <p class="hint">{t.oldEnd}</p>
            <div>
              <Button>{t.makeNew}</Button>
            </div>
          </Form>
        </Section>
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

/** For whoever is logged in by a password alone, where that is not enough. */
export const ConfirmStepPage = ({ wrong, hasApp }: { wrong?: Text | undefined; hasApp: boolean }) => {
  const t = useWords(secondStepTexts)
  return (
    <div class="narrow stack">
      <h1>{t.loginTitle}</h1>
      {hasApp ? <p>{t.loginHow}</p> : null}
      <Form to={paths.secondStepTaken} class="card">
        <CodeField label={t.loginCode} hint={t.loginHint} problem={wrong} />
        <Button kind="main">{t.confirm}</Button>
      </Form>
    </div>
  )
}

type LoginStepProps = Parameters<typeof Carried>[0] & { ticket: string; wrong?: Text | undefined }

/** After the password: the code, with all that goes along through the log-in. */
export const LoginStepPage = ({ ticket, wrong, ...carried }: LoginStepProps) => {
  const t = useWords(secondStepTexts)
  return (
    <div class="narrow stack">
      <h1>{t.loginTitle}</h1>
      <p>{t.loginHow}</p>
      <Form to={paths.loginStep} class="card">
        <input type="hidden" name="bewijs" value={ticket} />
        <CodeField label={t.loginCode} hint={t.loginHint} problem={wrong} />
        <Carried {...carried} />
        <Button kind="main">{t.confirm}</Button>
      </Form>
    </div>
  )
}
