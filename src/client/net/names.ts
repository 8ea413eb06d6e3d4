/** Names that page and worker must agree on. */
export const progressChannel = 'stadtlabor-progress'
export const syncTag = 'outbox'
/** Asks the worker to keep a language's texts and letters for the time without network. */
export const keepLanguageMessage = 'KEEP_LANGUAGE'
/** Cache in which the worker lays what another app has shared. */
export const sharedCache = 'stadtlabor-shared'
export const fileNameHeader = 'x-file-name'
/** Held by the tab that downloads a city's map. */
export const savingLock = 'stadtlabor-saving'
