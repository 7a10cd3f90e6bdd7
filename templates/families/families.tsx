import type { ListedPupil, PupilPage } from '../../src/families/families.ts'
import { paths } from '../../src/paths.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Field } from '../ui/field.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { useWords } from '../ui/reader.tsx'
import { familyTexts } from './texts.ts'

type Props = { page: PupilPage; search: string }

/** The pupils by name, each leading to all its adults. */
export const FamiliesPage = ({ page: { pupils, next }, search }: Props) => {
  const say = useWords(familyTexts)
  const more = next ? `${paths.families}?${new URLSearchParams({ zoek: search, na: next })}` : undefined
  const requests = <ButtonLink href={paths.informationRequests}>{say.requests}</ButtonLink>
  return (
    <>
      <PageHead title={say.title} action={requests} />
      <div class="stack reading">
        <search>
          <form method="get" action={paths.families} class="stack">
            <Field name="zoek" type="search" label={say.search} value={search} autocomplete="off" />
            <Button icon="search">{say.find}</Button>
          </form>
        </search>
        {pupils.length > 0 ? (
          <List label={say.pupils}>
            {pupils.map((pupil) => (
              <PupilRow pupil={pupil} />
            ))}
          </List>
        ) : (
          <Empty icon="people">{say.noneFound}</Empty>
        )}
        <Pager next={more} />
      </div>
    </>
  )
}

const PupilRow = ({ pupil }: { pupil: ListedPupil }) => {
  const say = useWords(familyTexts)
  return (
    <Row
      title={pupil.name}
      href={paths.family(pupil.id)}
      sub={[pupil.group, say.adults(pupil.adults)].filter(Boolean).join(' · ')}
      state={pupil.limited > 0 ? <Badge kind="late">{say.limited(pupil.limited)}</Badge> : null}
    />
  )
}
