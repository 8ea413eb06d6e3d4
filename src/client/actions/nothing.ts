/** In the place of a timer that was never set. */
export const nothing = (): void => undefined
