/**
 * What stands in the page of the search in the place of the state of the search's files. These are made beside the pages; the build
 * puts the state in when both are there.
 */
export const STATE_PLACE = 'state-of-the-files';
