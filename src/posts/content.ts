import type { RichText } from '../richtext/tree.ts'
import type { PostKind, PostVisibility } from './schema.ts'

/** A post as it is being written. */
export type PostContent = {
  kind: PostKind
  /** Whose it is; empty for the school's. */
  groupId: string
  title: string
  body: string
  rich: RichText | null
  visibility: PostVisibility
}

export const isEmpty = ({ title, body, rich }: PostContent) => title === '' && body === '' && rich === null
