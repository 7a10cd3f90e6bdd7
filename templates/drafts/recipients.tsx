import { readTerm } from '../../src/audiences/notation.ts'
import { termText } from '../../src/audiences/sentence.ts'
import type { ComposeView } from '../../src/drafts/compose.ts'
import { paths } from '../../src/paths.ts'
import { StandIns } from '../conversations/answerer.tsx'
import { HoursLine } from '../notifications/hours-line.tsx'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { Chip, Chips } from '../ui/chip.tsx'
import { Hint, Problem, tied } from '../ui/labelled.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { KeepList } from './keep-list.tsx'
import { Lists } from './lists.tsx'
import { ReachNote } from './reach.tsx'
import { Suggestions } from './suggestions.tsx'
import { draftTexts } from './texts.ts'

export const Recipients = ({ view }: { view: ComposeView }) => {
  const say = useWords(draftTexts)
  const { content, problems } = view
  const hint = view.lists.toPickFrom.length > 0 ? say.searchHintNear : say.searchHint
  const excepts = content.include.length > 0
  const field = { name: 'zoek', label: say.to, hint, problem: problems.aan }
  return (
    <Section id="ontvangers" title={say.to}>
      <Words name="aan" words={content.include} view={view} label={say.to} remove="eruit" />
      <Words name="behalve" words={content.except} view={view} label={say.except} remove="terug" />
      {view.hours.map(({ name, hours }) => (
        <HoursLine name={name} hours={hours} />
      ))}
      <StandIns away={view.away} />
      {view.reach ? <ReachNote reach={view.reach} /> : null}
      <div class="field">
        <label for="field-zoek">{say.search}</label>
        <Hint id="field-zoek" hint={hint} />
        <div class="beside">
          <input
            type="search"
            {...tied(field)}
            value={view.wanted.search}
            autocomplete="off"
            data-finds="suggesties"
            hx-get={excepts ? `${paths.recipientSuggestions}?behalve` : paths.recipientSuggestions}
            hx-trigger="input changed delay:250ms"
            hx-target="#suggesties"
            hx-sync="this:replace"
          />
          <Button name="actie" value="zoeken" icon="search">
            {say.find}
          </Button>
        </div>
        <Problem id="field-zoek" problem={problems.aan} />
      </div>
      <div id="suggesties" aria-live="polite">
        {view.offer ? <Suggestions offer={view.offer} search={view.wanted.search} excepts={excepts} /> : null}
      </div>
      <Lists view={view} />
      {excepts ? <KeepList view={view} /> : null}
    </Section>
  )
}

type WordsProps = { name: string; words: readonly string[]; view: ComposeView; label: string; remove: string }

/** The sentence so far, a chip for each part, kept in the form as words of ours. */
const Words = ({ name, words, view, label, remove }: WordsProps) => {
  const say = useWords(draftTexts)
  const text = useText()
  if (words.length === 0) return null
  return (
    <>
      {name === 'behalve' ? <p class="quiet">{say.except}</p> : null}
      <Chips label={label}>
        {words.map((word) => {
          const term = readTerm(word)
          return term ? (
            <Chip label={text(termText(term, view.names))} remove={{ name: 'actie', value: `${remove}:${word}` }} />
          ) : null
        })}
      </Chips>
      {words.map((word) => (
        <input type="hidden" name={`${name}[]`} value={word} />
      ))}
    </>
  )
}
