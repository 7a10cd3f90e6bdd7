import type { Offer, Suggestion } from '../../src/drafts/suggestions.ts'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { Face } from '../ui/person.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { draftTexts } from './texts.ts'

/** `excepts`: there is somebody to leave others out of. */
type Props = { offer: Offer; search: string; excepts: boolean }

/** Also the answer to typing: buttons of the form that the field stands in. */
export const Suggestions = ({ offer: { suggestions, more }, search, excepts }: Props) => {
  const say = useWords(draftTexts)
  if (suggestions.length === 0) return <p class="quiet">{say.nobodyFound}</p>
  return (
    <div class="stack" data-found-for={search}>
      <List label={say.found}>
        {suggestions.map((suggestion) => (
          <Suggested suggestion={suggestion} excepts={excepts} />
        ))}
      </List>
      {more ? <p class="quiet">{say.moreFound}</p> : null}
    </div>
  )
}

type SuggestedProps = { suggestion: Suggestion; excepts: boolean }

/** A press anywhere on it adds it. */
const Suggested = ({ suggestion: { word, label, person }, excepts }: SuggestedProps) => {
  const say = useWords(draftTexts)
  const name = useText()(label)
  const kinds = { staff: say.worksHere, pupil: say.pupil, adult: '' }
  const sub = person
    ? [
        kinds[person.kind],
        person.children ? say.parentOf(person.children) : '',
        person.reachable ? '' : say.cannotRead(person.kind),
      ]
        .filter(Boolean)
        .join(' · ')
    : ''
  return (
    <Row
      lead={person ? <Face person={person} /> : <Icon name="people" />}
      title={
        <button type="submit" class="cover" name="actie" value={`erbij:${word}`} aria-label={say.addNamed(name)}>
          {name}
        </button>
      }
      isName
      sub={sub || undefined}
      trail={
        <div class="cluster">
          {excepts ? (
            <button
              type="submit"
              class="link"
              name="actie"
              value={`behalve:${word}`}
              aria-label={say.exceptNamed(name)}
            >
              {say.exceptThis}
            </button>
          ) : null}
          <Icon name="plus" />
        </div>
      }
    />
  )
}
