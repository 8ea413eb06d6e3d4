import type { WorkboxPlugin } from 'workbox-core/types.js'

/**
 * Workbox keeps whatever it fetched, even what says that it must not be kept. Photos that a receipt
 * or a staff session opened would stay on a shared device after both are gone.
 */
export const publicOnly: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => (mayBeKept(response) ? response : null),
}

export const mayBeKept = ({ status, headers }: Pick<Response, 'status' | 'headers'>): boolean =>
  status === 200 && !/\b(private|no-store)\b/i.test(headers.get('cache-control') ?? '')
