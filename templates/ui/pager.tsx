import { Icon } from './icon.tsx'
import { useWords } from './reader.tsx'
import { uiTexts } from './texts.ts'

type Props = { newer?: string | undefined; older?: string | undefined; next?: string | undefined }

/** By key, not by page number: what is newer or older than what is shown; or what comes next in a list that has no times. */
export const Pager = ({ newer, older, next }: Props) => {
  const say = useWords(uiTexts)
  if (!newer && !older && !next) return null
  return (
    <nav class="pager" aria-label={say.pages}>
      {newer ? (
        <a class="button quiet" href={newer} rel="prev">
          <Icon name="back" />
          {say.newer}
        </a>
      ) : null}
      {older || next ? (
        <a class="button quiet older" href={older ?? next} rel="next">
          {older ? say.older : say.next}
          <Icon name="next" />
        </a>
      ) : null}
    </nav>
  )
}
