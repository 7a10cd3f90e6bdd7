import { type ListedGroup, madeByHand } from '../../src/groups/founding.ts'
import { type Draft, emptyDraft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { useManagement } from '../settings/management.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { ChoiceField, Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { List, Row } from '../ui/list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { kindHints, kindTexts, managedGroupTexts } from './managed-texts.ts'

type Props = { groups: readonly ListedGroup[]; draft?: Draft | undefined }

export const ManagedGroupsPage = ({ groups, draft }: Props) => {
  const say = useWords(managedGroupTexts)
  const [classes, others] = [groups.filter(isClass), groups.filter((group) => !isClass(group))]
  return (
    <>
      <PageHead title={say.title} sub={say.intro} back={useManagement()} />
      <div class="stack reading">
        <Section title={say.classes}>
          {classes.length > 0 ? <Groups groups={classes} /> : <p class="quiet">{say.noneYet}</p>}
        </Section>
        <Section title={say.others}>
          {others.length > 0 ? <Groups groups={others} /> : <p class="quiet">{say.noOthers}</p>}
        </Section>
        <NewGroup draft={draft} />
      </div>
    </>
  )
}

const isClass = ({ kind }: ListedGroup) => kind === 'class'

const Groups = ({ groups }: { groups: readonly ListedGroup[] }) => {
  const say = useWords(managedGroupTexts)
  const word = useText()
  return (
    <List>
      {groups.map(({ id, name, kind, teachers }) => (
        <Row
          title={<bdi>{name}</bdi>}
          href={paths.groupManaged(id)}
          sub={kind === 'class' ? teachers : [word(kindTexts[kind]), teachers].filter(Boolean).join(' · ')}
          state={kind === 'class' && !teachers ? <Badge kind="late">{say.noTeacher}</Badge> : undefined}
        />
      ))}
    </List>
  )
}

const NewGroup = ({ draft: { typed, problems } = emptyDraft }: { draft?: Draft | undefined }) => {
  const say = useWords(managedGroupTexts)
  const word = useText()
  const options = madeByHand.map((kind) => ({ value: kind, label: word(kindTexts[kind]), hint: word(kindHints[kind]) }))
  return (
    <Section title={say.found}>
      <Form to={paths.groupsManaged}>
        <Field name="naam" label={say.name} value={typed.naam} problem={problems.naam} maxlength={80} required />
        <ChoiceField name="soort" legend={say.kind} options={options} value={typed.soort} problem={problems.soort} />
        <div>
          <Button kind="main">{say.make}</Button>
        </div>
      </Form>
    </Section>
  )
}
