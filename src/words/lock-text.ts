import { calledBy } from './command-text.ts';

/** Who has what another command waits for. */
interface Holder {
  readonly command: string;
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** What a command says that waits for another. */
export function waitingText(held: Holder | undefined): string {
  if (held === undefined) return '有别的命令正在用同一个目录，等它做完再接着做。';
  const { command, pid, host, since } = held;
  return `${calledBy(command)} 正在用同一个目录（${longTime(since)}开始，进程 ${pid}，机器 ${host}），等它做完再接着做。不想等的按 Ctrl-C，什么也没有动。`;
}

/** `11月28日 23:40`, in the time of the district. */
const longTime = (moment: string): string =>
  new Intl.DateTimeFormat('zh-CN', {
    ...{ timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hour12: false },
  }).format(new Date(moment));
