import type { Draft } from '../../src/http/forms.ts'
import { paths } from '../../src/paths.ts'
import { postAddresses } from '../../src/posts/addresses.ts'
import { channelFor } from '../../src/posts/albums.ts'
import { type Preview, type ReaderKind, readerKinds } from '../../src/posts/preview.ts'
import { Gallery } from '../albums/gallery.tsx'
import { albumTexts } from '../albums/texts.ts'
import { ActionBar, Button, ButtonLink } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { Form } from '../ui/form.tsx'
import { momentText } from '../ui/moment.ts'
import { PageHead } from '../ui/page-head.tsx'
import { PlannedFields } from '../ui/planned-fields.tsx'
import { useReader, useWords } from '../ui/reader.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { Notice } from '../ui/toast.tsx'
import { Byline } from './byline.tsx'
import { PostText } from './post.tsx'
import { postTexts } from './texts.ts'

type Props = { preview: Preview; draft: Draft; isOvertaken: boolean }

/** What each kind of reader will see, who that is and how many, before anything is published. */
export const PostPreviewPage = ({ preview, draft, isOvertaken }: Props) => {
  const say = useWords(postTexts)
  const { id } = preview.writing
  return (
    <div class="reading stack">
      <PageHead title={say.preview} back={{ href: paths.postWriting(id), label: say.write }} />
      <Meanwhile preview={preview} isOvertaken={isOvertaken} />
      {Object.values(draft.problems).some(Boolean) ? <Notice kind="wrong">{say.mend}</Notice> : null}
      <Facts facts={[{ term: say.readers, value: useSeenBy()(preview) }]} />
      <Tabs
        label={say.lookAs}
        tabs={readerKinds.map((kind) => ({ href: previewAs(id, kind), label: say[namesOfKinds[kind]] }))}
        current={previewAs(id, preview.as)}
      />
      <Blocked preview={preview} />
      <NotShown preview={preview} />
      {preview.isSeen ? <Seen preview={preview} /> : <p class="quiet">{say.notSeen}</p>}
      <Publishing preview={preview} draft={draft} />
    </div>
  )
}

/** As long as somebody is in its photos who may not be, nothing is published (C9). */
const Blocked = ({ preview: { blocked, writing } }: { preview: Preview }) => {
  const say = useWords(albumTexts)
  if (blocked.length === 0) return null
  return (
    <Notice kind="wrong">
      <p>{say.blocked(blocked.join(', '))}</p>
      <p>
        <a href={paths.postAlbum(writing.id)}>{say.manage}</a>
      </p>
    </Notice>
  )
}

/** Whoever is not tagged is known by face alone: who posts looks once more. */
const NotShown = ({ preview: { notShown, blocked, untagged, album, writing } }: { preview: Preview }) => {
  const say = useWords(albumTexts)
  if (notShown.length === 0 || blocked.length > 0) return null
  return (
    <Notice kind="info">
      <p>{channelFor(writing.content.visibility) === 'website' ? say.askedForWebsite : say.askedForApp}</p>
      <p>
        <strong>{say.notInChannel(notShown.join(', '))}</strong>
      </p>
      {untagged > 0 ? <p>{say.untagged(untagged, album.isLast)}</p> : null}
      <p class="small">{say.consentHint}</p>
      <p>
        <a href={paths.postAlbum(writing.id)}>{say.manage}</a>
      </p>
    </Notice>
  )
}

const namesOfKinds = { group: 'asGroup', parent: 'asParent', staff: 'asStaff', visitor: 'asVisitor' } as const
const previewAs = (id: string, kind: ReaderKind) => `${paths.postPreview(id)}?als=${kind}`

const useSeenBy = () => {
  const say = useWords(postTexts)
  return ({ post: { visibility }, readers, groupName }: Preview) => {
    if (visibility === 'group') return say.seenByGroup(readers, groupName ?? '')
    if (visibility === 'parents') return say.seenByParents(readers)
    return visibility === 'users' ? say.seenByUsers(readers) : say.seenByPublic
  }
}

const useFor = () => {
  const say = useWords(postTexts)
  return ({ post: { visibility }, groupName }: Preview) => {
    if (visibility === 'group') return say.forGroup(groupName ?? '')
    if (visibility === 'parents') return say.forParents
    return visibility === 'users' ? say.forUsers : say.forPublic
  }
}

/** Nobody's text goes over another's unseen. */
const Meanwhile = ({ preview: { changedBy, writing }, isOvertaken }: Omit<Props, 'draft'>) => {
  const say = useWords(postTexts)
  const reader = useReader()
  if (!changedBy) return isOvertaken ? <Notice kind="late">{say.writtenOn}</Notice> : null
  return (
    <Notice kind="late">
      <p>{say.changedMeanwhile(changedBy.name, momentText(changedBy.at, reader))}</p>
      <p>
        <a href={paths.post(writing.id)} target="_blank" rel="noopener">
          {say.seeTheirs}
        </a>
      </p>
    </Notice>
  )
}

const Seen = ({ preview: { post, album } }: { preview: Preview }) => (
  <article class="card">
    <h2>
      <bdi>{post.title}</bdi>
    </h2>
    <p class="quiet small">
      <Byline post={post} />
    </p>
    <PostText post={post} />
    {album.items.length > 0 ? <Gallery {...album} at={postAddresses(post.id)} /> : null}
  </article>
)

const Publishing = ({ preview, draft }: Omit<Props, 'isOvertaken'>) => {
  const say = useWords(postTexts)
  const { writing } = preview
  return (
    <Form to={paths.postPreview(writing.id)}>
      <input type="hidden" name="gezien" value={String(writing.draft?.updatedAt.getTime() ?? '')} />
      <input type="hidden" name="versie" value={String(writing.post?.version ?? 0)} />
      {preview.isOut ? null : <Later draft={draft} />}
      <ActionBar note={useSeenBy()(preview)}>
        <Button kind="main" name="actie" value="plaatsen">
          {say.publishFor(useFor()(preview))}
        </Button>
        <ButtonLink href={paths.postWriting(writing.id)}>{say.change}</ButtonLink>
      </ActionBar>
    </Form>
  )
}

/** A day and a time at which it appears by itself, in the school's own clock. */
const Later = ({ draft: { typed, problems } }: { draft: Draft }) => {
  const say = useWords(postTexts)
  return (
    <details open={problems.plandag !== undefined || problems.plantijd !== undefined}>
      <summary class="link">{say.later}</summary>
      <p class="hint">{say.laterHint}</p>
      <PlannedFields
        day={{ name: 'plandag', label: say.onDay }}
        time={{ name: 'plantijd', label: say.atTime }}
        draft={{ typed, problems }}
      />
      <Button name="actie" value="inplannen">
        {say.plan}
      </Button>
    </details>
  )
}
