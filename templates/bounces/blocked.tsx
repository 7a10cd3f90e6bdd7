import type { Blocked, BlockedList } from '../../src/bounces/blocked.ts'
import { paths } from '../../src/paths.ts'
import { useManagement } from '../settings/management.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { bounceTexts, reasonTexts } from './texts.ts'

type Props = { list: BlockedList }

/** Whose addresses the school's mail does not go to, and why (E3). */
export const BlockedPage = ({ list: { people, search, next, after } }: Props) => {
  const say = useWords(bounceTexts)
  const more = next ? `${paths.blockedAddresses}?${new URLSearchParams({ zoek: search, na: next })}` : undefined
  const isAll = search === '' && after === ''
  return (
    <>
      <PageHead title={say.title} sub={say.intro} back={useManagement()} />
      <div class="stack reading">
        {isAll && people.length === 0 ? null : <Search search={search} isAll={isAll} />}
        {people.length > 0 ? (
          <List label={say.title}>
            {people.map((person) => (
              <BlockedRow person={person} />
            ))}
          </List>
        ) : (
          <Empty icon="mail">{isAll ? say.none : say.noneFound}</Empty>
        )}
        <Pager next={more} />
      </div>
    </>
  )
}

const Search = ({ search, isAll }: { search: string; isAll: boolean }) => {
  const say = useWords(bounceTexts)
  return (
    <search>
      <form method="get" action={paths.blockedAddresses} class="stack tight">
        <Field name="zoek" type="search" label={say.search} value={search} maxlength={100} autocomplete="off" />
        <div class="cluster">
          <Button icon="search">{say.find}</Button>
          {isAll ? null : <ButtonLink href={paths.blockedAddresses}>{say.everybody}</ButtonLink>}
        </div>
      </form>
    </search>
  )
}

const BlockedRow = ({ person: { id, name, email, reason, since } }: { person: Blocked }) => {
  const say = useWords(bounceTexts)
  const reasons = useWords(reasonTexts)
  return (
    <Row
      title={<bdi>{name}</bdi>}
      isName
      sub={<bdi>{email}</bdi>}
      state={
        <>
          <Badge kind="wrong">{reasons[reason]}</Badge>
          <Badge>
            {say.since} <Moment at={since} short />
          </Badge>
        </>
      }
      trail={
        <Form to={paths.unblocking(id)}>
          <Button label={say.unblockOf(name)}>{say.unblock}</Button>
        </Form>
      }
    />
  )
}
