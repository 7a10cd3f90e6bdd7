import type { PropsWithChildren } from 'hono/jsx'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { ButtonLink } from '../ui/button.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { faultTexts, faultTitles, faultWords } from './texts.ts'

export type Fault = {
  status: 403 | 404 | 413 | 422 | 500
  /** What a Refused says, in place of the usual words. */
  text?: Text | undefined
  /** "7F3K-22": by it the log line is found. */
  reference?: string | undefined
}

/** The body of a page that says it, inside whoever's layout it is. */
export const ProblemMessage = ({ children, ...fault }: PropsWithChildren<Fault>) => (
  <div class="narrow stack">
    <h1>{useWords(faultTitles)[fault.status]}</h1>
    <p>
      <What {...fault} />
    </p>
    <p>
      <ButtonLink href={paths.home}>{useWords(faultWords).home}</ButtonLink>
    </p>
    {children}
  </div>
)

/** For an htmx answer: send it with `HX-Retarget: #flash` and `HX-Reswap: innerHTML`. */
export const ProblemNotice = (fault: Fault) => (
  <Notice kind="wrong">
    <strong>{useWords(faultTitles)[fault.status]}.</strong> <What {...fault} />
  </Notice>
)

const What = ({ status, text, reference }: Fault) => {
  const say = useWords(faultWords)
  const usual = useWords(faultTexts)[status]
  const chosen = useText()
  return (
    <>
      {text ? chosen(text) : usual}
      {reference ? <span class="number"> {say.number(reference)}</span> : null}
    </>
  )
}
