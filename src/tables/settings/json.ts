/** JSON that knows on which line each of its keys stands, and says in words what keeps it from being read. */

export interface Json {
  readonly value: unknown;
  /** The line of each key by its path, `policy.returnWithin`; that of the whole by the empty path. */
  readonly lines: ReadonlyMap<string, number>;
}

export interface JsonFault {
  readonly line: number;
  /** What is wrong and how to mend it, as clauses. */
  readonly wrong: string;
  readonly cure: string;
}

class Unreadable extends Error {
  readonly fault: JsonFault;

  constructor(line: number, wrong: string, cure: string) {
    super(wrong);
    this.fault = { line, wrong, cure };
  }
}

/** Chinese punctuation where JSON wants its own. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ...{ '，': ',', '、': ',', '：': ':', '；': ',', '“': '"', '”': '"' },
  ...{ '‘': '"', '’': '"', '｛': '{', '｝': '}', '［': '[', '］': ']', '＂': '"' },
};

const LITERALS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

export function readJson(text: string): Json | { readonly fault: JsonFault } {
  const reader = new Reader(text);
  try {
    const value = reader.whole();
    return { value, lines: reader.lines };
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.fault };
    throw error;
  }
}

class Reader {
  readonly lines = new Map<string, number>([['', 1]]);
  readonly #text: string;
  #at = 0;
  #line = 1;
  /** The line on which the last thing that was read ends: there a comma is missing. */
  #lastLine = 1;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): unknown {
    const value = this.#value('');
    if (this.#next() !== '')
      this.#refuse('最后的 } 后面还有别的字', '删去后面的字，或把它们移到 } 前面');
    return value;
  }

  #value(path: string): unknown {
    const sign = this.#next();
    if (sign === '{') return this.#object(path);
    if (sign === '[') return this.#array(path);
    if (sign === '"') return this.#string();
    const [word = ''] = /^[\w.+-]+/.exec(this.#text.slice(this.#at)) ?? [];
    if (Object.hasOwn(LITERALS, word)) return this.#took(word.length, LITERALS[word]);
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word))
      return this.#took(word.length, Number(word));
    if (sign === '') this.#refuse('没有写完', '补上缺的值和 }');
    if (word !== '') this.#refuse(`「${word}」没有加引号`, `文字写在英文引号里："${word}"`);
    return this.#unexpected(sign, '这里应当是一个值：文字写在英文引号里，数字直接写');
  }

  #object(path: string): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    this.#took(1, undefined);
    while (this.#next() !== '}') {
      if (entries.length > 0) this.#comma('}');
      if (this.#next() !== '"') this.#unexpected(this.#next(), '设置的名称要写在英文引号里');
      const line = this.#line;
      const key = this.#string();
      const own = path === '' ? key : `${path}.${key}`;
      if (entries.some(([known]) => known === key))
        this.#refuse(`「${own}」写了两遍`, '只留一处', line);
      this.lines.set(own, line);
      if (this.#next() !== ':') this.#unexpected(this.#next(), `「${key}」后面应当是英文冒号 :`);
      this.#took(1, undefined);
      entries.push([key, this.#value(own)]);
    }
    this.#took(1, undefined);
    return Object.fromEntries(entries);
  }

  #array(path: string): unknown[] {
    const values: unknown[] = [];
    this.#took(1, undefined);
    while (this.#next() !== ']') {
      if (values.length > 0) this.#comma(']');
      values.push(this.#value(`${path}.${values.length}`));
    }
    this.#took(1, undefined);
    return values;
  }

  /** What stands between two parts; after it something must follow. */
  #comma(end: string): void {
    const sign = this.#next();
    if (sign === '') this.#refuse('没有写完', `末尾补上 ${end}`);
    if (sign !== ',') {
      if (sign in FULL_WIDTH) this.#unexpected(sign, '');
      this.#refuse('这一行末尾少了逗号', '在行尾补上英文逗号', this.#lastLine);
    }
    const line = this.#line;
    this.#took(1, undefined);
    if (this.#next() === end) this.#refuse('最后一项后面多了逗号', `删去 ${end} 前面的逗号`, line);
  }

  #string(): string {
    const [quoted] = /^"(?:[^"\\\n]|\\[^\n])*"/.exec(this.#text.slice(this.#at)) ?? [];
    if (quoted === undefined)
      return this.#refuse('引号没有配对', '文字的两头都要有英文引号，中间不换行');
    try {
      return this.#took(quoted.length, JSON.parse(quoted) as string);
    } catch {
      return this.#refuse('文字里有不能直接写的字符', '反斜杠要写成 \\\\，不要有制表符');
    }
  }

  #took<Value>(length: number, value: Value): Value {
    this.#at += length;
    this.#lastLine = this.#line;
    return value;
  }

  /** The next character that is no space; empty at the end. */
  #next(): string {
    for (; /^\s/.test(this.#text.charAt(this.#at)); this.#at += 1)
      if (this.#text.charAt(this.#at) === '\n') this.#line += 1;
    return this.#text.charAt(this.#at);
  }

  #unexpected(sign: string, expected: string): never {
    const meant = FULL_WIDTH[sign];
    if (meant !== undefined) this.#refuse(`「${sign}」是中文标点`, `应为英文的 ${meant}`);
    if (sign === '/' || sign === '#') this.#refuse('写了注释', 'JSON 文件里不能写注释，删去这一段');
    if (sign === "'") this.#refuse('用了单引号', '应为英文双引号 "');
    return this.#refuse(sign === '' ? '没有写完' : `读到「${sign}」读不下去`, expected);
  }

  #refuse(wrong: string, cure: string, line = this.#line): never {
    throw new Unreadable(line, wrong, cure);
  }
}
