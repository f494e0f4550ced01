import { isStreetItem } from '../records/street-items.ts';
import { type Body, DISTRICT_KINDS, type Duty, LEAD_ROLES } from '../tables/index.ts';
import type { NationalList } from '../tables/national-lists.ts';
import { isStreetKind } from '../tables/street-kinds.ts';
import type { Bodies } from './bodies.ts';
import type { Branch, Item, Items } from './items.ts';
import { groupBy, groupByMany } from './lookup.ts';
import { nationalListOf } from './national-list-of.ts';

/** One thing a street does under one condition: what its page, its downloads, the department's page and the API all show. */
export interface StreetDuty {
  readonly item: Item;
  readonly duty: Duty;
  /** The national list it is published in; undefined in a matter between departments, which those lists do not hold. */
  readonly list: NationalList | undefined;
  /** Who acts in the same branch on the other side of the line, leads first. */
  readonly otherSide: readonly Duty[];
}

/** What the streets do, seen from a street and from a department: one set of rows for both. */
export class StreetDuties {
  readonly #items: Items;
  readonly #bodies: Bodies;
  readonly #ofStreet = new Map<string, readonly StreetDuty[]>();
  /** What is told of a duty is the same for every street that has it. */
  readonly #told = new Map<Duty, StreetDuty>();
  #facing: ReadonlyMap<string, readonly StreetDuty[]> | undefined;

  constructor(items: Items, bodies: Bodies) {
    this.#items = items;
    this.#bodies = bodies;
  }

  /** What a street does in the matters in force, in the order of the lists. For the row that stands for all streets: what any street does. */
  of(street: Body): readonly StreetDuty[] {
    let duties = this.#ofStreet.get(street.id);
    if (duties === undefined) {
      duties = streetMattersFirst(
        this.#items
          .partsOf(street)
          .filter(({ item }) => this.#items.isInForce(item))
          .flatMap((part) => part.duties.map((duty) => this.#streetDuty(part.item, duty))),
      );
      this.#ofStreet.set(street.id, duties);
    }
    return duties;
  }

  /** What a department may expect of streets: the duties of any street on whose other side it stands, each once. */
  facing(department: Body): readonly StreetDuty[] {
    this.#facing ??= groupByMany(this.#ofAnyStreet(), ({ otherSide }) =>
      otherSide.map((duty) => duty.body),
    );
    return this.#facing.get(department.id) ?? [];
  }

  /** The matters that only some streets have: those this street has, and those it has not. */
  particular(street: Body): { here: Item[]; elsewhere: Item[] } {
    const limited = this.#items.street.filter(
      (item) => item.streets.length > 0 && this.#items.isInForce(item),
    );
    return {
      here: limited.filter((item) => item.streets.includes(street.id)),
      elsewhere: limited.filter((item) => !item.streets.includes(street.id)),
    };
  }

  /** The matters in which a street will have a part, published and not yet in force. */
  coming(street: Body): Item[] {
    return this.#items
      .partsOf(street)
      .map(({ item }) => item)
      .filter((item) => this.#items.isToCome(item));
  }

  /** Duties of single streets and of all of them, each once, in the order of the lists. */
  #ofAnyStreet(): StreetDuty[] {
    return streetMattersFirst(
      this.#items.all
        .filter((item) => this.#items.isInForce(item))
        .flatMap((item) =>
          this.#items
            .dutiesOf(item)
            .filter((duty) => this.#isStreet(duty))
            .map((duty) => this.#streetDuty(item, duty)),
        ),
    );
  }

  #streetDuty(item: Item, duty: Duty): StreetDuty {
    const told = this.#told.get(duty) ?? this.#tell(item, duty);
    this.#told.set(duty, told);
    return told;
  }

  #tell(item: Item, duty: Duty): StreetDuty {
    const branch = this.#items.branches(item).find(({ condition }) => condition === duty.condition);
    return {
      item,
      duty,
      list: isStreetItem(item) ? nationalListOf(item, duty) : undefined,
      otherSide: branch === undefined ? [] : this.#otherSide(branch, duty),
    };
  }

  /** The district's bodies at the same stage, or else in the branch; where it has none, whoever else acts in it: owners, residents, courts. */
  #otherSide(branch: Branch, duty: Duty): Duty[] {
    const others = branch.stages
      .flatMap((stage) => stage.duties)
      .filter((other) => !this.#isStreet(other));
    const district = others.filter((other) =>
      DISTRICT_KINDS.includes(this.#bodies.get(other.body).kind),
    );
    const sameStage = district.filter(({ stage }) => stage === duty.stage);
    const side = [sameStage, district, others].find((candidates) => candidates.length > 0) ?? [];
    const leads = side.filter(({ role }) => LEAD_ROLES.includes(role));
    return [...leads, ...side.filter((other) => !leads.includes(other))];
  }

  #isStreet(duty: Duty): boolean {
    return isStreetKind(this.#bodies.get(duty.body).kind);
  }
}

/** The matters between district and street come first, then those between departments in which streets help. */
function streetMattersFirst(duties: readonly StreetDuty[]): StreetDuty[] {
  return [
    ...duties.filter(({ list }) => list !== undefined),
    ...duties.filter(({ list }) => list === undefined),
  ];
}

/** The duties item by item, in their order. */
export function byItem(
  duties: readonly StreetDuty[],
): { item: Item; duties: readonly StreetDuty[] }[] {
  return [...groupBy(duties, ({ item }) => item.id).values()].flatMap((own) =>
    own[0] === undefined ? [] : [{ item: own[0].item, duties: own }],
  );
}

/** The bodies on the other side, each once, leads first. */
export function bodiesOpposite(duties: readonly StreetDuty[]): string[] {
  return [...new Set(duties.flatMap(({ otherSide }) => otherSide.map((duty) => duty.body)))];
}

/** Whether a street answers for a duty; between departments, whether it leads. */
export function isMain({ responsibility, role }: Duty): boolean {
  return responsibility === undefined ? LEAD_ROLES.includes(role) : responsibility === '主体责任';
}

/** In how many matters of the street list the street answers for some branch, and in how many it only helps. */
export function mainAndCooperating(duties: readonly StreetDuty[]): {
  main: number;
  cooperating: number;
} {
  const matters = byItem(duties.filter(({ list }) => list !== undefined));
  const main = matters.filter((matter) => answersFor(matter.duties)).length;
  return { main, cooperating: matters.length - main };
}

/** Whether the street answers for some branch of a matter. */
export const answersFor = (duties: readonly StreetDuty[]): boolean =>
  duties.some(({ duty }) => duty.responsibility === '主体责任');
