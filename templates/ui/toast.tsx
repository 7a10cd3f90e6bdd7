import type { PropsWithChildren } from 'hono/jsx'
import type { Text } from '../../src/language.ts'
import { type Signal, signalIcons } from './badge.tsx'
import { Icon } from './icon.tsx'
import { useText, useWords } from './reader.tsx'
import { uiTexts } from './texts.ts'

type NoticeProps = PropsWithChildren<{ kind: Signal; id?: string | undefined }>

/** Something the reader must know, where it concerns her. Its sign has a name, so that colour is never alone. */
export const Notice = ({ kind, id, children }: NoticeProps) => {
  const say = useWords(uiTexts)
  return (
    <div class={`notice ${kind}`} id={id}>
      <Icon name={signalIcons[kind]} label={say[kind]} />
      <div>{children}</div>
    </div>
  )
}

export type Flash = { kind?: Signal | undefined; text: Text; link?: { href: string; label: Text } | undefined }

/** What just happened ("Verstuurd naar 43 ouders." with "Bekijk"). In an htmx answer give `swapped`: it finds its place. */
export const Toast = ({ flash, swapped }: { flash?: Flash | undefined; swapped?: boolean | undefined }) => {
  const chosen = useText()
  return (
    <div id="flash" role="status" {...(swapped ? { 'hx-swap-oob': 'true' } : {})}>
      {flash ? (
        <div class={`toast ${flash.kind ?? 'good'}`}>
          <Icon name={signalIcons[flash.kind ?? 'good']} />
          <span>{chosen(flash.text)}</span>
          {flash.link ? <a href={flash.link.href}>{chosen(flash.link.label)}</a> : null}
        </div>
      ) : null}
    </div>
  )
}
