import type { Child } from 'hono/jsx'
import type { PasskeyOffer } from '../../src/accounts/passkey-making.ts'
import type { Passkey } from '../../src/accounts/schema.ts'
import type { Draft } from '../../src/http/forms.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { Notice } from '../ui/toast.tsx'
import { CurrentPassword } from './own-account.tsx'
import { PasskeyForm } from './passkey-form.tsx'
import { passkeyTexts } from './passkey-texts.ts'
import { securityTexts } from './security-texts.ts'

/** On the page of how one logs in: which keys there are, each leading to its own page. */
export const Passkeys = ({ passkeys }: { passkeys: readonly Passkey[] }) => {
  const t = useWords(passkeyTexts)
  return (
    <Section title={t.title} id="passkeys">
      <p class="hint">{t.what}</p>
      {passkeys.length > 0 ? (
        <List>
          {passkeys.map((passkey) => (
            <Row
              title={<bdi>{passkey.name}</bdi>}
              sub={<History passkey={passkey} />}
              href={paths.passkey(passkey.id)}
              trail={<Icon name="next" />}
            />
          ))}
        </List>
      ) : (
        <p>{t.none}</p>
      )}
      <p>
        <ButtonLink href={paths.newPasskey} icon="plus">
          {t.add}
        </ButtonLink>
      </p>
    </Section>
  )
}

const History = ({ passkey: { createdAt, lastUsedAt } }: { passkey: Passkey }) => {
  const t = useWords(passkeyTexts)
  return (
    <>
      {t.made} <Moment at={createdAt} />, {lastUsedAt ? t.lastUsed : t.neverUsed}
      {lastUsedAt ? (
        <>
          {' '}
          <Moment at={lastUsedAt} />
        </>
      ) : null}
    </>
  )
}

const Head = ({ title }: { title: Child }) => {
  const { title: label } = useWords(securityTexts)
  return <PageHead title={title} back={{ href: paths.security, label }} />
}

/** Before a key is made: the password, of whoever logged in some time ago. */
export const PasskeyProofPage = ({ problem }: { problem: Text | undefined }) => {
  const t = useWords(passkeyTexts)
  return (
    <>
      <Head title={t.add} />
      <div class="stack narrow">
        <p>{t.what}</p>
        <p>{t.first}</p>
        <Form to={paths.newPasskey} class="card">
          <CurrentPassword problem={problem} />
          <Button kind="main">{t.goOn}</Button>
        </Form>
      </div>
    </>
  )
}

type NewProps = { offer: PasskeyOffer | null; draft: Draft; wrong?: Text | undefined }

export const NewPasskeyPage = ({ offer, draft, wrong }: NewProps) => {
  const t = useWords(passkeyTexts)
  const text = useText()
  return (
    <>
      <Head title={t.add} />
      <div class="stack narrow">
        {wrong ? <Notice kind="wrong">{text(wrong)}</Notice> : null}
        <p>{t.what}</p>
        {offer ? (
          <PasskeyForm to={paths.passkeys} question={offer} instead={t.cannot} class="card">
            <NameField draft={draft} />
            <Button kind="main" icon="key">
              {t.make}
            </Button>
          </PasskeyForm>
        ) : (
          <Notice kind="info">{t.enough}</Notice>
        )}
      </div>
    </>
  )
}

const NameField = ({ draft }: { draft: Draft }) => {
  const t = useWords(passkeyTexts)
  return (
    <Field
      name="naam"
      label={t.name}
      hint={t.nameHint}
      value={draft.typed.naam}
      problem={draft.problems.naam}
      maxlength={60}
      autocomplete="off"
      required
    />
  )
}

type PasskeyProps = { passkey: Passkey; host: string; hasPassword: boolean; draft: Draft; said?: Text | undefined }

export const PasskeyPage = ({ passkey, host, hasPassword, draft, said }: PasskeyProps) => {
  const t = useWords(passkeyTexts)
  const text = useText()
  const { huidig } = draft.problems
  return (
    <>
      <Head title={<bdi>{passkey.name}</bdi>} />
      <div class="stack narrow">
        {said ? <Notice kind="good">{text(said)}</Notice> : null}
        <p class="quiet">
          <History passkey={passkey} />
        </p>
        {passkey.host === host ? null : <Notice kind="info">{t.elsewhere(passkey.host)}</Notice>}
        <Form to={paths.passkey(passkey.id)} class="card">
          <NameField draft={{ ...draft, typed: { naam: passkey.name, ...draft.typed } }} />
          <Button kind="main">{t.keepName}</Button>
        </Form>
        <Section title={t.removeTitle}>
          <p>{t.removeWhat}</p>
          <Form to={paths.passkeyRemoval(passkey.id)}>
            {hasPassword || huidig ? <CurrentPassword problem={huidig} /> : null}
            <div>
              <Button kind="danger">{t.remove}</Button>
            </div>
          </Form>
        </Section>
      </div>
    </>
  )
}
