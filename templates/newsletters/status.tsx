import { stateOf } from '../../src/newsletters/newsletters.ts'
import type { Newsletter } from '../../src/newsletters/schema.ts'
import type { Progress } from '../../src/newsletters/sending-queries.ts'
import { paths } from '../../src/paths.ts'
import { Unreached } from '../audiences/unreached.tsx'
import { AskedAgain } from '../ui/asked-again.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { momentText } from '../ui/time.tsx'
import { sendingTexts } from './sending-texts.ts'
import { letterTexts } from './texts.ts'

/** `failed`: the first of those to whom it could not go. */
type Became = { progress: Progress; failed: readonly string[] }

/** What became of a letter that is no draft any more. */
export const StatusPage = ({ letter, ...numbers }: { letter: Newsletter } & Became) => {
  const say = useWords(sendingTexts)
  const { title, preview } = useWords(letterTexts)
  const reader = useReader()
  const state = stateOf(letter, reader.now)
  return (
    <div class="reading stack">
      <PageHead
        title={<bdi>{letter.title}</bdi>}
        back={{ href: paths.newsletters, label: title }}
        action={
          <ButtonLink href={state === 'out' ? paths.newsletter(letter.id) : paths.newsletterPreview(letter.id)}>
            {state === 'out' ? say.read : preview}
          </ButtonLink>
        }
      />
      {state === 'planned' && letter.startsAt ? (
        <>
          <p>{say.plannedFor(momentText(letter.startsAt, reader, { exact: true }))}</p>
          <Whom letter={letter} />
        </>
      ) : null}
      {state === 'leaving' ? <p>{say.leaving}</p> : null}
      {state === 'out' ? <Numbers {...numbers} /> : null}
      <Acts letter={letter} isOut={state === 'out'} />
    </div>
  )
}

const Whom = ({ letter: { parents, staff, subscribers, isPublic } }: { letter: Newsletter }) => {
  const say = useWords(letterTexts)
  const chosen = [
    parents ? say.parents : null,
    staff ? say.staff : null,
    subscribers ? say.subscribers : null,
    isPublic ? say.isPublic : null,
  ]
  return <ul>{chosen.map((one) => (one ? <li>{one}</li> : null))}</ul>
}

const Numbers = ({ progress: { total, sent, skipped, failed: count }, failed }: Became) => {
  const say = useWords(sendingTexts)
  return (
    <div class="stack">
      <p>{say.progress(sent, total)}</p>
      {count > 0 ? <Unreached summary={say.failed(count)} names={failed} count={count} why={say.failedWhy} /> : null}
      {skipped > 0 ? <p class="quiet">{say.skipped(skipped)}</p> : null}
    </div>
  )
}

const Acts = ({ letter: { id, isPublic }, isOut }: { letter: Newsletter; isOut: boolean }) => {
  const say = useWords(sendingTexts)
  return (
    <>
      <Form to={paths.newsletterCheck(id)} class="cluster">
        {isOut ? (
          <Button name="actie" value={isPublic ? 'verbergen' : 'openbaar'}>
            {isPublic ? say.makePrivate : say.makePublic}
          </Button>
        ) : (
          <Button name="actie" value="terug">
            {say.takeBack}
          </Button>
        )}
      </Form>
      {isOut ? (
        <AskedAgain label={say.removal} note={say.removalAbout}>
          <Form to={paths.newsletterRemoval(id)}>
            <Button kind="danger">{say.removal}</Button>
          </Form>
        </AskedAgain>
      ) : null}
    </>
  )
}
