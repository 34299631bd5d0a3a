/** How far an unknown is from being known. */
export const unknownStatuses = ['open', 'being_resolved', 'resolved', 'accepted'] as const;
export type UnknownStatus = (typeof unknownStatuses)[number];
