import { harmlessHits, lawAndLessons } from './context.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const domesticViolence: UrgentRule = {
  id: 'domestic_violence',
  severity: 'critical',
  numbers: ['110', '12338', '12348'],
  isPersonFirst: true,
  signs: anyOf(
    // Who lives together and hits. Grown children count when they hit the old.
    /(<partner>)(?!.{0,3}(被|挨))[^,。]{0,10}(打|揍|掐|踢|踹|砍|扇|抽|勒|殴打|虐待|动手)(了|着|过|得|伤|死|骂|跟|完)?(我|人|<partner>|妈|爸|孩子|娃|老人|老|她|他|女|儿|耳光|脖子|嘴巴|到|晕|吐|哭|$)/,
    /(<partner>)[^,。]{0,8}(动手|家暴|拳打脚踢|往死里打|打得|打骂|要杀|拿刀)/,
    /(<grown>|保姆|护工|养老院|护理员)(?!.{0,3}(被|挨))[^,。]{0,6}(打|揍|掐|踢|推|虐待|动手打)(了|着|骂)?(我|老|爸|妈|爷|奶|父|母|公|婆|他妈|她妈)/,
    /(<partner>|他(?!们)|她(?!们))[^,。]{0,4}把(我|妈|我妈|孩子|她)[^,。]{0,6}(打了|打得|打成|打到|打伤|打进|往死里|锁|关|绑|赶出|拖|按在|头)/,
    /(<partner>)[^,。]{0,6}(不让|不准)我(出门|出去|走|回家)/,
    /(被|遭|挨|让|给)[^,。]{0,5}(<partner>|<grown>|他(?!们))[^,。]{0,6}(打(?!发|算)|揍|掐|踢|虐待|家暴|砍|往死里|赶出)/,
    /(女人|女的|老婆|媳妇|<elder>)[^,。]{0,8}(挨|被)[^,。]{0,5}(打|揍|虐待)|(回家|在家).{0,6}(挨|被)(打|揍)|不敢回家.{0,6}(打|揍|他|$)/,
    /(男的|男人|男方|楼上|隔壁|邻居|对门)[^,。]{0,8}打(女|老婆|孩子|媳妇|婆娘|小孩|老人|他妈|妈|娃)/,
    /(?<!(老师|同学|幼儿园|教练).{0,6})打(老婆|媳妇|女人|婆娘|老娘|老爹)/,
    /(<partner>)[^,。]{0,6}(拿|用|抄)[^,。]{0,8}(砸|砍|泼|抽|烫|捅|打)(我|<partner>|妈|孩子|她)|对我(动手|家暴|拳打)/,
    /(他|她)(掐|勒)(着|住|了)?我的?脖子|(他|她)?又(动手|打我|家暴|发酒疯)|(喝(了|多|完|醉|酒)|喝醉|酒)(?!的人|的男).{0,8}(动手|打我|打人|揍|撒气|摔东西)/,
    /拿我(撒气|出气)|把我(的)?头.{0,4}(撞|往)|家暴(我|了)|(被|遭|遭受|受到|长期|正在|一直).{0,4}家暴|(怕|害怕)(我)?(老公|丈夫|男朋友|前夫|他(会|又|再)?打)/,
    /家里(有人)?打人/,
    /(?:my|her|his|the|their|our) (?:<family>)(?: \w+)? (?:(?:is|was|has been|just|always|often|keeps|again|and|came|drunk|got|home|wants to|tries to|tried to|threatened to) ){0,3}(?:hit|beat|chok|abus|threaten|hurt|slap|kick|punch|strangl|rap(?:e|ing)|kill|attack)\w*\b(?! by)/,
    /(?:<family>) (?:locked|locks|beat|beats|hit|hits|hurts?|choked|kicked|punched|slapped) (?:me|us)\b/,
    /(?:he|she) (?:just |is |was |keeps |has |always )?(?:hit|beat|chok|slap|kick|punch|strangl)\w* (?:me|my (?:mum|mom|mother|kids|child|son|daughter))/,
    /(?:afraid|scared|terrified) of (?:my|her) (?:<family>)/,
    /abus(?:ive|ing|es|ed) .{0,12}(?:husband|wife|partner|boyfriend|girlfriend|father|mother|ex\b|marriage|relationship|home|child|elder)/,
    /(?:beaten|hit|abused) by (?:my|her|his) (?:<family>)/,
    /(?:<partner>) ?(?:hit|hits|beat|beats|kick|punch|slap|abuse)/,
  ),
  topics: anyOf(
    /家暴|家庭暴力|虐待(孩子|儿童|老人|父母|小孩|妇女)|挨(丈夫|老公|男人|媳妇|老婆).{0,2}(打|揍)|domestic (?:violence|abuse)/,
  ),
  hints: anyOf(
    /(<partner>|嫂|小叔|大伯|哥).{0,10}(打(了|断|得|伤|我|她|妈|人|住院)|揍|掐|踢|捅|勒|推倒|按在|锁在|关在|拿(刀|棍|皮带))/,
    /(他|她).{0,8}(掐|勒|打|踢|踹|揍|扇)(着|了)?(我|妈|孩子)|被.{0,4}(夫|老公|男朋友|婆家|家里人|他(?!们)).{0,6}(打|掐|赶|锁|踢)/,
    /(打|揍)(得)?我.{0,6}(离婚|结婚|家)/,
    /(?:beats?|hits?|hurts?|chokes?|slaps?) (?:his|her|my|the|their) (?:wife|kids?|child|children|mother|mum|mom|girlfriend)/,
    /(?:<family>) (?:\w+ ){0,2}(?:locked|hurt|hit|beat|attacked|choked|kicked|threw|pushed|threatened) (?:me|us|my|her|him)\b/,
    /(?:he|she) (?:hurts|hit|locks|locked|pushed|threw|kicked) me/,
  ),
  idioms: harmlessHits,
  calm: anyOf(
    lawAndLessons,
    // A procedure of divorce, and the law as such; 被家暴 and the like are signs, and speak anyway.
    /冷静期|离婚.{0,6}(登记|预约|要等)|家暴(罪|法)|(law|cooling)/,
  ),
}
