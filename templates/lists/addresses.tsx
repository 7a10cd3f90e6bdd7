import type { AddressList, Guardian, ListedFamily } from '../../src/lists/addresses.ts'
import { paths } from '../../src/paths.ts'
import { Empty } from '../ui/empty.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { useWords } from '../ui/reader.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { Way } from './person.tsx'
import { listTexts } from './texts.ts'

export const AddressListsPage = ({ classes }: { classes: readonly { id: string; name: string }[] }) => {
  const say = useWords(listTexts)
  return (
    <>
      <PageHead title={say.addressLists} sub={say.addressIntro} />
      {classes.length > 0 ? (
        <List label={say.addressLists}>
          {classes.map(({ id, name }) => (
            <Row title={name} href={paths.addressList(id)} />
          ))}
        </List>
      ) : (
        <Empty icon="people">{say.noClasses}</Empty>
      )}
    </>
  )
}

/** The parents of one group, on screen and on paper (C4). */
export const AddressListPage = ({ list: { group, families, forParents, isStaff } }: { list: AddressList }) => {
  const say = useWords(listTexts)
  const back = { href: paths.addressLists, label: say.addressLists }
  const here = paths.addressList(group.id)
  const asParents = `${here}?als=ouders`
  const tabs = [
    { href: here, label: say.forSchool },
    { href: asParents, label: say.forParents },
  ]
  return (
    <>
      <PageHead
        title={say.listOf(group.name)}
        sub={forParents ? say.forParentsNote : say.forSchoolNote}
        back={back}
        action={<PrintButton />}
      />
      {isStaff ? <Tabs label={say.addressLists} tabs={tabs} current={forParents ? asParents : here} /> : null}
      <ul class="list addresses" aria-label={say.listOf(group.name)}>
        {families.map((family) => (
          <Family family={family} />
        ))}
      </ul>
    </>
  )
}

const Family = ({ family: { name, guardians } }: { family: ListedFamily }) => {
  const say = useWords(listTexts)
  return (
    <li>
      <h2>{name}</h2>
      {guardians.length > 0 ? (
        guardians.map((guardian) => <Parent guardian={guardian} />)
      ) : (
        <p class="quiet">{say.noGuardians}</p>
      )}
    </li>
  )
}

const Parent = ({ guardian: { name, items } }: { guardian: Guardian }) => {
  const say = useWords(listTexts)
  return (
    <div>
      <strong>{name}</strong>
      {items.length > 0 ? (
        items.map((item) => (
          <span>
            <Way item={item} />
          </span>
        ))
      ) : (
        <span class="quiet">{say.nothing}</span>
      )}
    </div>
  )
}
