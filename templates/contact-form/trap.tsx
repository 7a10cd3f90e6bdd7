import { useWords } from '../ui/reader.tsx'
import { letterTexts } from './texts.ts'

/** A field that nobody sees: what fills it in is a program. */
export const Trap = () => (
  <div class="honey" aria-hidden="true">
    <label for="veld-website">{useWords(letterTexts).leaveEmpty}</label>
    <input id="veld-website" name="website" tabindex={-1} autocomplete="off" />
  </div>
)
