import { Icon } from './icon.tsx'
import { useWords } from './reader.tsx'
import { uiTexts } from './texts.ts'

/** There where scripts run; the browser's own menu prints as well. */
export const PrintButton = () => (
  <button type="button" class="button quiet" data-print hidden>
    <Icon name="print" />
    {useWords(uiTexts).print}
  </button>
)
