import { Count } from './badge.tsx'

export type Tab = { href: string; label: string; count?: number | undefined }

/** Views of one thing, each with a URL of its own. */
export const Tabs = ({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li>
          <a href={tab.href} aria-current={tab.href === current ? 'page' : undefined}>
            {tab.label}
            {tab.count === undefined ? null : <Count value={tab.count} />}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
