/** The one address of a device that is passed around. */
export const kioskPath = (code: string): string => `/labor/${code}/antworten`
