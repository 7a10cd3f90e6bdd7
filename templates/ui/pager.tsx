import { Icon } from './icon.tsx'
import { useWords } from './reader.tsx'
import { uiTexts } from './texts.ts'

/** By key, not by page number: what is newer or older than what is shown. */
export const Pager = ({ newer, older }: { newer?: string | undefined; older?: string | undefined }) => {
  const say = useWords(uiTexts)
  if (!newer && !older) return null
  return (
    <nav class="pager" aria-label={say.pages}>
      {newer ? (
        <a class="button quiet" href={newer} rel="prev">
          <Icon name="back" />
          {say.newer}
        </a>
      ) : null}
      {older ? (
        <a class="button quiet older" href={older} rel="next">
          {say.older}
          <Icon name="next" />
        </a>
      ) : null}
    </nav>
  )
}
