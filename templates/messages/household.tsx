import type { HouseholdAnswers } from '../../src/messages/household.ts'
import type { Listed } from '../../src/messages/pages.ts'
import { paths } from '../../src/paths.ts'
import { GivenBy } from '../questionnaires/section.tsx'
import { valuesText } from '../questionnaires/value.ts'
import { Card } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { MailTabs, Nothing, Pages } from './mailbox.tsx'
import { messageTexts } from './texts.ts'

type Props = { page: Listed<HouseholdAnswers>; unread: number; household: boolean; isFirst: boolean }

/** What was answered for this reader's household to messages that the partner alone got. To be read, not changed. */
export const HouseholdAnswersPage = ({ page, unread, household, isFirst }: Props) => {
  const say = useWords(messageTexts)
  return (
    <>
      <PageHead title={say.messages} />
      {household ? <MailTabs current={paths.householdAnswers} unread={unread} household /> : null}
      {page.entries.length > 0 ? (
        <div class="reading stack">
          <p class="quiet">{say.answeredForYou}</p>
          {page.entries.map((entry) => (
            <Answered entry={entry} />
          ))}
        </div>
      ) : (
        <Nothing at={paths.householdAnswers} isFirst={isFirst} text={say.noHouseholdAnswers} />
      )}
      <Pages at={paths.householdAnswers} page={page} />
    </>
  )
}

const Answered = ({ entry: { message, sender, questions, sections } }: { entry: HouseholdAnswers }) => (
  <Card title={<bdi>{message.subject}</bdi>}>
    <p class="quiet small">
      <span translate="no">{sender}</span> · <Moment at={message.sentAt} exact />
    </p>
    {sections.map((section) => (
      <Answers questions={questions} section={section} />
    ))}
  </Card>
)

type AnswersProps = Pick<HouseholdAnswers, 'questions'> & { section: HouseholdAnswers['sections'][number] }

const Answers = ({ questions, section }: AnswersProps) => {
  const reader = useReader()
  const name = [section.pupil, section.group].filter(Boolean).join(' · ')
  const facts = questions.map((question) => ({
    term: question.label,
    value: valuesText(question, section.given.values[question.id], reader),
  }))
  return (
    <div>
      {name ? <h3 translate="no">{name}</h3> : null}
      <GivenBy section={section} />
      <div class="said">
        <Facts facts={facts} />
      </div>
    </div>
  )
}
