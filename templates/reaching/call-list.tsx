import { paths } from '../../src/paths.ts'
import { type Reached, type Reaching, words } from '../../src/reaching/reaching.ts'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { useWords } from '../ui/reader.tsx'
import { Table } from '../ui/table.tsx'
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
            {[say.name, say.children, say.phones, say.how, say.called].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr>
              <th scope="row" translate="no">
                {person.name}
              </th>
              <td translate="no">{person.children.join(', ')}</td>
              <td>{person.phones.join(', ')}</td>
              <td>{[standing(person.standing), ...readBy(person).map(say.otherHasRead)].join('. ')}</td>
              <td>☐</td>
            </tr>
          ))}
        </tbody>
      </Table>
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
