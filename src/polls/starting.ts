import { startingPoints } from '../../templates/polls/starting-points.ts'
import { newIds } from '../ids.ts'
import { type Language, textFor } from '../language.ts'
import type { Start } from './managing.ts'

/** Empty, or with the questions of a starting point, in its maker's language. */
export function startFrom(key: string, language: Language, now: Date): Start {
  const found = startingPoints.find((point) => point.key === key)
  if (!found) {
    const kind = key === 'poll' ? 'poll' : 'survey'
    const sight = kind === 'poll' ? 'participants' : 'maker'
    return { kind, title: '', intro: '', for: 'parents', anonymous: true, sight, questions: [], series: '' }
  }
  const say = (text: Parameters<typeof textFor>[0]) => textFor(text, { language })
  const ids = newIds(now, found.questions.length)
  return {
    kind: found.kind,
    title: say(found.title),
    intro: say(found.intro),
    for: found.for,
    anonymous: found.anonymous,
    sight: found.kind === 'poll' ? 'participants' : 'management',
    questions: found.questions.map(({ kind, label, options = [] }, place) => ({
      id: ids[place]!,
      kind,
      label: say(label),
      options: options.map(say),
      required: kind !== 'longText',
    })),
    series: found.key,
  }
}
