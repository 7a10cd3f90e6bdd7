import type { ComposeView } from '../../src/drafts/compose.ts'
import { paths } from '../../src/paths.ts'
import { longestName } from '../../src/saved-lists/saved-lists.ts'
import { savedListTexts } from '../saved-lists/texts.ts'
import { Button } from '../ui/button.tsx'
import { CheckField, Field } from '../ui/field.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Notice } from '../ui/toast.tsx'

/** Keeps the recipients as they read now under a name (D6). */
export const KeepList = ({ view: { sentence, chosen, problems, mayShareLists, listKept } }: { view: ComposeView }) => {
  const say = useWords(savedListTexts)
  const text = useText()
  return (
    <>
      {listKept ? (
        <Notice kind="good">
          {say.saved} <a href={paths.savedLists}>{say.title}</a>
        </Notice>
      ) : null}
      <details open={Boolean(problems.lijstnaam ?? problems['lijst-delen'])}>
        <summary class="button quiet">{say.saveThese}</summary>
        <div class="card">
          <p>{text(sentence)}.</p>
          <Field
            name="lijstnaam"
            label={say.name}
            value={chosen.listName}
            problem={problems.lijstnaam}
            maxlength={longestName}
          />
          {mayShareLists ? (
            <CheckField
              name="lijst-delen"
              label={say.share}
              checked={chosen.listShared}
              problem={problems['lijst-delen']}
            />
          ) : null}
          <Button name="actie" value="lijst-bewaren">
            {say.saveList}
          </Button>
        </div>
      </details>
    </>
  )
}
