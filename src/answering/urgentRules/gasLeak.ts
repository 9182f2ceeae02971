import { paperwork } from './context.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const gasLeak: UrgentRule = {
  id: 'gas_leak',
  severity: 'critical',
  numbers: ['119', '110', '120'],
  isPersonFirst: false,
  signs: anyOf(
    /(燃气|煤气|天然气|天燃气|液化气|瓦斯|气罐|气瓶|气管|灶台?|阀门|瓦斯桶).{0,8}(在漏|漏气|一直漏|漏了|外泄|挖断|破了|断了|裂|嘶嘶|好臭|没关|忘(了|记)?关)/,
    /漏(煤|燃|天然|瓦斯)气|(好大|好浓|很浓|一股|有股|满屋|闻到|闻着|很重|好重|强烈).{0,8}(煤气|燃气|天然气|瓦斯|汽油|臭鸡蛋|臭蛋)(的)?味?/,
    /(煤气|燃气|天然气|天燃气|瓦斯|汽油)的?味(道)?(好|很|太|特别|越来越|$)|臭鸡蛋|(忘|没)(了|有|记)?关(煤气|燃气|瓦斯)/,
    /(燃气|煤气|瓦斯|一氧化碳)?(报警器|警报器?)(一直|在|突然)?(响|叫)|(烧炭|烤火|炭火|煤炉|火盆|热水器|炭盆).{0,12}(头?晕|恶心|昏|吐|头疼|难受|一氧化碳)/,
    /gas (?:is |was )?leak|leaking gas|smell(?:s|ing|ed)?(?: of| like)?(?: \w+)? gas\b|gas (?:smell|odou?r)/,
    /(?:smell|smells) (?:like )?rotten egg|(?:carbon monoxide|co) (?:alarm|detector|poisoning)/,
    /gas (?:was |is )?left on/,
  ),
  topics: anyOf(
    /(燃气|煤气|天然气|天燃气|液化气|瓦斯|气罐).{0,6}(泄漏|泄露|漏|味)|(?<!轮胎|车胎|空调)漏气|一氧化碳|(煤气|燃气|瓦斯|炭火|木炭)中毒|carbon monoxide/,
  ),
  hints: anyOf(
    /(煤气|燃气|天然气|液化气|瓦斯|罐|阀).{0,8}(响|漏|臭|味|破|冒|刺鼻|喷)|(头?晕).{0,12}(热水器|煤炉|炭|燃气)/,
    /(蜂窝煤|煤炉|炭|火盆|火炉).{0,12}(晕|难受|恶心|昏|吐|没力)|刺鼻/,
    /(?:smells?|stinks?|reeks?|smelling) (?:strongly |so much )?(?:of|like) gas|gas .{0,12}(?:leak|hiss|smell)/,
  ),
  idioms: anyOf(
    /(没有|没|未通|有无)(煤气|燃气|天然气)(?!味)|(开通|安装|接|通)(煤气|燃气|天然气)|(有)(煤气|燃气|天然气)(公司|管道|吗|费|缴费|热线|客服|表|补贴)|油烟味/,
    /(轮胎|车胎|空调|气球|冰箱)[^,。]{0,3}漏气|(一氧化碳|燃气|煤气|瓦斯)(报警器|探测器)(?!.{0,3}(响|叫))/,
  ),
  calm: paperwork,
}
