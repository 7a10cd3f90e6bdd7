import type { Offer, Suggestion } from '../../src/drafts/suggestions.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { Face } from '../ui/person.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { draftTexts } from './texts.ts'

type Props = { offer: Offer; search: string }

/** Also the answer to typing: buttons of the form that the field stands in. */
export const Suggestions = ({ offer: { suggestions, more }, search }: Props) => {
  const say = useWords(draftTexts)
  if (suggestions.length === 0) return <p class="quiet">{say.nobodyFound}</p>
  return (
    <div class="stack" data-found-for={search}>
      <List label={say.found}>
        {suggestions.map((suggestion) => (
          <Suggested suggestion={suggestion} />
        ))}
      </List>
      {more ? <p class="quiet">{say.moreFound}</p> : null}
    </div>
  )
}

const Suggested = ({ suggestion: { word, label, person } }: { suggestion: Suggestion }) => {
  const say = useWords(draftTexts)
  const name = useText()(label)
  const kinds = { staff: say.worksHere, pupil: say.pupil, adult: '' }
  const sub = person
    ? [kinds[person.kind], person.children ? say.parentOf(person.children) : ''].filter(Boolean).join(' · ')
    : ''
  return (
    <Row
      lead={person ? <Face person={person} /> : <Icon name="people" />}
      title={name}
      isName
      sub={sub || undefined}
      trail={
        <div class="cluster">
          <Button name="actie" value={`erbij:${word}`} class="square">
            <Icon name="plus" label={say.addNamed(name)} />
          </Button>
          <button type="submit" class="link" name="actie" value={`behalve:${word}`} aria-label={say.exceptNamed(name)}>
            {say.exceptThis}
          </button>
        </div>
      }
    />
  )
}
