import type { MeasureIn, TopicName } from '../tables/measures.ts';
import type { Count } from './figure.ts';

/** How each measure of a topic is counted: one that is left out does not compile. */
export type Counts<Name extends TopicName> = Readonly<Record<MeasureIn<Name>, Count>>;
