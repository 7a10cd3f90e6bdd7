import type { Page } from 'playwright-core'

/** Where one writes a message's text: the editor with scripts, the plain field without. */
export const textPlace = (page: Page) =>
  page.locator('[role=textbox][aria-multiline], textarea[name=tekst]:enabled').first()

/** Writes it anew, paragraph by paragraph. */
export const write = (page: Page, text: string) => textPlace(page).fill(text)

/** What stands there, as one reads it. */
export const written = (page: Page) =>
  textPlace(page).evaluate((place) =>
    place instanceof HTMLTextAreaElement ? place.value : (place as HTMLElement).innerText.trim(),
  )
