import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { useT } from '#client/i18n/useT.ts'
import { Icon } from '#client/ui/Icon.tsx'

const places = [
  { href: '/', icon: 'house', key: 'nav.home' },
  { href: '/naehe', icon: 'map', key: 'nav.nearby' },
  { href: '/meine', icon: 'list', key: 'nav.mine' },
  { href: '/mehr', icon: 'ellipsis', key: 'nav.more' },
] as const

/** `count`: of one's own reports that wait, where there are any. */
export function Navigation({ count }: { count: ComponentChildren }) {
  const t = useT('common')
  const { path } = useLocation()
  return (
    <nav class="nav" aria-label={t('nav.label')}>
      {places.map(({ href, icon, key }) => {
        const here = href === '/' ? path === '/' : path.startsWith(href)
        return (
          <a class="nav__item" href={href} key={href} aria-current={here ? 'page' : undefined}>
            <Icon name={icon} />
            <span>{t(key)}</span>
            {/* "More" alone says nothing to whoever hears only the links. */}
            {href === '/mehr' && <span class="kern-sr-only">: {t('nav.moreHint')}</span>}
            {href === '/meine' && count}
          </a>
        )
      })}
    </nav>
  )
}
