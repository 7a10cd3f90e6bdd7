import type { GroupPeople } from '../../src/groups/groups.ts'
import { paths } from '../../src/paths.ts'
import { layoutTexts } from '../layout/texts.ts'
import { Section } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { Adults, Pupils } from './people.tsx'
import { groupTexts } from './texts.ts'

export const GroupPage = ({ group }: { group: GroupPeople }) => {
  const say = useWords(groupTexts)
  const { overview } = useWords(layoutTexts)
  const { name, adults, pupils } = group
  return (
    <>
      <PageHead title={name} sub={say.pupilCount(pupils.length)} back={{ href: paths.overview, label: overview }} />
      <div class="stack">
        {adults.length > 0 ? (
          <Section title={say.adults}>
            <Adults adults={adults} />
          </Section>
        ) : null}
        {pupils.length > 0 ? (
          <Section title={say.pupils}>
            <Pupils pupils={pupils} />
          </Section>
        ) : null}
        {adults.length + pupils.length === 0 ? <Empty icon="people">{say.nobody}</Empty> : null}
      </div>
    </>
  )
}
