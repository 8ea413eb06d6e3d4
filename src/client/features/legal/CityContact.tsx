import { useT } from '#client/i18n/useT.ts'
import { Card, Row } from '#client/ui/Card.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Local } from '#client/ui/Local.tsx'
import type { City } from '#domain/city.ts'

/** How to reach the city: each line can be tapped. */
export function CityContact({ city }: { city: City }) {
  const t = useT('legal')
  const { office, phone, phone_hours, email, website } = city.contact
  return (
    <Card>
      <div>
        <Row
          label={t('contact.office')}
          value={<Local text={office} />}
          picture={<Icon name="building-2" />}
        />
        <Row
          label={t('contact.phone')}
          value={<bdi>{phone}</bdi>}
          href={`tel:${phone.replace(/[^+\d]/g, '')}`}
          picture={<Icon name="phone" />}
        />
        <Row
          label={t('contact.email')}
          value={email}
          href={`mailto:${email}`}
          picture={<Icon name="mail" />}
        />
        {website && (
          <Row
            label={t('contact.website')}
            value={new URL(website).hostname}
            href={website}
            picture={<Icon name="external-link" />}
          />
        )}
        {phone_hours && (
          <p class="muted">
            <Local text={phone_hours} />
          </p>
        )}
      </div>
    </Card>
  )
}
