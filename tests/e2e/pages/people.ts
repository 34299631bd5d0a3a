/** The people of the browser tests. `first-use.spec.ts` makes the owner; whoever needs another role invites one. */
export const owner = { name: 'Ines Moreau', email: 'ines@example.test', password: 'correct horse battery' };

export const workspace = { name: 'Harbour Analytics', slug: 'harbour-analytics' };

/** The owner's browser, signed in: `test.use({ storageState: ownerState })`. The owner has the sample as well. */
export const ownerState = 'test-results/people/owner.json';
