import type { Context } from 'hono'
import type { Arranging } from '../../templates/folders/arranging.tsx'
import type { SchoolEnv } from '../http/bindings.ts'
import { placeText, standpoint } from '../messages/pages.ts'
import { keysIn, type Spot, spotIn } from './moving.ts'
import type { Folder } from './schema.ts'

/** What the address says of a list that can be arranged: whether one is choosing, and what was just moved. */
export function arrangingOf(c: Pick<Context<SchoolEnv>, 'req'>, spot: Spot, folders: readonly Folder[]): Arranging {
  const { kiezen, verplaatst, voor, na } = c.req.query()
  const keys = keysIn(c.req.queries('wat') ?? [])
  const isMoved = verplaatst !== undefined && keys.length > 0
  return {
    spot,
    folders,
    isChoosing: kiezen !== undefined,
    moved: kiezen === 'leeg' ? null : isMoved ? { keys, to: spotIn(verplaatst) } : undefined,
    standing: standingIn({ voor, na }),
  }
}

/** Where one stood in a list, in its own words; anything else is left out. */
export function standingIn({ voor, na }: { voor?: unknown; na?: unknown }): Record<string, string> {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  const { before, after } = standpoint(text(voor), text(na))
  return { ...(before ? { voor: placeText(before) } : {}), ...(after ? { na: placeText(after) } : {}) }
}
