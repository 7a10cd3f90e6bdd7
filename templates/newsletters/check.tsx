import type { Draft } from '../../src/http/forms.ts'
import type { Newsletter } from '../../src/newsletters/schema.ts'
import type { Checked } from '../../src/newsletters/sending.ts'
import { paths } from '../../src/paths.ts'
import { Unreached } from '../audiences/unreached.tsx'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PlannedFields } from '../ui/planned-fields.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { sendingTexts } from './sending-texts.ts'
import { letterTexts } from './texts.ts'

type Props = {
  letter: Newsletter
  checked: Checked
  /** So that a test is sent once, however often its button is pressed. */
  nonce: string
  hasAddress: boolean
  draft: Draft
  isOvertaken?: boolean | undefined
}

/** To how many it goes, how large it is and what some of them will not see, before anything is sent (D15). */
export const CheckPage = ({ letter, checked, nonce, hasAddress, draft, isOvertaken }: Props) => {
  const say = useWords(sendingTexts)
  const { preview, check, title } = { ...useWords(letterTexts), title: letter.title }
  const text = useText()
  const problems = Object.values(checked.problems).filter((problem) => problem !== undefined)
  return (
    <div class="reading stack">
      <PageHead
        title={check}
        back={{ href: paths.newsletterDraft(letter.id), label: title }}
        action={
          <ButtonLink href={paths.newsletterPreview(letter.id)} icon="mail">
            {preview}
          </ButtonLink>
        }
      />
      {isOvertaken ? <Notice kind="late">{say.overtaken}</Notice> : null}
      {problems.map((problem) => (
        <Notice kind="wrong">{text(problem)}</Notice>
      ))}
      <Facts letter={letter} checked={checked} />
      <Test id={letter.id} nonce={nonce} hasAddress={hasAddress} />
      {problems.length === 0 ? <Sending letter={letter} checked={checked} draft={draft} /> : null}
    </div>
  )
}

const Facts = ({
  letter,
  checked: { reach, bytes, inside, outside, heldOnWeb, problems },
}: Pick<Props, 'letter' | 'checked'>) => {
  const say = useWords(sendingTexts)
  const hiddenOutside = outside && letter.isPublic ? outside.held.photos - inside.held.photos : 0
  return (
    <div class="stack">
      {reach ? <p>{say.reach(reach.mails, reach.outsiders)}</p> : null}
      {reach && reach.refused > 0 ? <p>{say.refused(reach.refused)}</p> : null}
      {reach && reach.unreachable > 0 ? (
        <Unreached
          summary={say.unreachable(reach.unreachable)}
          names={reach.unreached}
          count={reach.unreachable}
          why={say.noMail}
        />
      ) : null}
      {outside && outside.held.posts > inside.held.posts ? (
        <p>{say.heldPosts(outside.held.posts - inside.held.posts)}</p>
      ) : null}
      {outside && outside.events < inside.events ? <p>{say.heldEvents(inside.events - outside.events)}</p> : null}
      {hiddenOutside > 0 ? <p>{say.heldPhotos(hiddenOutside, heldOnWeb.join(', '))}</p> : null}
      {inside.photos.widened > 0 ? <Notice kind="late">{say.widened(inside.photos.widened)}</Notice> : null}
      {inside.photos.untagged > 0 ? <Notice kind="late">{say.untagged(inside.photos.untagged)}</Notice> : null}
      {inside.held.photos > 0 && !problems.fotos ? (
        <Notice kind="late">{say.gonePhotos(inside.held.photos)}</Notice>
      ) : null}
      <p class="quiet">{say.size(Math.ceil(bytes / 1000))}</p>
      <p>
        <a href={paths.newsletterSettings(letter.id)}>{say.toChoice}</a>
      </p>
    </div>
  )
}

const Test = ({ id, nonce, hasAddress }: { id: string } & Pick<Props, 'nonce' | 'hasAddress'>) => {
  const say = useWords(sendingTexts)
  return (
    <Section title={say.testTitle}>
      {hasAddress ? (
        <Form to={paths.newsletterCheck(id)} class="cluster">
          <input type="hidden" name="nonce" value={nonce} />
          <Button name="actie" value="proef">
            {say.test}
          </Button>
        </Form>
      ) : (
        <p class="quiet">{say.noAddress}</p>
      )}
    </Section>
  )
}

const Sending = ({
  letter,
  checked: { reach },
  draft: { typed, problems },
}: Pick<Props, 'letter' | 'checked' | 'draft'>) => {
  const say = useWords(sendingTexts)
  const mails = (reach?.mails ?? 0) + (reach?.outsiders ?? 0)
  return (
    <Form to={paths.newsletterCheck(letter.id)}>
      <input type="hidden" name="gezien" value={String(letter.version)} />
      <Section title={say.later}>
        <PlannedFields
          day={{ name: 'dag', label: say.day }}
          time={{ name: 'tijd', label: say.time }}
          draft={{ typed, problems }}
        />
        <div>
          <Button name="actie" value="inplannen">
            {say.plan}
          </Button>
        </div>
      </Section>
      <ActionBar note={say.fixed}>
        <Button kind="main" name="actie" value="versturen">
          {say.sendNow(mails)}
        </Button>
      </ActionBar>
    </Form>
  )
}
