/** The request header that passes on the path and search that were asked for. A browser may send one too, so check what it says. */
export const ASKED_PATH_HEADER = 'x-asked-path';
