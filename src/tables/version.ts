/**
 * The version of what the open data look like: the tables, their columns, and what may stand in a cell. The first number is
 * raised when something is taken away or means something else, the second when something is added. A test holds the tables
 * against the shape that was written down for this version.
 */
export const SHAPE_VERSION = '1.2';
