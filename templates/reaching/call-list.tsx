import { paths } from '../../src/paths.ts'
import { type Reaching, words } from '../../src/reaching/reaching.ts'
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
            {[say.name, say.phones, say.how, say.called].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr>
              <th scope="row">{person.name}</th>
              <td>{person.phones.join(', ')}</td>
              <td>{standing(person.standing)}</td>
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
