import type { Manner, Node } from './node.ts';

/** Whom a facade asks. */
interface Asks {
  ask(parent: Node, manner: Manner, name: string, given: readonly unknown[]): unknown;
}

/**
 * Whether something is not read itself but asked further: the parts of the model, and what these hold by name. What a method
 * answers with is read whole.
 */
export function isLeading(value: unknown, manner: Manner): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (manner === 'whole') return false;
  if (value instanceof Set || Symbol.iterator in value !== value instanceof Map) return false;
  const isData = isPlain(value) || value instanceof Map;
  return isData ? manner === 'get' || manner === 'answer' : true;
}

const isPlain = (value: object): boolean => {
  const kind: unknown = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === null;
};

/** Behaves as an object does, and has its witness asked for everything. */
export function facadeOf(asks: Asks, node: Node, raw: object): object {
  const whole = () => asks.ask(node, 'whole', '', []);
  const methods = new Map<string, unknown>();
  /** What is found by looking for it is found again and again. */
  const others = new Set<string>();
  const method = (name: string) => {
    const known =
      methods.get(name) ?? ((...given: unknown[]) => asks.ask(node, 'call', name, given));
    methods.set(name, known);
    return known;
  };
  const get = (name: string | symbol): unknown => {
    const isMap = raw instanceof Map;
    if (typeof name === 'symbol' || (isMap && !ONE_BY_ONE.has(name))) {
      const own: unknown = Reflect.get(raw, name, raw);
      if (own !== undefined) whole();
      return typeof own === 'function' ? own.bind(raw) : own;
    }
    const known = methods.get(name);
    if (known !== undefined) return known;
    if (!others.has(name)) {
      if (typeof kindOf(raw, name) === 'function') return method(name);
      others.add(name);
    }
    return asks.ask(node, 'get', name, []);
  };
  return new Proxy(
    {},
    {
      get: (_, name) => get(name),
      has: (_, name) => {
        whole();
        return Reflect.has(raw, name);
      },
      ownKeys: () => {
        whole();
        return Reflect.ownKeys(raw);
      },
      getOwnPropertyDescriptor: (_, name) => {
        if (!Object.hasOwn(raw, name)) return undefined;
        return { configurable: true, enumerable: true, value: get(name) };
      },
      getPrototypeOf: () => Object.getPrototypeOf(raw) as object | null,
    },
  );
}

/** What of a map concerns one of its entries alone. */
const ONE_BY_ONE: ReadonlySet<string> = new Set(['get', 'has']);

/** What is there under a name, without having anything worked out that is only worked out when it is read. */
function kindOf(raw: object, name: string): unknown {
  for (let at: object | null = raw; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found !== undefined) return found.value;
  }
  return undefined;
}
