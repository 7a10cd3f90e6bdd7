import type { Layout, SiteBlock } from '../../src/pages/blocks.ts'
import { paths } from '../../src/paths.ts'
import { PageHead } from '../ui/page-head.tsx'
import { PictureAddress } from '../ui/rich-text.tsx'
import { BlockOnPage, blocksShown, type Setting } from './blocks.tsx'

type ViewProps = { setting: Setting; pictureAt?: (id: string) => string }

/** A page of the school's website as visitors read it. */
export const SitePageView = ({ setting, pictureAt = paths.sitePicture }: ViewProps) => {
  const { title, about, language, layout } = setting.content
  return (
    <PictureAddress.Provider value={pictureAt}>
      <article class={layout === 'reading' ? 'reading stack' : 'stack'} lang={language}>
        <PageHead title={title} sub={about || undefined} />
        <LaidOut setting={setting} />
      </article>
    </PictureAddress.Provider>
  )
}

const isMain = ({ kind }: SiteBlock) => kind === 'text' || kind === 'pictures'

/** Which blocks are first in what the eye reads: their picture is fetched at once. */
export const LaidOut = ({ setting, layout = setting.content.layout }: { setting: Setting; layout?: Layout }) => {
  const blocks = blocksShown(setting)
  const first = blocks.find(({ kind }) => kind === 'pictures')
  const shown = (those: readonly SiteBlock[]) =>
    those.map((block) => (
      <BlockOnPage block={block} setting={setting} first={block === first && blocks.indexOf(block) < 2} />
    ))
  if (layout !== 'columns') return <>{shown(blocks)}</>
  return (
    <div class="columns">
      <div class="stack">{shown(blocks.filter(isMain))}</div>
      <div class="stack">{shown(blocks.filter((block) => !isMain(block)))}</div>
    </div>
  )
}
