import { paths } from '../../src/paths.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Named } from '../ui/named.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { linkedTexts } from './texts.ts'

type Props = { token: string; from: { school: string; name: string }; here: string }

/** At the other school, once one is logged in there. */
export const AgreePage = ({ token, from, here }: Props) => {
  const say = useWords(linkedTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.agreeTitle} />
      <p>
        <Named say={say.agree} names={[from.name, from.school, here]} />
      </p>
      <p class="quiet">{say.agreeMeans}</p>
      <div class="cluster">
        <ButtonLink kind="main" href={paths.linkAgreeing(token)}>
          {say.yes}
        </ButtonLink>
        <ButtonLink href={paths.more}>{say.no}</ButtonLink>
      </div>
    </div>
  )
}
