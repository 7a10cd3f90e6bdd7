import type { Adult, GroupPeople } from '../../src/groups/groups.ts'
import { paths } from '../../src/paths.ts'
import { consentTexts } from '../consents/texts.ts'
import { joiningTexts } from '../joining/texts.ts'
import { layoutTexts } from '../layout/texts.ts'
import { pupilAccountTexts } from '../pupil-accounts/texts.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Adults, Pupils } from './people.tsx'
import { groupTexts } from './texts.ts'

const roles = [
  ['teacher', 'teachers'],
  ['classParent', 'classParents'],
  ['liceParent', 'liceParents'],
  ['member', 'members'],
] as const

type Props = { group: GroupPeople; letsPupilsIn: boolean; seesConsents: boolean; worksHere: boolean }

/** Everybody with a place in the group, by role. */
export const GroupPage = ({ group, letsPupilsIn, seesConsents, worksHere }: Props) => {
  const say = useWords(groupTexts)
  const { title } = useWords(pupilAccountTexts)
  const { overview } = useWords(layoutTexts)
  const { groupLink: joined } = useWords(joiningTexts)
  const { name, adults, pupils } = group
  const { title: consent } = useWords(consentTexts)
  const actions = (
    <div class="cluster">
      {letsPupilsIn ? (
        <ButtonLink href={paths.pupilAccountsOf(group.id)} icon="lock">
          {title}
        </ButtonLink>
      ) : null}
      {seesConsents && pupils.length > 0 ? (
        <ButtonLink href={paths.groupConsents(group.id)} icon="check">
          {consent}
        </ButtonLink>
      ) : null}
    </div>
  )
  return (
    <>
      <PageHead
        title={name}
        sub={say.pupilCount(pupils.length)}
        back={{ href: paths.overview, label: overview }}
        action={actions}
      />
      <div class="stack">
        {roles.map(([role, title]) => (
          <InRole title={say[title]} adults={adults.filter((adult) => adult.role === role)} />
        ))}
        {pupils.length > 0 ? (
          <Section title={say.pupils}>
            <Pupils pupils={pupils} />
          </Section>
        ) : null}
        {worksHere && pupils.length > 0 ? (
          <p>
            <a href={paths.groupJoiners(group.id)}>{joined}</a>
          </p>
        ) : null}
        {adults.length + pupils.length === 0 ? <Empty icon="people">{say.nobody}</Empty> : null}
      </div>
    </>
  )
}

const InRole = ({ title, adults }: { title: string; adults: readonly Adult[] }) =>
  adults.length > 0 ? (
    <Section title={title}>
      <Adults adults={adults} label={title} />
    </Section>
  ) : null
