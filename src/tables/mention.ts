/** Ids of published records as they are mentioned in running text: pages turn them into links. */
export const MENTION = /(?<![a-z0-9-])(?:bj|sd|cd|bd|zy|jb|dc)-\d+(?:-\d+)*(?![a-z0-9-])/g;
