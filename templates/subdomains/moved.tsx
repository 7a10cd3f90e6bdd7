import { ButtonLink } from '../ui/button.tsx'
import { useWords } from '../ui/reader.tsx'
import { subdomainTexts } from './texts.ts'

type Props = {
  href: string
  host: string
  /** That what was sent to the old address is done. */
  done?: boolean
}

/** Where a school is by now, for whoever is still at its old address. */
export const MovedPage = ({ href, host, done }: Props) => {
  const say = useWords(subdomainTexts)
  return (
    <div class="narrow stack">
      <h1>{say.moved}</h1>
      {done ? <p>{say.done}</p> : null}
      <p>{say.movedTo(host)}</p>
      <div>
        <ButtonLink href={href} kind="main">
          {say.goOn}
        </ButtonLink>
      </div>
    </div>
  )
}
