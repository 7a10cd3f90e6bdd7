import type { ListedLetter } from '../../src/newsletters/queries.ts'
import { paths } from '../../src/paths.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { publicTexts } from './public-texts.ts'
import { subscribingTexts } from './subscribing-texts.ts'
import { letterTexts } from './texts.ts'

type Props = { letters: readonly ListedLetter[]; older: string | null }

/** What anybody may read, the newest first. */
export const PublicLettersPage = ({ letters, older }: Props) => {
  const say = useWords(publicTexts)
  const { title } = useWords(letterTexts)
  return (
    <div class="reading stack">
      <PageHead
        title={title}
        sub={
          <a href={paths.publicNewsletterFeed} rel="alternate" type="application/atom+xml">
            {say.follow}
          </a>
        }
      />
      <div>
        <ButtonLink href={paths.subscribe} icon="mail">
          {useWords(subscribingTexts).subscribe}
        </ButtonLink>
      </div>
      {letters.length === 0 ? (
        <Empty icon="mail">{say.nothing}</Empty>
      ) : (
        <List label={title}>
          {letters.map((letter) => (
            <Row
              title={<bdi>{letter.title}</bdi>}
              href={paths.publicNewsletter(letter.id)}
              trail={<Moment at={letter.outAt} short />}
            />
          ))}
        </List>
      )}
      <Pager older={older ? `${paths.publicNewsletters}?na=${older}` : undefined} />
    </div>
  )
}
