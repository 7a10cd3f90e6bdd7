import { paths } from '../../src/paths.ts'
import { layoutTexts } from '../layout/texts.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/reader.tsx'
import { linkedTexts } from './texts.ts'

type Found = { id: string; name: string; town: string }

export const AddSchoolPage = ({ wanted, found }: { wanted: string; found: readonly Found[] | null }) => {
  const say = useWords(linkedTexts)
  return (
    <div class="reading stack">
      <PageHead title={say.add} sub={say.addIntro} back={{ href: paths.more, label: useWords(layoutTexts).more }} />
      <form action={paths.addSchool} class="stack">
        <Field type="search" name="zoek" label={say.which} hint={say.howItGoes} value={wanted} />
        <div>
          <Button>{say.search}</Button>
        </div>
      </form>
      {found === null ? null : found.length === 0 ? (
        <p role="status">{say.none}</p>
      ) : (
        <List label={say.found}>
          {found.map(({ id, name, town }) => (
            <Row href={paths.toOtherSchool(id)} title={name} sub={town} />
          ))}
        </List>
      )}
    </div>
  )
}
