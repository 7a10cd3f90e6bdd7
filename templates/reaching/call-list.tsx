import { paths } from '../../src/paths.ts'
import { type Reached, type Reaching, words } from '../../src/reaching/reaching.ts'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { PrintedOn } from '../ui/printed.tsx'
import { useWords } from '../ui/reader.tsx'
import { Table } from '../ui/table.tsx'
import { ParentOf } from './parent-of.tsx'
import { useStanding } from './standing.ts'
import { reachingTexts } from './texts.ts'

/** To print and tick off. */
export const CallListPage = ({ reaching: { message, shown, people, after } }: { reaching: Reaching }) => {
  const say = useWords(reachingTexts)
  const standing = useStanding()
  const back = { href: `${paths.reaching(message.id)}?toon=${words[shown]}`, label: say.title }
  return (
    <div class="stack">
      <PageHead title={say.callList} back={back} sub={<bdi>{message.subject}</bdi>} action={<PrintButton />} />
      <p class="hint">{say.callListNote}</p>
      <Table caption={say.callList}>
        <thead>
          <tr>
            {[say.name, say.phones, say.called].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr>
              <th scope="row">
                <span translate="no">{person.name}</span>
                {person.children.length > 0 ? (
                  <span class="row-sub">
                    <ParentOf names={person.children} />
                  </span>
                ) : null}
                <span class="row-sub">
                  {[standing(person.standing), ...readBy(person).map(say.otherHasRead)].join('. ')}
                </span>
              </th>
              <td>
                {person.phones.map((phone) => (
                  <a class="row-sub" href={`tel:${phone.replaceAll(' ', '')}`}>
                    {phone}
                  </a>
                ))}
              </td>
              <td>☐</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <PrintedOn />
      {after ? (
        <p>
          <ButtonLink href={`${paths.callList(message.id)}?toon=${words[shown]}&na=${after}`}>{say.more}</ButtonLink>
        </p>
      ) : null}
    </div>
  )
}

/** Who rings one of two parents should see that the other has it already. */
const readBy = ({ others }: Reached) => others.filter(({ hasRead }) => hasRead).map(({ name }) => name)
