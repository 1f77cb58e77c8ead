/** The minute at which the demo stands still: two minutes after the story's ticket came in. */
export const NOW = '2027-01-01T09:14';

/** Who is signed in. */
export const AGENT = 'Sam Rivera';

export const SHOP = 'Northwind Outfitters';
