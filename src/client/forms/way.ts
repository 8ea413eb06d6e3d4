/** Where a page stands among the others, and how one leaves it. */
export interface Way {
  readonly index: number
  readonly count: number
  /** Opened from the review: the button leads back there. */
  readonly isChange: boolean
  back(): void
  forward(): void
  goTo(step: string): void
  /** To a page from the review. */
  change(step: string): void
}
