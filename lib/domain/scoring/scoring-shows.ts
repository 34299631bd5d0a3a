/** Which projects are offered for scoring: those without own scores, without anybody's, or all. */
export const scoringShows = ['mine', 'unscored', 'all'] as const;
