import { lawAndLessons } from './context.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const secretReport: UrgentRule = {
  id: 'secret_report',
  severity: 'normal',
  numbers: ['12388', '12339', '12389'],
  isPersonFirst: true,
  signs: anyOf(
    /(举报|检举|揭发|告发)[^,。]{0,8}(<official>)/,
    /(<official>)[^,。]{0,10}(受贿|收贿|索贿|贪(?!玩)|收(了)?(钱|礼|红包|黑钱|贿|回扣|好处)|收[^,。]{0,6}(好处|红包|贿|钱)|索要|索取|要(我|他|她)?(塞|送|给)?(钱|红包|好处)|(让|叫|要)我(塞|送|给|交)(钱|红包|礼|好处|烟)|腐败|吃拿卡要|回扣|侵吞|挪用|以权谋私|徇私|包庇|骗补|打人|打我|办人情)/,
    /(<official>)[^,。]{0,6}(塞|送)(钱|红包|礼)|侵吞|挪用(公款|低保|救灾|扶贫|补偿|集体)/,
    /(泄露|出卖|偷|卖|泄漏|窃取)(了)?[^,。]{0,6}(国家|军事)?(机密|秘密|情报)|(拍|偷拍|打听|刺探|测绘)[^,。]{0,6}(军事|基地|军港|军营|部队|军舰|导弹)/,
    /境外[^,。]{0,8}(收买|情报|策反|资料)|(发现|抓|是|有)[^,。]{0,4}间谍(?!过|片|电|剧|小)/,
    /(?:official|police|officer|cadre|mayor|inspector|clerk|judge|cop|party secretary)\w*(?: \w+){0,5} (?:brib|cash|red envelope|kickback|corrupt|embezzl)/,
    /(?:asked|ask|asks|demand\w*|wants|took|takes|taking|accept\w*|paid|pay|offered) .{0,16}(?:a |for a )?brib/,
    /(?:report|expose) .{0,10}(?:corrupt|brib|embezzl|spy)|corrupt (?:official|cadre|police|officer|mayor|cop)/,
    /(?:is|are|a foreign|someone) (?:a )?(?:spy|spies|spying)|espionage/,
    /leak\w* .{0,12}(?:state |military )?secret|embezzl/,
  ),
  topics: anyOf(/受贿|收贿|行贿|贪污|贿赂|泄密|间谍|\bbrib(?:e|es|ed|ery|ing)\b|corrupt|\bsp(?:y|ies|ying)\b/),
  hints: anyOf(
    /(<official>|办证的人|里长|镇上|村里的?官|副.{0,2}长|所长|队长|校长|承办人|科员|办事员|执法|公职|检查的人|审批的人).{0,16}(钱|现金|好处|红包|口袋|烟酒|礼|捞|黑|私吞|私分|\d+|千|万|块)/,
    /私分|私吞|(拍|航拍|测).{0,4}军|军用|(卖|给|发给|传给|交给)(了)?(外国|境外|国外|外面的?间谍)|军事(机密|秘密|基地|图|资料)|(卖|偷|泄|外传).{0,6}(机密|图纸)|(机密|图纸).{0,6}(卖|给外)/,
    /(?:police\w*|official|officer|mayor|inspector|clerk|judge|cadre)\w* .{0,24}(?:money|cash|gifts?|bribe|envelope|payoff)/,
    /(?:military|state|classified|secret) (?:documents?|secrets?|files|plans)|corrupt/,
  ),
  idioms: anyOf(
    /罚(了|我|他|你|人|们)*[\d一二两三四五六七八九十几百千多]*(钱|款|块|元|万)|间谍(过家家|电影|片|小说|剧)|反间谍|行贿犯罪(档案|记录)|spyware|spy (?:movie|film|novel|game|x family)/,
  ),
  calm: anyOf(lawAndLessons, /无行贿|查询证明|档案查询|保密(培训|协议)|录取|区别|anti[- ]/),
}
