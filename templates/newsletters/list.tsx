import { stateOf } from '../../src/newsletters/newsletters.ts'
import type { ListedLetter } from '../../src/newsletters/queries.ts'
import type { Newsletter } from '../../src/newsletters/schema.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { useReader, useText, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { publicTexts } from './public-texts.ts'
import { subscribingTexts } from './subscribing-texts.ts'
import { letterTexts, stateTexts } from './texts.ts'

type Props = {
  letters: readonly ListedLetter[]
  /** What is being made; null for who only reads. */
  inHand: readonly Newsletter[] | null
  older: string | null
  /** Whether this reader gets them by mail as well. */
  byMail: boolean
}

/** What the school sent, and what is being made of it. */
export const LettersPage = ({ letters, inHand, older, byMail }: Props) => {
  const say = useWords(letterTexts)
  return (
    <div class="reading stack">
      <PageHead
        title={say.title}
        action={
          inHand ? (
            <>
              <ButtonLink href={paths.subscribers} icon="people">
                {useWords(subscribingTexts).subscribers}
              </ButtonLink>
              <ButtonLink href={paths.newNewsletter} icon="plus">
                {say.make}
              </ButtonLink>
            </>
          ) : null
        }
      />
      {inHand && inHand.length > 0 ? (
        <Section title={say.inHand}>
          <List label={say.inHand}>
            {inHand.map((letter) => (
              <InHandRow letter={letter} />
            ))}
          </List>
        </Section>
      ) : null}
      {letters.length === 0 ? <Empty icon="mail">{say.none}</Empty> : <Sent letters={letters} />}
      <ByMail byMail={byMail} />
      <Pager older={older ? `${paths.newsletters}?na=${older}` : undefined} />
    </div>
  )
}

const ByMail = ({ byMail }: Pick<Props, 'byMail'>) => {
  const say = useWords(publicTexts)
  return (
    <Form to={paths.newsletterChoice} class="cluster">
      <p class="quiet">{byMail ? say.getting : say.refused}</p>
      <Button name="wil" value={byMail ? 'nee' : 'ja'}>
        {byMail ? say.stopMine : say.again}
      </Button>
    </Form>
  )
}

const InHandRow = ({ letter }: { letter: Newsletter }) => {
  const text = useText()
  const state = stateOf(letter, useReader().now)
  return (
    <Row
      title={<bdi>{letter.title}</bdi>}
      href={state === 'draft' ? paths.newsletterDraft(letter.id) : paths.newsletterCheck(letter.id)}
      state={<Badge kind={state === 'draft' ? undefined : 'info'}>{text(stateTexts[state])}</Badge>}
      trail={<Moment at={letter.changedAt} short />}
    />
  )
}

const Sent = ({ letters }: Pick<Props, 'letters'>) => {
  const say = useWords(letterTexts)
  return (
    <List label={say.sent}>
      {letters.map(({ id, title, outAt, isPublic }) => (
        <Row
          title={<bdi>{title}</bdi>}
          href={paths.newsletter(id)}
          state={isPublic ? <Badge>{say.public}</Badge> : null}
          trail={<Moment at={outAt} short />}
        />
      ))}
    </List>
  )
}
