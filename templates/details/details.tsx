import type { Details } from '../../src/details/details.ts'
import { paths } from '../../src/paths.ts'
import type { Me } from '../../src/people/me.ts'
import { fullName } from '../../src/people/names.ts'
import type { Person } from '../../src/people/schema.ts'
import { isOn, isStaff, permitted } from '../../src/permissions.ts'
import type { PushHere } from '../../src/push/here.ts'
import type { School } from '../../src/schools/schema.ts'
import { securityTexts } from '../accounts/security-texts.ts'
import { MarkedAddress, MyBlock } from '../bounces/mine.tsx'
import { consentTexts } from '../consents/texts.ts'
import { absenceTexts } from '../conversations/absence-texts.ts'
import { Blocked } from '../conversations/blocked.tsx'
import { QuietHours, WorkingHoursChoice } from '../notifications/hours.tsx'
import { NotificationChoice } from '../notifications/notification-choice.tsx'
import { pageTexts } from '../pages/texts.ts'
import { LanguageChoice } from '../people/language-choice.tsx'
import { PhotoLink } from '../photos/photo-page.tsx'
import { PushChoice } from '../push/push-choice.tsx'
import { ReadingChoice } from '../translations/reading-choice.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Contacts } from './contacts.tsx'
import { Household, MyChildren } from './family.tsx'
import { Hearing } from './hearing.tsx'
import { Saved } from './saved.tsx'
import { detailsTexts } from './texts.ts'

type Props = { me: Me; details: Details; school: School; mayChange: boolean; saved: boolean; push: PushHere }

/** All that the school knows of whoever reads it, each thing with the way to change it. */
export const DetailsPage = ({ me, details, school, mayChange, saved, push }: Props) => {
  const say = useWords(detailsTexts)
  const { title: security } = useWords(securityTexts)
  const { title: absence } = useWords(absenceTexts)
  const { translation } = useReader()
  const { ofMyChildren: consents } = useWords(consentTexts)
  const { portrait } = useWords(pageTexts)
  const pupil = me.roles.has('pupil')
  const { person, contacts, children, household } = details
  return (
    <>
      <PageHead title={say.myDetails} action={mayChange ? <HowOthersSee /> : undefined} />
      <div class="columns">
        <div class="stack">
          <Saved saved={saved} />
          <About details={details} pupil={pupil} mayChange={mayChange} />
          {mayChange ? <Contacts owner={person.id} items={contacts} /> : null}
          {children.length > 0 ? <MyChildren mine={children} /> : null}
          {permitted(me.roles, 'consents.give', school) ? (
            <div>
              <ButtonLink href={paths.consents} icon="check">
                {consents}
              </ButtonLink>
            </div>
          ) : null}
          {permitted(me.roles, 'website.portrait', school) ? (
            <div>
              <ButtonLink href={paths.portraitConsent} icon="globe">
                {portrait}
              </ButtonLink>
            </div>
          ) : null}
          {household ? <Household household={household} /> : null}
        </div>
        <div class="stack">
          {me.roles.has('parent') ? <Hearing hears={person.hearsParents} always={hasTask(me)} /> : null}
          {details.blocked.length > 0 ? <Blocked parents={details.blocked} /> : null}
          {pupil ? null : (
            <>
              <NotificationChoice school={school} choice={person.mailChoice} posts={postsChoice(school, person)} />
              <PushChoice devices={details.devices} {...push} />
              <QuietHours quiet={{ from: person.quietFrom, until: person.quietUntil }} />
            </>
          )}
          {isStaff(me.roles) ? <WorkingHoursChoice hours={details.working} /> : null}
          <LanguageChoice />
          {translation ? <ReadingChoice chosen={translation.own} /> : null}
          {isStaff(me.roles) ? (
            <div>
              <ButtonLink href={paths.absence} icon="calendar">
                {absence}
              </ButtonLink>
            </div>
          ) : null}
          <div>
            <ButtonLink href={paths.security} icon="lock">
              {security}
            </ButtonLink>
          </div>
        </div>
      </div>
    </>
  )
}

const postsChoice = (school: School, { postChoice, postPush }: Person) =>
  isOn('blogs', school) ? { mail: postChoice, push: postPush } : undefined

const HowOthersSee = () => (
  <ButtonLink href={paths.howOthersSee} icon="people">
    {useWords(detailsTexts).howOthersSee}
  </ButtonLink>
)

const hasTask = ({ roles }: Me) => roles.has('classParent') || roles.has('liceParent')

type AboutProps = { details: Details; pupil: boolean; mayChange: boolean }

const About = ({ details: { person, userName, block }, pupil, mayChange }: AboutProps) => {
  const say = useWords(detailsTexts)
  const official = person.officialFirstName
  const action = mayChange ? <a href={paths.myName}>{say.changeName}</a> : undefined
  return (
    <Section title={pupil ? say.aboutPupil : say.about} action={action}>
      {mayChange ? <PhotoLink sitter={{ id: person.id, name: fullName(person), photo: person.photoKey }} /> : null}
      <Facts
        facts={[
          {
            term: say.name,
            value: fullName(person),
            note: official ? say.officially(fullName({ ...person, firstName: official })) : undefined,
          },
          { term: say.userName, value: userName ?? say.unknown },
          {
            term: say.email,
            value: block && person.email ? <MarkedAddress email={person.email} /> : (person.email ?? say.unknown),
            note: mayChange && !block ? say.mailGoesHere : undefined,
          },
        ]}
      />
      {block && mayChange ? <MyBlock reason={block} /> : null}
    </Section>
  )
}
