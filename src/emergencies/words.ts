/** Words that tell danger that is there from danger that is feared, over, or only spoken of. */

/** What is told after one of these, a few characters on, has not happened. */
export const SUPPOSED: readonly string[] =
  '万一 如果 要是 一旦 假如 容易 避免 防止 预防 以免 会不会 担心 怕'.split(' ');

/** What begins just after one of these has not happened either. */
export const DENIED: readonly string[] = '没有 没 未 不是 不会 并非 不再 无'.split(' ');
/** What may stand between a denial and what it denies. */
export const AFTER_DENIAL: readonly string[] = '人 再 发生'.split(' ');

/** These end like a word above and say the opposite: 怕是漏气了 takes it as so, 是不是漏气了 asks. */
export const NO_DENIAL: readonly string[] = ['是不是'];
export const NO_SUPPOSITION: readonly string[] = ['怕是'];

/** Money, papers, blame, the past: who tells of these asks what follows a danger, not for help out of it. */
export const AFTERMATH: readonly string[] = (
  '赔 理赔 补偿 补助 补贴 申请救助 临时救助 救助金 报销 保险 收费 多少钱 价格 费用 手续费 涨价 退费 退款不 谁出钱 谁出 ' +
  '鉴定 认定 复议 判决 起诉 立案 破案 离婚 保护令 伤残 工伤 担责 追责 定责 全责 算谁 谁的责任 不认账 不认 和稀泥 ' +
  '频发 屡屡 屡次 多发 事件 记录 证据 取证 调解 医保 档案 考公 招聘 后续 笔录 回执 听证 怎么判 拘留几 怎么处罚 奖励 ' +
  '经营证 执照 资质 营业时间 哪里买 质量差 质量问题 年久 搬迁 选址 评级 额度 开户 新闻 案例 研究 统计 公示 修车钱 定损 ' +
  '申请救急 怎么申请 许可证 要批 审批 备案 年检 年审 证书 报名 培训 演练 宣传 讲座 预防 谁扫 ' +
  '去年 前年 上个月 上周 上次 那年 当年 曾经 以前 什么时候 处理结果 不处理 没结果 有结果 标准 政策 规定 监控不给 已经扑灭 已经灭 ' +
  '咨询 市民建议 感谢 进度 知识 救生员证 作文 动画 梦见 做梦 扮演 演戏 假装 小册子 发放 调查结果 此前 不道歉 老师讲 ' +
  '手抄报 电视里 故事里 书上看 小时候走 已扑灭 已经好了 没砸着 没咬着 没压着 没蜇 没人惹 原来是 ' +
  '鬼屋 体育课 体育比赛 告诫书 庇护所 证明去哪 上个学期 加盟 能注册 险要不要 扰民 追究 ' +
  '小说 电视剧 那集 剧情 漫画 段子 主角 的电影 电影里 博物馆 纪念 的歌 哈哈 笑死 面试 礼盒 保修 二手 进货 降价 论文 网上说 ' +
  '判刑 判几年 死刑 案底 和解书 处分 证明 责任 案子 进展 评残 后遗症 寻亲 采血 已找到 处理完 没啥事 ' +
  '急救课 逃生课 收藏 好看 好玩 兽医 锦旗 表扬 申请 手续 许可'
).split(' ');
/** A word above inside one of these says nothing of what follows. */
export const NO_AFTERMATH: readonly string[] = ['不认识', '培训机构', '培训班'];

/** Who says one of these is in the midst of it, whatever else is told. */
export const NOW: readonly string[] =
  '救命 快来 快救 快点来 赶紧来 赶快来 马上来 正在 刚才 刚刚'.split(' ');

/** Asks at the end of a telling to whom to turn or what to do; who pays for it, and who is to blame, is another matter. */
export const ASKED =
  /[应该要得去能先]*(?:(?:找|问|报|打给|联系|告诉)(?:谁|哪(?:个?(?:部门|单位)|里|儿|家)?|(?:什么|啥)(?:部门|单位|人)?)|[打拨](?:什么|哪个|啥|谁的?|多少)(?:电话|号码?)?|(?:怎么|咋)[办弄整]|(?:归|是)?(?:谁|哪个?(?:部门|单位|里))管)[呀啊呢]?$/;
