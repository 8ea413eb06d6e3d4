import type { ComponentChildren } from 'preact'
import { formatBytes, formatDay } from '#client/i18n/format.ts'
import { useNeeded } from '#client/i18n/useNeeded.ts'
import { useLanguage, useT } from '#client/i18n/useT.ts'
import { Alert } from './Alert.tsx'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { Panel } from './Panel.tsx'
import { Progress } from './Progress.tsx'
import { Buttons } from './Section.tsx'

export interface OfflineCityProps {
  city: string
  state: {
    readonly status: string
    readonly bytes: number
    /** Of `bytes`, on this device and verified. */
    readonly done: number
    readonly problem?: 'full' | 'damaged'
    readonly declined: boolean
    readonly kept_at?: number
  }
  /** Nobody answers: it goes on by itself. */
  stalled: boolean
  msLeft: number | undefined
  /** Bytes cost money here, and nobody has agreed yet. */
  asking: boolean
  onSave: () => void
  onSaveMobile: () => void
  onPause: () => void
  onRemove: () => void
  onDecline: () => void
}

/** In the settings: all there is to know and to do, also where there is nothing to keep. */
export const OfflineCity = (props: OfflineCityProps) => <Body {...props} />

/** Elsewhere: one calm box, as long as there is something to offer or under way. */
export function OfflineOffer(props: OfflineCityProps) {
  const t = useT('offline')
  const ready = useNeeded('offline')
  const { status, declined } = props.state
  if (!ready || declined || !['offered', 'saving', 'paused', 'failed'].includes(status)) return null
  const title = t('offer', { city: props.city })
  return (
    <Panel title={title} picture={<Icon name="map" size={28} />}>
      <Body {...props} declinable />
    </Panel>
  )
}

interface BodyProps extends OfflineCityProps {
  declinable?: boolean
}

function Body(props: BodyProps) {
  if (props.asking) return <AskMobile {...props} />
  switch (props.state.status) {
    case 'offered':
      return <Offer {...props} />
    case 'saving':
    case 'paused':
      return <Download {...props} />
    case 'kept':
    case 'outdated':
      return <Kept {...props} />
    case 'failed':
      return <Failed {...props} />
    default:
      return <None {...props} />
  }
}

const None = ({ city }: BodyProps) => <p>{useT('offline')('none', { city })}</p>

function useSizes({ state }: BodyProps) {
  const language = useLanguage()
  return {
    size: formatBytes(state.bytes, language),
    done: formatBytes(state.done, language),
    date: state.kept_at === undefined ? '' : formatDay(state.kept_at, language),
  }
}

function Offer(props: BodyProps) {
  const t = useT('offline')
  const { size } = useSizes(props)
  return (
    <>
      <p>{t('offerText', { size })}</p>
      <Choices {...props}>
        <Button kind="secondary" icon="download" onClick={props.onSave}>
          {t('save')}
        </Button>
      </Choices>
    </>
  )
}

function AskMobile(props: BodyProps) {
  const t = useT('offline')
  const { size } = useSizes(props)
  return (
    <>
      <p role="status">{t('mobile', { size })}</p>
      <Choices {...props} declinable>
        <Button kind="secondary" icon="download" onClick={props.onSaveMobile}>
          {t('mobileYes')}
        </Button>
      </Choices>
    </>
  )
}

function Choices({ children, declinable, onDecline }: BodyProps & { children: ComponentChildren }) {
  const t = useT('offline')
  return (
    <Buttons>
      {children}
      {declinable && (
        <Button kind="quiet" onClick={onDecline}>
          {t('decline')}
        </Button>
      )}
    </Buttons>
  )
}

const minute = 60_000

function Download(props: BodyProps) {
  const t = useT('offline')
  const { size, done } = useSizes(props)
  const { state, stalled, msLeft } = props
  if (state.status === 'paused') {
    return (
      <>
        <p role="status">{t('paused', { done, size })}</p>
        <Choices {...props} declinable={false}>
          <Button kind="secondary" icon="download" onClick={props.onSave}>
            {t('continue')}
          </Button>
          <Button kind="quiet" icon="trash-2" onClick={props.onRemove}>
            {t('remove')}
          </Button>
        </Choices>
      </>
    )
  }
  const left =
    msLeft === undefined
      ? undefined
      : msLeft > 1.5 * minute
        ? t('leftMinutes', { count: Math.round(msLeft / minute) })
        : t('left', { count: Math.max(1, Math.round(msLeft / 1000)) })
  return (
    <>
      <Progress label={t('saving', { done, size })} value={state.done / (state.bytes || 1)} />
      {stalled ? <p role="status">{t('stalled')}</p> : left && <p class="muted">{left}</p>}
      <Choices {...props} declinable={false}>
        <Button kind="secondary" onClick={props.onPause}>
          {t('pause')}
        </Button>
      </Choices>
    </>
  )
}

function Kept(props: BodyProps) {
  const t = useT('offline')
  const { size, date } = useSizes(props)
  const isOld = props.state.status === 'outdated'
  return (
    <>
      <p role="status">{isOld ? t('outdated') : t('kept')}</p>
      <p class="muted">{t('keptAt', { date, size })}</p>
      <Buttons>
        {isOld && (
          <Button kind="secondary" icon="download" onClick={props.onSave}>
            {t('update')}
          </Button>
        )}
        <Button kind="quiet" icon="trash-2" onClick={props.onRemove}>
          {t('remove')}
        </Button>
      </Buttons>
    </>
  )
}

function Failed(props: BodyProps) {
  const t = useT('offline')
  const { size } = useSizes(props)
  const problem = props.state.problem ?? 'damaged'
  return (
    <>
      <Alert tone="warning" title={t(problem)}>
        {problem === 'full' ? t('fullText', { size }) : t('damagedText')}
      </Alert>
      <Choices {...props}>
        <Button kind="secondary" icon="refresh-cw" onClick={props.onSave}>
          {t('common:retry')}
        </Button>
      </Choices>
    </>
  )
}
