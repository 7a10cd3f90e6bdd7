import type { Term } from '../../src/audiences/audience.ts'
import { writeTerm } from '../../src/audiences/notation.ts'
import { type Names, termText } from '../../src/audiences/sentence.ts'
import type { ComposeView } from '../../src/drafts/compose.ts'
import type { Lists as ListsToChoose } from '../../src/drafts/suggestions.ts'
import { savedWord } from '../../src/drafts/unfolding.ts'
import { paths } from '../../src/paths.ts'
import { savedListTexts } from '../saved-lists/texts.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { draftTexts } from './texts.ts'

/** Distribution lists with a group to choose, to write to as a whole, to leave out, or to choose people from. */
export const Lists = ({ view: { lists, problems, chosen, wanted, content } }: { view: ComposeView }) => {
  const excepts = content.include.length > 0
  const say = useWords(draftTexts)
  const saved = useWords(savedListTexts)
  const options = useListOptions(lists)
  const [first] = lists.toPickFrom
  const whole = lists.whole.length + lists.perGroup.length + lists.saved.length > 0
  if (!whole && !first) return null
  return (
    <details open={Boolean(problems.lijst ?? problems.groep ?? wanted.list)}>
      <summary class="button quiet">{say.lists}</summary>
      <div class="card">
        <SelectField name="lijst" label={say.list} options={options} value={chosen.list} problem={problems.lijst} />
        {whole ? (
          <SelectField
            name="groep"
            label={say.group}
            hint={say.groupHint}
            options={lists.groups.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen.group}
            problem={problems.groep}
          />
        ) : null}
        <div class="cluster">
          {whole ? (
            <>
              <Button name="actie" value="lijst-erbij" icon="plus">
                {say.add}
              </Button>
              {excepts ? (
                <Button name="actie" value="lijst-behalve">
                  {say.leaveOut}
                </Button>
              ) : null}
            </>
          ) : null}
          <Button name="actie" value="lijst-personen">
            {say.pick}
          </Button>
        </div>
        {lists.saved.length > 0 ? (
          <p>
            <a href={paths.savedLists}>{saved.title}</a>
          </p>
        ) : null}
      </div>
    </details>
  )
}

const noNames: Names = { people: new Map(), groups: new Map(), messages: new Map(), questions: new Map() }

/** A list of one group ends in ":", where the group comes. */
function useListOptions({ whole, perGroup, toPickFrom, saved }: ListsToChoose) {
  const text = useText()
  const { ofAGroup } = useWords(draftTexts)
  const aGroup: Names = { ...noNames, groups: new Map([['', ofAGroup]]) }
  const needsGroup = perGroup.map((kind) => ({ kind, group: '' }) as Term) // safe: these kinds take a group
  return [
    ...saved.map(({ id, name }) => ({ value: savedWord(id), label: name })),
    ...needsGroup.map((term) => ({ value: groupless(term), label: text(termText(term, aGroup)) })),
    ...[...whole, ...toPickFrom].map((term) => ({
      value: writeTerm(term)[0] ?? '',
      label: text(termText(term, noNames)),
    })),
  ]
}

const groupless = (term: Term) => `${(writeTerm(term)[0] ?? '').replace(/:$/, '')}:`
