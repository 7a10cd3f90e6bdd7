import type { Translate } from '../ports.ts'

const model = '@cf/meta/m2m100-1.2b'

/** How long one sentence or two may take (ms). */
const patience = 30_000

/** Workers AI, which local runs do not have. It takes 'en' for what no language is named of, and may answer without a text. */
export const translation =
  (ai: Ai): Translate =>
  async (text, from, to) => {
    const answer = await Promise.race([ai.run(model, { text, source_lang: from, target_lang: to }), late()])
    const translated = 'translated_text' in answer ? answer.translated_text?.trim() : ''
    if (!translated) throw new Error('the engine gave no translation')
    return translated
  }

const late = () =>
  new Promise<never>((_, refuse) => setTimeout(() => refuse(new Error('the engine took too long')), patience))
