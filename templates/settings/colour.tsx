import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { Labelled, tied } from '../ui/labelled.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { coloursOf, contrastOf, type Light } from './contrast.ts'
import { SettingsForm } from './settings-form.tsx'
import { settingsTexts } from './texts.ts'

type Props = { hue: number; problem?: Text | undefined }

const preview = {
  'hx-get': paths.colour,
  'hx-trigger': 'input changed delay:120ms',
  'hx-target': '#kleur',
  'hx-select': '#kleur',
  'hx-swap': 'outerHTML',
}

/** A hue, and what it looks like by day and by night before anybody else sees it. */
export const ColourPage = ({ hue, problem }: Props) => {
  const say = useWords(settingsTexts)
  const field = { name: 'tint', label: say.hue, hint: say.hueHint, problem }
  return (
    <SettingsForm to={paths.colour} title={say.colour} intro={say.colourIntro}>
      <Labelled field={field}>
        <input type="range" min="0" max="359" value={String(hue)} {...tied(field)} {...preview} />
      </Labelled>
      <div class="cluster" id="kleur" data-announce="">
        <Sample light="light" hue={hue} />
        <Sample light="dark" hue={hue} />
      </div>
      <div>
        <button type="submit" class="button quiet" formmethod="get">
          {say.look}
        </button>
      </div>
    </SettingsForm>
  )
}

/** Drawn with the colours themselves, since a page is in one light at a time. */
const Sample = ({ light, hue }: { light: Light; hue: number }) => {
  const say = useWords(settingsTexts)
  const { language } = useReader()
  const { accent, onAccent, grounds } = coloursOf(light, hue)
  const ratio = contrastOf(light, hue).toLocaleString(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 })
  return (
    <figure>
      <svg width="150" height="112" viewBox="0 0 150 112" aria-hidden="true">
        <rect width="150" height="112" rx="10" fill={grounds[0]} />
        <rect x="12" y="14" width="126" height="38" rx="10" fill={accent} />
        <text x="75" y="38" text-anchor="middle" font-size="15" font-weight="600" fill={onAccent}>
          {say.answer}
        </text>
        <rect x="12" y="64" width="126" height="34" rx="10" fill={grounds[2]} />
        <text x="75" y="86" text-anchor="middle" font-size="14" font-weight="600" fill={accent}>
          {say.readOn}
        </text>
      </svg>
      <figcaption class="small">{say.contrast(say[light], ratio)}</figcaption>
    </figure>
  )
}
