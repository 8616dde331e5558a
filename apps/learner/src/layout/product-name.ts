/** Beside the mark on the main pages. Configuration, because a name can tell too much; empty shows the mark alone. */
export const productName: string = import.meta.env.VITE_PRODUCT_NAME ?? 'Tweespraak'
