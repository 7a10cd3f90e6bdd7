import { type Adult, adultsIn, type Family, type Home } from '../../src/families/families.ts'
import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { relationText, relationTexts } from '../people/relation-texts.ts'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Facts } from '../ui/facts.tsx'
import { localDayText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { ChangeForms } from './change-forms.tsx'
import { History } from './history.tsx'
import { custodyTexts, familyProblems, familyTexts } from './texts.ts'

type Wrong = { adult: string; draft: Draft } | undefined
type Props = { family: Family; me: string; wrong: Wrong }

/** A pupil's adults in their households, what each may, and what became of that. */
export const FamilyPage = ({ family, me, wrong }: Props) => {
  const say = useWords(familyTexts)
  const { ownChild } = useWords(familyProblems)
  const { pupil, homes, changes } = family
  const isOwn = adultsIn(family).some(({ id }) => id === me)
  const more = isOwn ? null : (
    <ButtonLink href={paths.newGuardian(pupil.id)} icon="plus">
      {say.newGuardian}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={pupil.name} sub={pupil.group} back={{ href: paths.families, label: say.title }} action={more} />
      <div class="stack reading">
        {isOwn ? <Notice kind="info">{ownChild}</Notice> : null}
        {homes.length === 0 ? <Empty icon="people">{say.noAdults}</Empty> : null}
        {homes.map((home) => (
          <HomeSection home={home} family={family} isOwn={isOwn} wrong={wrong} />
        ))}
        {changes.length > 0 ? <History changes={changes} /> : null}
      </div>
    </>
  )
}

type HomeProps = { home: Home; family: Family; isOwn: boolean; wrong: Wrong }

const HomeSection = ({ home, family, isOwn, wrong }: HomeProps) => {
  const say = useWords(familyTexts)
  const names = home.adults.map(({ name }) => name).join(' & ')
  return (
    <Section title={home.id ? say.homeOf(names) : names}>
      {home.id && home.adults.length > 1 ? (
        <p class="hint">
          {[home.jointUse ? say.jointOn : say.jointOff, home.primaryContact ? say.contactIs(home.primaryContact) : '']
            .filter(Boolean)
            .join('. ')}
        </p>
      ) : null}
      {home.adults.map((adult) => (
        <AdultCard adult={adult} home={home} family={family} isOwn={isOwn} wrong={wrong} />
      ))}
    </Section>
  )
}

const AdultCard = ({ adult, home, family, isOwn, wrong }: HomeProps & { adult: Adult }) => {
  const say = useWords(familyTexts)
  const custody = useWords(custodyTexts)[adult.custody]
  const relation = relationText(useWords(relationTexts), adult.relation)
  const kind = { full: 'good', none: 'late', contact: undefined, blocked: 'wrong' } as const
  return (
    <article class="card" id={`adult-${adult.id}`}>
      <div class="split">
        <h3>
          {adult.name} <small class="hint">{relation}</small>
        </h3>
        <Badge kind={kind[adult.custody]}>{custody}</Badge>
      </div>
      <AboutAdult adult={adult} />
      {isOwn ? null : (
        <details class="fold" open={wrong?.adult === adult.id}>
          <summary>
            {say.change}
            <span class="sr">{say.changeOf(adult.name)}</span>
          </summary>
          <ChangeForms
            adult={adult}
            home={home}
            family={family}
            draft={wrong?.adult === adult.id ? wrong.draft : undefined}
          />
        </details>
      )}
    </article>
  )
}

const AboutAdult = ({ adult }: { adult: Adult }) => {
  const say = useWords(familyTexts)
  const reader = useReader()
  return (
    <Facts
      facts={[
        ...(adult.email ? [{ term: say.email, value: adult.email }] : []),
        { term: 'Pleinpost', value: adult.hasAccount ? say.account : say.noAccount },
        ...(adult.ground ? [{ term: say.ground, value: adult.ground }] : []),
        {
          term: say.since,
          value: localDayText(adult.since, reader),
          note: adult.enteredBy ? say.enteredBy(adult.enteredBy) : undefined,
        },
      ]}
    />
  )
}
