/** What keeps a disk from being written, as the system names it, and what to do. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了。腾出地方',
  EDQUOT: '磁盘的配额用完了。腾出地方',
  EROFS: '磁盘是只读的。改成可以写',
  EACCES: '没有读写的权限。请管理员给这个用户权限',
  EPERM: '系统不让写。请管理员给这个用户权限',
  EIO: '磁盘读写出错。请管理员检查磁盘',
  EMFILE: '打开的文件太多。请管理员放宽限制',
};

/** `磁盘满了。腾出地方以后`: why, and after what it can be done. */
export const afterDiskFault = (fault: string): string =>
  `${FAULTS[fault] ?? `系统报告 ${fault}。排除`}以后`;
