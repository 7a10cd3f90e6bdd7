import type { Draft } from '../../src/http/forms.ts'
import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { longestName, type OpenedList } from '../../src/saved-lists/saved-lists.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { CheckField, Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'
import { useWhose } from './saved-lists.tsx'
import { savedListTexts } from './texts.ts'

type Props = { opened: OpenedList; draft: Draft; saved: boolean; mayShare: boolean }

/** A list as it reads, with what became of its parts; its owner names, shares and removes it. */
export const SavedListPage = ({ opened, draft, saved, mayShare }: Props) => {
  const say = useWords(savedListTexts)
  const { list } = opened
  const whose = useWhose()
  return (
    <div class="narrow stack">
      <PageHead title={list.name} back={{ href: paths.savedLists, label: say.title }} sub={whose(list)} />
      {saved ? <Notice kind="good">{say.saved}</Notice> : null}
      <Meaning opened={opened} />
      <Form to={paths.newMessage}>
        <Button kind="main" name="actie" value={`erbij:lijst:${list.id}`}>
          {say.write}
        </Button>
      </Form>
      {list.ownerName === null ? <Keeping list={list} draft={draft} mayShare={mayShare} /> : null}
    </div>
  )
}

const Meaning = ({ opened: { sentence, people, gone, refused } }: { opened: OpenedList }) => {
  const say = useWords(savedListTexts)
  const text = useText()
  const all = (parts: readonly Text[]) => parts.map(text).join(', ')
  return (
    <Section title={say.whom}>
      <p>{text(sentence)}.</p>
      <p class="quiet">
        {people === null ? null : say.people(people)} {say.resolved}
      </p>
      {gone.length > 0 ? <Notice kind="late">{say.gone(all(gone))}</Notice> : null}
      {refused.length > 0 ? <Notice kind="wrong">{say.refused(all(refused))}</Notice> : null}
    </Section>
  )
}

type KeepingProps = Pick<OpenedList, 'list'> & Pick<Props, 'draft' | 'mayShare'>

const Keeping = ({ list, draft: { typed, problems }, mayShare }: KeepingProps) => {
  const say = useWords(savedListTexts)
  const isAsked = Object.keys(typed).length > 0
  return (
    <>
      <Form to={paths.savedList(list.id)}>
        <Field
          name="naam"
          label={say.name}
          value={typed.naam ?? list.name}
          problem={problems.naam}
          maxlength={longestName}
          required
        />
        {mayShare ? (
          <CheckField
            name="delen"
            label={say.share}
            checked={isAsked ? typed.delen !== undefined : list.isShared}
            problem={problems.delen}
          />
        ) : null}
        <div>
          <Button>{say.save}</Button>
        </div>
      </Form>
      <Form to={paths.savedListRemoval(list.id)}>
        <div>
          <Button>{say.remove}</Button>
        </div>
      </Form>
    </>
  )
}
