import { paths } from '../../src/paths.ts'
import type { OnBehalf } from '../../src/questionnaires/on-behalf.ts'
import { Named } from '../ui/named.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Answers, type AnswersProps } from './answers.tsx'
import { resultTexts } from './result-texts.ts'

type Props = { paper: OnBehalf } & Omit<AnswersProps, 'asked' | 'onBehalf'>

/** The form of somebody who answered on paper, for who enters it. */
export const OnBehalfPage = ({ paper: { message, person, asked }, ...answers }: Props) => {
  const say = useWords(resultTexts)
  return (
    <div class="reading stack">
      <PageHead
        title={<Named say={say.onBehalfOf} names={[person.name]} />}
        back={{ href: paths.results(message.id), label: say.results }}
        sub={<bdi>{message.subject}</bdi>}
      />
      <p class="hint">{say.onBehalfNote}</p>
      <Answers asked={asked} onBehalf={person.id} {...answers} />
    </div>
  )
}
