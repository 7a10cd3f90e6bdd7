import type { Sent } from '../../src/corrections/corrections.ts'
import type { MessageVersion } from '../../src/corrections/schema.ts'
import { limits } from '../../src/drafts/limits.ts'
import { asset } from '../../src/http/assets.ts'
import type { Problems } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import type { RichText } from '../../src/richtext/tree.ts'
import { PictureInText } from '../drafts/picture-in-text.tsx'
import { draftTexts } from '../drafts/texts.ts'
import { MessageBody } from '../messages/body.tsx'
import { messageTexts } from '../messages/texts.ts'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { CheckField, Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { momentText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { RichTextField } from '../ui/rich-text-field.tsx'
import { Notice } from '../ui/toast.tsx'
import { correctionTexts } from './texts.ts'

/** What was typed, where it is not what stands there. */
export type Shown = {
  subject: string
  body: string
  rich: RichText | null
  unread: boolean
  /** Since when it said what the form began with. */
  seen: number
  problems: Problems
  isOvertaken: boolean
}
type Props = { sent: Sent; nonce: string } & Partial<Shown>

/** Another subject and text for what was sent, and what stood there before. */
export const CorrectionPage = ({ sent: { message, versions }, nonce, ...shown }: Props) => {
  const say = useWords(correctionTexts)
  const { message: back } = useWords(messageTexts)
  const compose = useWords(draftTexts)
  const {
    subject,
    body,
    rich,
    unread,
    seen,
    problems = {},
    isOvertaken,
  } = {
    ...{ ...message, unread: false, seen: message.changedAt?.getTime() ?? 0 },
    ...shown,
  }
  return (
    <div class="reading stack">
      <PageHead title={say.correct} back={{ href: paths.message(message.id), label: back }} />
      <p class="quiet">{say.correctNote}</p>
      {isOvertaken ? <Notice kind="late">{say.overtaken}</Notice> : null}
      {Object.values(problems).some(Boolean) ? <Notice kind="wrong">{say.mend}</Notice> : null}
      <Form to={paths.correction(message.id)} multipart>
        <button type="submit" class="sr" tabindex={-1}>
          {say.save}
        </button>
        <input type="hidden" name="nonce" value={nonce} />
        <input type="hidden" name="gezien" value={String(seen)} />
        <Field
          name="onderwerp"
          label={compose.subject}
          value={subject}
          problem={problems.onderwerp}
          maxlength={limits.subject}
          required
        />
        <RichTextField
          name="tekst"
          htmlName="opmaak"
          label={compose.body}
          rows={8}
          value={body}
          rich={rich}
          problem={problems.tekst}
        />
        <PictureInText content={{ body, rich }} problem={problems.foto} />
        <CheckField name="ongelezen" label={say.unread} hint={say.unreadHint} checked={unread} />
        <ActionBar>
          <Button kind="main">{say.save}</Button>
          <ButtonLink href={paths.message(message.id)}>{say.keep}</ButtonLink>
        </ActionBar>
      </Form>
      {versions.length > 0 ? <Earlier versions={versions} /> : null}
      <script src={asset('js/editor.js')} defer />
    </div>
  )
}

const Earlier = ({ versions }: { versions: readonly MessageVersion[] }) => {
  const say = useWords(correctionTexts)
  const reader = useReader()
  return (
    <Section title={say.earlier}>
      {versions.map(({ at, subject, body, rich }) => (
        <Card title={<bdi>{subject}</bdi>} level={3}>
          <p class="quiet small">{say.until(momentText(at, reader, { exact: true }))}</p>
          <MessageBody text={body} rich={rich} />
        </Card>
      ))}
    </Section>
  )
}
