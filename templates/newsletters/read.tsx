import type { Child } from 'hono/jsx'
import type { Shown } from '../../src/newsletters/live.ts'
import { paths } from '../../src/paths.ts'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { LetterBody } from './letter.tsx'
import { sendingTexts } from './sending-texts.ts'

type Props = { shown: Shown; at: Date; back: { href: string; label: string }; language: string; children?: Child }

/** For who writes them: how it was sent, and who may read it. */
export const ToStatus = ({ id }: { id: string }) => (
  <p>
    <ButtonLink href={paths.newsletterCheck(id)}>{useWords(sendingTexts).status}</ButtonLink>
  </p>
)

/** What went out, as a page; below it what one can do about it. */
export const LetterPage = ({ shown, at, back, language, children }: Props) => (
  <div class="reading stack">
    <article class="stack" lang={language}>
      <PageHead title={<bdi>{shown.title}</bdi>} back={back} sub={<Moment at={at} />} />
      <LetterBody shown={shown} />
    </article>
    {children}
  </div>
)
