import { paperwork, settled } from './context.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const utilityOutage: UrgentRule = {
  id: 'utility_outage',
  severity: 'high',
  numbers: ['12345', '95598'],
  isPersonFirst: false,
  signs: anyOf(
    /(家里|屋里|小区|社区|楼|村里?|整栋|全|街|我们|这边|单元|宿舍|厂里|学校)[^,。]{0,4}(没|无|冇)(有)?(水|电|气|暖气?|热水|自来水)(?!平|分|表|梯|脑|话|池|费|动|卡|产|源|愤)/,
    /(没|冇)(有)?(水|电|气|暖气)(了)?(用|喝|洗|.{0,2}(\d|[一二两三四五几半好]).{0,2}(天|小时|个小时|钟头))/,
    /(又|突然|一直|天天|还在|老|已经)(停|断)(水|电|气|暖)|(停|断)(水|电|气|暖)(了|好|一|两|三|\d)(?!.{0,6}(赔|损失))/,
    /(整|全|半)[^,。]{0,4}(停|断|没)(水|电|气|暖)|跳闸|暖气[^,。]{0,4}(不热|冰凉|没来|凉的|坏了|不来)|没(有)?暖气|没(有)?供暖/,
    /(水管|管道|自来水|水龙头|消防栓|暖气管)[^,。]{0,4}(爆|破了|裂|喷)|爆管/,
    /井盖[^,。]{0,4}(丢|没|不见|坏|破|缺|松|翻|被偷|塌)|(路|路面|马路|地面|道路|人行道|街|地)(上)?[^,。]{0,4}(塌|陷|下沉|坑|垮|裂开|大洞|有个洞)|塌陷|天坑|大坑/,
    /(树|树枝|广告牌|路灯|电线杆|电杆|围墙|院墙|墙|信号灯|围挡)[^,。]{0,6}(倒了|断了|砸|压|掉下|歪了|塌|要倒|快倒|倒下)|(砸|掉|坠)下来/,
    /(地库|车库|地下室|小区|马路|路|隧道|涵洞|一楼|店里)[^,。]{0,4}(淹|进水|被淹|积水)|淹水/,
    /(楼上|高空|阳台|窗户)[^,。]{0,6}(扔|抛|丢|掉|坠)(下|东西|垃圾|.{0,3}(瓶|砖|花盆|烟头))/,
    /(外墙|墙皮|瓷砖|玻璃幕墙|水泥块|空调外机)[^,。]{0,6}(掉|脱落|砸|松|坠)|污水[^,。]{0,4}(冒|溢|横流|倒灌)|(电线|高压线|电缆)[^,。]{0,4}(掉|断|垂|裸|落|冒)/,
    /漏电/,
    /(?:power|electricity|water|heating|gas) (?:is |has been |was |has |went |supply )*(?:out|off|cut|down|gone)\b/,
    /(?:power|electricity) (?:cut|failure)|blackout/,
    /no (?:running |hot |tap )?(?:water|electricity|power|heating|heat|gas)\b(?! (?:bill|account|of attorney))/,
    /burst|pipe (?:has )?(?:broke|leak)|manhole|sinkhole|(?:hole|pothole) in the road/,
    /road (?:has |is |just )?(?:collaps|caved|sunk|flooded)|fallen (?:tree|wire|power line)/,
    /(?:tree|branch|power line|wire|pole) (?:has |just )?(?:fell|fallen|down|came down)/,
    /(?:street|basement|garage|house|home|road) (?:is |s )?flood|flooding/,
  ),
  topics: anyOf(
    /停水|停电|停气|停暖|断水|断电|断气|不供暖|没水了?$|没电了?$|水管爆|井盖|塌方|树倒|积水|内涝|高空(坠物|抛物)|power outage|water outage|outage/,
  ),
  hints: anyOf(
    /(没|断|停)(了)?(水|电|气|暖)(?!平|视|脑|影)|(水管|管子|自来水|消防栓).{0,4}(破|裂|爆|喷)|水(漫|涌|喷|淹)|(路|桥|地|坑|人行道).{0,6}(塌|陷|下沉|裂)/,
    /(树|广告牌|电线杆|墙|招牌|路灯|围挡|脚手架|铁皮|玻璃).{0,10}(倒|要掉|掉下|砸|歪|吹|晃|断)|井盖|(楼顶|楼上|天台|高层).{0,8}(丢|扔|抛|往下)/,
    /电线.{0,6}(掉|垂|断|露|冒)|(暖气|供暖).{0,6}(不热|冷|冰|没|凉)|停了.{0,3}(水|电|气)|(家里|屋里).{0,4}(漏电|进水|被淹)/,
    /(?:wire|cable|power line|branch|tree|sign|billboard|pole) .{0,20}(?:hanging|down|fell|falling|loose|fallen|about to)/,
    /(?:water|power|electricity|heating|gas) .{0,16}(?:since|off|out|gone|for (?:two|three|\d+) (?:days|hours))/,
    /flood(?<!rescu.{0,24}flood)\w*|manhole|sinkhole/,
  ),
  idioms: anyOf(
    /积水潭|停电(动|瓶|子|信|商|话|影|视|脑|梯|大)|停水(泥|果|电费|站)|停气派|(手机|电脑|平板|电瓶|电动车|电池|手表|车|遥控器?|笔记本)[^,。]{0,2}没电了?|没水(平|准)/,
    /井盖(生产|厂|企业|标准|采购)|no (?:power of attorney|gas (?:bill|account))/,
  ),
  settled,
  calm: anyOf(
    paperwork,
    /(通知|公告|计划|时间表|公示|检修安排)|计划停|开户|销户|报停|申请停|暂停用|停暖(申请|手续|退费|费)|损失|退费|几号开始|planned|notice|schedule|timetable/,
  ),
}
