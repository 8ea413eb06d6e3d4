/** Photos come through the session: the desk sees what is not released yet. */
export const photoUrl = (sha256: string, version: 'thumb' | 'full'): string =>
  `/api/v1/photos/${sha256}/${version}`
