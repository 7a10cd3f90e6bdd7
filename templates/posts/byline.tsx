import type { ShownPost } from '../../src/posts/reading.ts'
import { momentText } from '../ui/moment.ts'
import { useReader, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { postTexts } from './texts.ts'

type Shown = Pick<ShownPost, 'kind' | 'group' | 'author' | 'publishedAt' | 'changedAt'>

/** Whose it is: news, a group's or the school's. */
export const useWhose = () => {
  const say = useWords(postTexts)
  return ({ kind, group }: Pick<Shown, 'kind' | 'group'>) => {
    if (kind === 'news') return say.news
    return group?.name ?? say.ofSchool
  }
}

/** Whose it is, who wrote it and when; and that it was changed since. */
export const Byline = ({ post }: { post: Shown }) => {
  const say = useWords(postTexts)
  const reader = useReader()
  return (
    <>
      <bdi>{useWhose()(post)}</bdi> · <bdi>{post.author}</bdi> · <Moment at={post.publishedAt} />
      {post.changedAt ? ` · ${say.changedOn(momentText(post.changedAt, reader))}` : null}
    </>
  )
}
